import { createHash } from 'node:crypto';
import { fromBER, type OctetString, type UTCTime } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { Failure } from '../failures';
import { cryptoEngine } from './crypto-engine';
import type { FoundSignature } from './find-signature';

export interface VerifiedCms {
  signer: Certificate;
  /** The other certificates that came along, unverified. */
  others: Certificate[];
  /** Signed attribute signing-time (RFC 5652, 11.3); claimed by the signer's machine. */
  signingTime: Date | null;
  /** A time stamp (RFC 3161) is present; it is not verified. */
  hasTimeStamp: boolean;
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
/** RFC 5035: binds the certificate itself; mandatory in CAdES. */
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
/** SHA-256, SHA-384, SHA-512. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** RSA (PKCS #1 v1.5 and PSS) and ECDSA with those digests; never SHA-1. */
const SIGNATURES = [
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.10',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
];
const MAX_CERTIFICATES = 16;

/**
 * Verifies the signature value over the signed bytes: one signer, nothing enclosed, digest and signed attributes right.
 * Whether the certificate counts is not asked here.
 * @throws Failure SIGNATURE_INVALID; errors of the ASN.1 reader.
 */
export async function verifyCms({ contents, signedBytes, format }: FoundSignature): Promise<VerifiedCms> {
  const data = readSignedData(contents);
  const [signerInfo, ...moreSigners] = data.signerInfos;
  const certificates = (data.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
  if (!signerInfo || moreSigners.length > 0 || certificates.length > MAX_CERTIFICATES) invalid('SIGNERS');
  if (data.encapContentInfo.eContentType !== DATA || data.encapContentInfo.eContent) invalid('ENCLOSED');
  const digest = DIGESTS[signerInfo.digestAlgorithm.algorithmId];
  if (!digest || !SIGNATURES.includes(signerInfo.signatureAlgorithm.algorithmId)) invalid('ALGORITHM');
  if (attribute(signerInfo, CONTENT_TYPE)?.valueBlock.toString() !== DATA) invalid('ATTRIBUTES');
  const over = { signer: 0, data: new Uint8Array(signedBytes).buffer, checkChain: false, extendedMode: true } as const;
  const result = await data.verify(over, cryptoEngine).catch(() => invalid('DIGEST'));
  const signer = result.signerCertificate;
  if (result.signatureVerified !== true || !signer) invalid('DIGEST');
  refuseOtherCertificate(signerInfo, signer, format);
  const time = attribute(signerInfo, SIGNING_TIME) as unknown as UTCTime | undefined;
  return {
    signer,
    others: certificates.filter((one) => one !== signer),
    signingTime: time?.toDate() ?? null,
    hasTimeStamp: signerInfo.unsignedAttrs?.attributes.some(({ type }) => type === TIME_STAMP) ?? false,
  };
}

/** After the value only the zeros of its reserved place may follow. */
function readSignedData(contents: Buffer): SignedData {
  const bytes = new Uint8Array(contents);
  const { result, offset } = fromBER(bytes.buffer);
  if (offset < 0 || bytes.subarray(offset).some((byte) => byte !== 0)) invalid('ENCODING');
  const info = new ContentInfo({ schema: result });
  if (info.contentType !== SIGNED_DATA) invalid('ENCODING');
  return new SignedData({ schema: info.content });
}

type Value = { valueBlock: { toString(): string } };

/** The one value of a signed attribute; twice or with two values it says nothing sure. */
function attribute({ signedAttrs }: SignerInfo, type: string): Value | undefined {
  const all = signedAttrs?.attributes.filter((one) => one.type === type) ?? [];
  if (all.length > 1 || (all[0] && all[0].values.length !== 1)) invalid('ATTRIBUTES');
  return all[0]?.values[0] as Value | undefined;
}

function refuseOtherCertificate(signerInfo: SignerInfo, signer: Certificate, format: FoundSignature['format']): void {
  const bound = attribute(signerInfo, SIGNING_CERTIFICATE_V2) as unknown as Asn1 | undefined;
  if (!bound) {
    if (format === 'ETSI.CAdES.detached') invalid('ATTRIBUTES');
    return;
  }
  // SEQUENCE OF ESSCertIDv2 { [algorithm, SHA-256 when missing], certHash, … }; the first is the signer's.
  const parts = bound.valueBlock.value[0]?.valueBlock.value[0]?.valueBlock.value ?? [];
  const algorithm = parts.find(
    (part) => part.idBlock.tagNumber === 16 && part.valueBlock.value[0]?.idBlock.tagNumber === 6,
  );
  const named = algorithm === parts[0] ? algorithm?.valueBlock.value[0]?.valueBlock.toString() : undefined;
  const name = named === undefined ? 'sha256' : DIGESTS[named];
  const hash = parts.find((part) => part.idBlock.tagNumber === 4) as unknown as OctetString | undefined;
  const own = name ? createHash(name).update(certificateBytes(signer)).digest() : null;
  if (!hash || !own?.equals(Buffer.from(hash.getValue()))) invalid('CERTIFICATE');
}

interface Asn1 {
  idBlock: { tagNumber: number };
  valueBlock: { value: Asn1[]; toString(): string };
}

/** The certificate as it stands in the file. */
export function certificateBytes(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema().toBER());
}

function invalid(why: string): never {
  throw new Failure('SIGNATURE_INVALID', { why });
}
