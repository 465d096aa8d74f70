import type { Deadline, PlanReading, ReportDuty } from '../../../services/reading/plan-reading';
import type { ExpectedReading } from '../../support/scoring/expected-reading';
import { fold, startsAlike } from '../../support/scoring/fold-text';

/** What a reading gets wrong, one sentence each; empty for a perfect reading. */
export function differences(expected: ExpectedReading, reading: PlanReading): string[] {
  return [
    ...headDifferences(expected, reading),
    ...basisDifferences(expected, reading),
    ...listDifferences('section', expected.sections.map(sectionKey), reading.sections.map(sectionKey)),
    ...recipientDifferences(expected, reading),
    ...assignmentDifferences(expected, reading),
    ...dutyDifferences(expected, reading),
    ...signerDifferences(expected, reading),
  ];
}

function headDifferences(expected: ExpectedReading, reading: PlanReading): string[] {
  const found: string[] = [];
  for (const field of ['docKind', 'urgency', 'secrecy', 'place', 'number', 'symbol', 'title'] as const) {
    if (fold(expected[field]) !== fold(reading[field]))
      found.push(`${field}: expected ${expected[field]}, read ${reading[field]}`);
  }
  if (JSON.stringify(expected.date) !== JSON.stringify(reading.date))
    found.push(`date: read ${JSON.stringify(reading.date)}`);
  const bodies = (list: ExpectedReading['coIssuers']): string =>
    list
      .map((body) => `${fold(body.name)}<${fold(body.parent)}|${body.stated}`)
      .sort()
      .join();
  const own = [expected.issuer, ...expected.coIssuers];
  if (bodies(own) !== bodies([reading.issuer, ...reading.coIssuers]))
    found.push(`issuer: read ${JSON.stringify([reading.issuer, ...reading.coIssuers])}`);
  return found;
}

function basisDifferences(expected: ExpectedReading, reading: PlanReading): string[] {
  const key = (basis: { text: string; ref: string | null; date: string | null; kind: string }): string =>
    [fold(basis.text), fold(basis.ref), basis.date, basis.kind].join(' | ');
  return listDifferences('legal basis', expected.legalBases.map(key), reading.legalBases.map(key));
}

function recipientDifferences(expected: ExpectedReading, reading: PlanReading): string[] {
  const fields = [
    'text',
    'name',
    'note',
    'noteKind',
    'isGroup',
    'isArchive',
    'copies',
    'drafter',
    'archiveUnits',
  ] as const;
  const key = (line: Record<string, unknown>): string =>
    fields
      .map((field) => (typeof line[field] === 'string' ? fold(line[field]) : JSON.stringify(line[field] ?? null)))
      .join(' | ');
  return listDifferences(
    'recipient',
    expected.recipients.map(key),
    reading.recipients.map((line) => key({ ...line })),
  );
}

function assignmentDifferences(expected: ExpectedReading, reading: PlanReading): string[] {
  const found: string[] = [];
  const left = [...reading.assignments];
  for (const task of expected.assignments) {
    const index = left.findIndex(
      (other) => fold(other.ref) === fold(task.ref) && startsAlike(task.textStart, other.textStart),
    );
    const read = index === -1 ? undefined : left.splice(index, 1)[0];
    if (!read) {
      if (!task.optional && !task.reportOnly) found.push(`assignment missing: ${task.ref} ${task.textStart}`);
      continue;
    }
    if (fold(read.unit) !== fold(task.unit)) found.push(`${task.ref}: expected unit ${task.unit}, read ${read.unit}`);
    if (read.mode !== task.mode) found.push(`${task.ref}: expected mode ${task.mode}, read ${read.mode}`);
    const mayDiffer = task.deadlineScope === 'report';
    if (!mayDiffer && !sameDeadline(task.deadline, read.deadline))
      found.push(`${task.ref} ${task.textStart}: read deadline ${JSON.stringify(read.deadline)}`);
  }
  return [
    ...found,
    ...left
      .filter((task) => !task.optional)
      .map((task) => `assignment surplus: ${task.ref} ${task.unit}: ${task.textStart}`),
  ];
}

