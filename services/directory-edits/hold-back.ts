import type { Person, RegisteredCertificate } from '../directory/directory-data';
import type { KeptRecord } from './compare-records';
import type { Proposal } from './directory-act';

const LAST_DAY = '9999-12-31';

export interface HeldBack {
  /** The record without what waits. */
  kept: KeptRecord;
  proposals: Proposal[];
  /** Names of the fields that wait. */
  waits: string[];
}

/**
 * What of a person's record one hand may not change: the address where it is guarded, and every certificate that would
 * count from now on, whoever it is for, since who signs tomorrow can be prepared today. What is taken away goes at once.
 */
export async function holdBack(
  one: KeptRecord,
  old: object | null,
  isGuarded: (personId: string) => Promise<boolean>,
): Promise<HeldBack> {
  if (one.kind !== 'person' || !one.record) return { kept: one, proposals: [], waits: [] };
  const [was, is] = [old as Person | null, one.record as Person];
  const held: HeldBack = { kept: one, proposals: [], waits: [] };
  let person = is;
  const oldAddress = was?.mail ?? null;
  if (oldAddress !== is.mail && (await isGuarded(one.id))) {
    person = { ...person, mail: oldAddress };
    held.proposals.push({ personId: one.id, oldAddress, newAddress: is.mail });
    held.waits.push('mail');
  }
  const { effective, waiting } = divide(was?.certificates ?? [], is.certificates ?? []);
  if (waiting.length > 0) {
    person = withCertificates(person, effective);
    held.proposals.push({ personId: one.id, certificates: waiting });
    held.waits.push('certificates');
  }
  return { ...held, kept: { ...one, record: person } };
}

/** The record with these certificates; none at all leave the field out. */
export function withCertificates(
  { certificates: _old, ...person }: Person,
  certificates: RegisteredCertificate[],
): Person {
  return certificates.length > 0 ? { ...person, certificates } : person;
}

/** The certificates with confirmed ones among them; an entry that a confirmed one covers is replaced by it. */
export function addCertificates(
  known: readonly RegisteredCertificate[],
  confirmed: readonly RegisteredCertificate[],
): RegisteredCertificate[] {
  const isCovered = (one: RegisteredCertificate) => confirmed.some((wider) => covers(wider, one));
  return [...known.filter((one) => !isCovered(one)), ...confirmed];
}

/** What of the wanted entries stands already, or in a narrower period does; while a wider one waits the old one stays. */
function divide(was: readonly RegisteredCertificate[], wanted: readonly RegisteredCertificate[]) {
  const stands = (one: RegisteredCertificate) => was.some((known) => covers(known, one));
  const waiting = wanted.filter((one) => !stands(one));
  const kept = was.filter((known) => waiting.some((one) => covers(one, known)));
  return { effective: [...wanted.filter(stands), ...kept], waiting };
}

/** The same certificate for at least the same days, which compare as they are written. */
function covers(wider: RegisteredCertificate, one: RegisteredCertificate): boolean {
  return (
    wider.sha256 === one.sha256 &&
    wider.subject === one.subject &&
    (wider.from ?? '') <= (one.from ?? '') &&
    (wider.to ?? LAST_DAY) >= (one.to ?? LAST_DAY)
  );
}
