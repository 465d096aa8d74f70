import { dayOf } from '../calendar/vietnam-time';
import type { RegisteredCertificate } from '../directory/directory-data';

/** True when the certificate is one of those registered, on the day of the instant in Vietnam. */
export function isRegistered(
  certificate: { sha256: string; subject: string },
  registered: readonly RegisteredCertificate[],
  at: Date,
): boolean {
  return inForce(registered, at).some(
    ({ sha256, subject }) =>
      (sha256 !== undefined || subject !== undefined) &&
      (sha256 === undefined || sha256 === certificate.sha256) &&
      (subject === undefined || subject.normalize('NFC') === certificate.subject),
  );
}

export function inForce(registered: readonly RegisteredCertificate[], at: Date): RegisteredCertificate[] {
  const day = dayOf(at);
  return registered.filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
}