function dutyDifferences(expected: ExpectedReading, reading: PlanReading): string[] {
  const found: string[] = [];
  const left = [...reading.reportDuties];
  // An optional duty may not take the place of one that must be there.
  const required = expected.reportDuties.filter((duty) => !duty.optional);
  for (const duty of [...required, ...expected.reportDuties.filter((each) => each.optional)]) {
    const periods = [duty.periodicity, ...(duty.alsoOk ?? [])];
    const isSame = (other: ReportDuty): boolean =>
      fold(other.ref) === fold(duty.ref) && periods.includes(other.periodicity);
    const exact = left.findIndex((other) => isSame(other) && sameDeadline(duty.deadline, other.deadline));
    const index = exact === -1 ? left.findIndex(isSame) : exact;
    const read = index === -1 ? undefined : left.splice(index, 1)[0];
    if (!read) {
      if (!duty.optional) found.push(`duty missing: ${duty.ref} ${duty.periodicity}`);
      continue;
    }
    if (duty.optional) continue;
    const route = (value: { who: string | null; to: string[] | null; via: string[] | null }): string =>
      [value.who, ...(value.to ?? []), '→', ...(value.via ?? [])].map(fold).join(' | ');
    if (route(duty) !== route(read))
      found.push(`${duty.ref} ${duty.periodicity}: expected ${route(duty)}, read ${route(read)}`);
    if (!sameDeadline(duty.deadline, read.deadline))
      found.push(`${duty.ref} ${duty.periodicity}: read deadline ${JSON.stringify(read.deadline)}`);
  }
  return [
    ...found,
    ...left.filter((duty) => !duty.optional).map((duty) => `duty surplus: ${duty.ref} ${duty.who} ${duty.periodicity}`),
  ];
}

function signerDifferences(expected: ExpectedReading, reading: PlanReading): string[] {
  const fields = ['authority', 'body', 'forPrefix', 'forPosition', 'position', 'name', 'rank', 'signedMark'] as const;
  const key = (block: Partial<Record<(typeof fields)[number], string | null>>): string =>
    fields.map((field) => fold(block[field])).join(' | ');
  const own = [...(expected.signer ? [expected.signer] : []), ...expected.coSigners].map(key).sort();
  return listDifferences(
    'signer',
    own,
    [...(reading.signer ? [reading.signer] : []), ...reading.coSigners].map(key).sort(),
  );
}

function sameDeadline(expected: Deadline | null, read: Deadline | null): boolean {
  if (expected === null || read === null) return expected === read;
  const fields = [
    'type',
    'lastDay',
    'every',
    'time',
    'weekday',
    'count',
    'countUnit',
    'lastDayOfMonth',
    'lastMonthDay',
    'start',
    'end',
  ] as const;
  // A vague window ("tuần đầu tháng 7") is right with any day inside.
  if (expected.approx && read.lastDay !== null)
    return (expected.start ?? '') <= read.lastDay && read.lastDay <= (expected.end ?? '');
  // A date of the plan year and its yearly recurrence have the same last day; that day decides.
  if (expected.lastDay !== null)
    return expected.lastDay === read.lastDay && (expected.time ?? null) === (read.time ?? null);
  return fields.every((field) => (expected[field] ?? null) === (read[field] ?? null) || expected[field] === undefined);
}

function sectionKey(section: { numeral: string; heading: string }): string {
  // "Phần I" and "I" are the same numeral.
  return `${fold(section.numeral.normalize('NFC').replace(/^(?:phần|mục|chương) /iu, ''))} ${fold(section.heading)}`;
}

function listDifferences(what: string, expected: readonly string[], read: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.max(expected.length, read.length); i += 1) {
    if (expected[i] !== read[i]) found.push(`${what} ${i + 1}: expected ${expected[i]}, read ${read[i]}`);
  }
  return found;
}
