import { X509Certificate } from 'node:crypto';
import type { RegisteredCertificate } from '../directory/directory-data';
import { Failure } from '../failures';
import { MAX_FILE_BYTES } from '../files/file-store';
import { sha256 } from '../sha256';
import { findSignature } from './find-signature';
import { refuseAlteredPrint } from './refuse-altered-print';
import { isRegistered } from './registered-certificate';
import type { SignatureTrust } from './signature-trust';
import { type RevocationCheck, verifyCertificate } from './verify-certificate';
import { certificateBytes, verifyCms } from './verify-cms';

export interface SignedPdf {
  /** As it was uploaded. */
  file: Buffer;
  /** The very bytes that were given out for signing. */
  given: Buffer;
  trust: SignatureTrust;
  /** The certificates registered for the one who has to sign. */
  expected: readonly RegisteredCertificate[];
  /** Now, and when the file was first given out; UTC. */
  at: Date;
  since: Date;
}

/** What was verified, for the record. */
export interface VerifiedSignature {
  /** Distinguished name, most general part first: `C=VN, O=…, CN=…`. */
  subject: string;
  /** Hexadecimal. */
  serial: string;
  /** SHA-256 (hex) of the certificate. */
  sha256: string;
  /** Claimed by the signer's machine; null when the signature tells none. UTC. */
  signedAt: Date | null;
  revocation: RevocationCheck;
  /** A time stamp of another authority is in the file; recorded, not verified. */
  hasTimeStamp: boolean;
}

/** Clocks of desks are not those of servers. */
const CLOCK_SKEW_MS = 5 * 60_000;
const PDF = '%PDF-';

/**
 * Verifies that the uploaded file is the file given out, digitally signed by the one expected (Nghị định 30/2020, Điều 5,
 * 13.7): one signature that covers the whole file, made with a certificate of a pinned root, valid and not revoked, and
 * nothing changed of what was given out. Time stamps and OCSP answers are not asked for.
 * @throws Failure SIGNATURE_INVALID, SIGNATURE_COVERAGE, UNTRUSTED_CA, CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED,
 * WRONG_SIGNER, CONTENT_MISMATCH, FILE_TOO_LARGE; never anything else, whatever the bytes are.
 */
export async function verifySignedPdf(input: SignedPdf): Promise<VerifiedSignature> {
  if (input.file.length > MAX_FILE_BYTES) throw new Failure('FILE_TOO_LARGE', { maxBytes: MAX_FILE_BYTES });
  try {
    return await verify(input);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('SIGNATURE_INVALID', { why: 'UNREADABLE' });
  }
}

async function verify({ file, given, trust, expected, at, since }: SignedPdf): Promise<VerifiedSignature> {
  if (!file.subarray(0, PDF.length).equals(Buffer.from(PDF))) throw new Failure('SIGNATURE_INVALID', { why: 'NO_PDF' });
  const text = file.toString('latin1');
  const found = findSignature(file, text);
  const cms = await verifyCms(found);
  const signedAt = cms.signingTime ?? found.claimedAt;
  const revocation = await verifyCertificate(cms, trust, { at, signedAt: signedAt ?? at });
  const certificate = new X509Certificate(certificateBytes(cms.signer));
  const fingerprint = sha256(certificate.raw);
  const subject = certificate.subject.split('\n').join(', ').normalize('NFC');
  if (!isRegistered({ sha256: fingerprint, subject }, expected, at)) throw new Failure('WRONG_SIGNER');
  refuseAlteredPrint(given, file, text, found.dictionaryAt);
  refuseOtherTime(signedAt, at, since);
  return {
    subject,
    serial: certificate.serialNumber,
    sha256: fingerprint,
    signedAt,
    revocation,
    hasTimeStamp: cms.hasTimeStamp,
  };
}

function refuseOtherTime(signedAt: Date | null, at: Date, since: Date): void {
  if (!signedAt) return;
  const early = signedAt.getTime() < since.getTime() - CLOCK_SKEW_MS;
  if (early || signedAt.getTime() > at.getTime() + CLOCK_SKEW_MS)
    throw new Failure('SIGNATURE_INVALID', { why: 'TIME' });
}
