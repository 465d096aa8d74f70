import type { RegisteredCertificate } from '../directory/directory-data';
import { Failure } from '../failures';
import { uploadFile } from '../files/upload-file';
import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';
import { revisionId } from '../plans/plan';
import { printPlan } from '../plans/print-plan';
import { inForce } from './registered-certificate';
import type { SignatureTrust } from './signature-trust';
import { verifySignedPdf } from './verify-signed-pdf';

/** What the page of the signature says of signing digitally: a certificate is registered, or has to be. */
export type DigitalSigning = 'OFFERED' | 'NO_CERTIFICATE' | 'NOT_OFFERED';

export async function digitalSigningFor(
  office: Pick<Office, 'signatureTrust' | 'directory' | 'clock' | 'log'>,
  personId: string,
): Promise<DigitalSigning> {
  if (!(await readTrust(office).catch(() => null))) return 'NOT_OFFERED';
  return (await certificatesOf(office, personId)).length > 0 ? 'OFFERED' : 'NO_CERTIFICATE';
}

/**
 * Verifies the uploaded PDF against the very print that the link gives out, and keeps it. Nothing of a refused file is
 * stored.
 * @returns level L3 with what the record needs.
 * @throws Failure as verifySignedPdf and checkFile; UNAVAILABLE while the roots cannot be read; FORBIDDEN where nothing is signed digitally.
 */
export async function proveBySignedPdf(
  office: Office,
  grant: GrantDocument,
  file: Buffer,
  at: Date,
): Promise<{ level: 'L3'; evidence: Record<string, string> }> {
  const trust = await readTrust(office);
  if (!trust) throw new Failure('FORBIDDEN', { step: 'L3' });
  const { given, fileName } = await printGivenOut(office, grant);
  const verified = await verifySignedPdf({
    file,
    given,
    trust,
    expected: await certificatesOf(office, grant.subjectId),
    at,
    since: grant.openedAt,
  });
  const { fileId } = await uploadFile(office, { name: fileName, content: file, uploaderId: grant.subjectId });
  return {
    level: 'L3',
    evidence: {
      certificateSubject: verified.subject,
      certificateSerial: verified.serial,
      certificateSha256: verified.sha256,
      signedAt: verified.signedAt?.toISOString() ?? '',
      revocation: verified.revocation,
      timeStamp: verified.hasTimeStamp ? 'PRESENT' : 'ABSENT',
      fileId,
    },
  };
}

/** A file with roots or lists that is gone or broken closes this door and no other. @throws Failure UNAVAILABLE */
async function readTrust(office: Pick<Office, 'signatureTrust' | 'log'>): Promise<SignatureTrust | null> {
  try {
    return await office.signatureTrust();
  } catch (error) {
    office.log('signature-trust-unreadable', { error: (error as Error).message });
    throw new Failure('UNAVAILABLE', { part: 'signature-trust' });
  }
}

async function printGivenOut(office: Office, grant: GrantDocument): Promise<{ given: Buffer; fileName: string }> {
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  const revision = await office.documents.revisions.findOne({ _id: revisionId(grant.planId, grant.revision) });
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const { content, fileName } = await printPlan(plan, revision, await office.directory(), 'PDF', office);
  return { given: content, fileName };
}

async function certificatesOf(
  office: Pick<Office, 'directory' | 'clock'>,
  personId: string,
): Promise<RegisteredCertificate[]> {
  const person = (await office.directory()).person(personId);
  return inForce(person?.certificates ?? [], office.clock());
}
