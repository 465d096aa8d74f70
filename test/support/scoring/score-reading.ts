import type { PlanReading } from '../../../services/reading/plan-reading';
import type { ExpectedBody, ExpectedReading } from './expected-reading';
import { fold, startsAlike } from './fold-text';
import { pairUp } from './pair-up';
import { scoreWork, share } from './score-work';

/** Points of each group of fields, 100 together. */
const POINTS = {
  head: 15,
  bases: 10,
  sections: 5,
  recipients: 25,
  assignments: 15,
  deadlines: 10,
  duties: 10,
  signer: 10,
} as const;
const RECIPIENT_SHARES = {
  text: 0.35,
  name: 0.15,
  isGroup: 0.15,
  isArchive: 0.1,
  note: 0.1,
  copies: 0.075,
  drafter: 0.075,
};
const SIGNER_SHARES = {
  authority: 0.2,
  body: 0.1,
  forPrefix: 0.1,
  forPosition: 0.1,
  position: 0.2,
  name: 0.2,
  rank: 0.05,
  signedMark: 0.05,
};

/** How good a reading is, 0 to 100: head 15, bases 10, sections 5, recipients 25, assignments 15, deadlines 10, duties 10, signer 10. */
export function scoreReading(expected: ExpectedReading, reading: PlanReading): number {
  if (reading.refusal !== null) return 0;
  const shares = {
    head: scoreHead(expected, reading),
    bases: scoreBases(expected, reading),
    sections: scoreSections(expected, reading),
    recipients: scoreRecipients(expected, reading),
    signer: scoreSigners(expected, reading),
    ...scoreWork(expected, reading),
  };
  return (Object.keys(POINTS) as (keyof typeof POINTS)[]).reduce(
    (sum, group) => sum + POINTS[group] * shares[group],
    0,
  );
}

function scoreHead(expected: ExpectedReading, reading: PlanReading): number {
  const texts = (['title', 'place', 'number', 'symbol', 'urgency', 'secrecy'] as const).filter(
    (field) => fold(expected[field]) === fold(reading[field]),
  ).length;
  const date = (['year', 'month', 'day'] as const).every((part) => expected.date[part] === reading.date[part]) ? 1 : 0;
  const [own, read] = [
    [expected.issuer, ...expected.coIssuers],
    [reading.issuer, ...reading.coIssuers],
  ];
  const warned = reading.findings.some(({ severity, code }) => severity !== 'info' && code.includes('issuer'));
  const issuers = pairUp<ExpectedBody, ExpectedBody>(own, read, (body, other) =>
    issuerRight(body, other, warned) ? 1 : 0,
  ).size;
  return (texts + date + issuers / Math.max(own.length, read.length)) / 8;
}

/** A name that is not printed may also stay open, if a remark says so. */
function issuerRight(expected: ExpectedBody, read: ExpectedBody, warned: boolean): boolean {
  if (!expected.stated && read.name === null) return warned;
  return (
    fold(expected.name) === fold(read.name) &&
    fold(expected.parent) === fold(read.parent) &&
    expected.stated === read.stated
  );
}

function scoreBases(expected: ExpectedReading, reading: PlanReading): number {
  const pairs = pairUp(expected.legalBases, reading.legalBases, (basis, read) => {
    const byRef = basis.ref !== null && fold(basis.ref) === fold(read.ref);
    return byRef || startsAlike(basis.text, read.text) ? 1 + (fold(basis.text) === fold(read.text) ? 1 : 0) : 0;
  });
  const found = pairs.size;
  const wanted = expected.legalBases.filter((basis, i) => !basis.optional || pairs.has(i)).length;
  return share({ credit: found, found, missed: wanted - found, surplus: reading.legalBases.length - found });
}

function scoreSections(expected: ExpectedReading, reading: PlanReading): number {
  const key = (section: { numeral: string; heading: string }): string =>
    `${fold(section.numeral.normalize('NFC').replace(/^(?:phần|mục|chương) /iu, ''))} ${fold(section.heading)}`;
  const found = commonInOrder(expected.sections.map(key), reading.sections.map(key), (a, b) => (a === b ? 1 : 0));
  return share({
    credit: found.credit,
    found: found.pairs,
    missed: expected.sections.length - found.pairs,
    surplus: reading.sections.length - found.pairs,
  });
}

function scoreRecipients(expected: ExpectedReading, reading: PlanReading): number {
  const read = reading.recipients.map((line): Record<string, unknown> => ({ ...line }));
  const found = commonInOrder(expected.recipients, read, (line, other) =>
    same(line['text'], other['text']) || same(line['name'], other['name'])
      ? creditOf(line, other, RECIPIENT_SHARES)
      : 0,
  );
  return share({
    credit: found.credit,
    found: found.pairs,
    missed: expected.recipients.length - found.pairs,
    surplus: read.length - found.pairs,
  });
}

function scoreSigners(expected: ExpectedReading, reading: PlanReading): number {
  const own: Record<string, unknown>[] = [expected.signer ?? {}, ...expected.coSigners];
  const read = [...(reading.signer ? [reading.signer] : []), ...reading.coSigners].map(
    (block): Record<string, unknown> => ({
      ...block,
    }),
  );
  const pairs = pairUp(own, read, (block, other) => 0.001 + creditOf(block, other, SIGNER_SHARES));
  const credit = [...pairs].reduce((sum, [i, j]) => sum + creditOf(own[i] ?? {}, read[j] ?? {}, SIGNER_SHARES), 0);
  return credit / Math.max(own.length, read.length);
}

function creditOf(
  expected: Record<string, unknown>,
  read: Record<string, unknown>,
  shares: Record<string, number>,
): number {
  return Object.entries(shares).reduce(
    (sum, [field, part]) => sum + (same(expected[field], read[field]) ? part : 0),
    0,
  );
}

function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): unknown => (typeof value === 'string' ? fold(value) : (value ?? null));
  return plain(a) === plain(b);
}

/** The best pairing that keeps the order of both lists. */
function commonInOrder<E, R>(
  expected: readonly E[],
  read: readonly R[],
  credit: (expected: E, read: R) => number,
): { credit: number; pairs: number } {
  const nothing = { credit: 0, pairs: 0 };
  let below = read.map(() => nothing).concat(nothing);
  for (const e of [...expected].reverse()) {
    const row = [nothing];
    for (let j = read.length - 1; j >= 0; j -= 1) {
      const own = credit(e, read[j] as R);
      const after = below[j + 1] ?? nothing;
      const taken = own > 0 ? { credit: after.credit + own, pairs: after.pairs + 1 } : nothing;
      row.unshift([taken, below[j] ?? nothing, row[0] ?? nothing].reduce((a, b) => (b.credit > a.credit ? b : a)));
    }
    below = row;
  }
  return below[0] ?? nothing;
}
