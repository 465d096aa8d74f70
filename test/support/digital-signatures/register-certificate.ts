import { createHash } from 'node:crypto';
import type { RegisteredCertificate } from '../../../services/directory/directory-data';
import { forgetReading } from '../../../services/directory/directory-store';
import type { TestOffice } from '../open-test-office';
import type { Signer } from './certificate-authority';

/** What an administrator notes of a certificate. */
export function noteOf({ der }: Pick<Signer, 'der'>): RegisteredCertificate {
  return { sha256: createHash('sha256').update(der).digest('hex') };
}

/** Registers certificates for a person of the stored directory, in place of those registered before. */
export async function registerCertificates(
  { office }: Pick<TestOffice, 'office'>,
  personId: string,
  certificates: RegisteredCertificate[],
): Promise<void> {
  await office.documents.directory.updateOne(
    { _id: `person/${personId}` },
    { $set: { 'record.certificates': certificates } },
  );
  forgetReading(office.documents);
}
