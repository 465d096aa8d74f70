import type { z } from 'zod';
import { BAD_EMAIL, recordSchemas } from '../directory/directory-schema';
import { directoryVi as words } from '../wording/directory/vi';
import type { ImportFault, IncomingRecord } from './incoming-record';
import { idOf, type RecordKind, recordId } from './record-kinds';

export interface CheckedRecord {
  kind: RecordKind;
  id: string;
  record: object;
}

/** The records whose shape is right, and what is wrong with the others, each with its line and field. */
export function checkRecords(incoming: readonly IncomingRecord[]): {
  records: CheckedRecord[];
  faults: ImportFault[];
} {
  const records: CheckedRecord[] = [];
  const faults: ImportFault[] = [];
  const seen = new Set<string>();
  for (const { kind, value, lineOf } of incoming) {
    const result = recordSchemas[kind].safeParse(value);
    if (!result.success) {
      faults.push(...result.error.issues.map((issue) => faultOf(issue, lineOf)));
      continue;
    }
    const record = withoutEmpty(result.data);
    const id = idOf(kind, record);
    if (seen.has(recordId(kind, id)))
      faults.push({ line: lineOf(['id']), field: 'id', sentence: words.twice(id), address: false });
    seen.add(recordId(kind, id));
    records.push({ kind, id, record });
  }
  return { records, faults };
}

/** An empty list and a list left out say the same of a field that may be left out. */
function withoutEmpty(record: object): object {
  const optional = ['codes', 'subjects', 'certificates'];
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => !(optional.includes(name) && Array.isArray(value) && value.length === 0),
    ),
  );
}

function faultOf(issue: z.core.$ZodIssue, lineOf: IncomingRecord['lineOf']): ImportFault {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const address = issue.code === 'custom' && issue.params?.['code'] === BAD_EMAIL;
  return {
    line: lineOf(path),
    field: path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.') || null,
    sentence: address ? words.address : sentenceOf(issue),
    address,
  };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined') ? words.missing : words.wrongType;
    case 'unrecognized_keys':
      return words.unknownFields(issue.keys.join(', ').slice(0, 200));
    case 'invalid_value':
      return words.oneOf(issue.values.map(String).join(', '));
    case 'too_small':
      return words.empty;
    case 'too_big':
      return words.tooLong;
    case 'invalid_format':
      return issue.format === 'date' ? words.day : own(issue.message);
    default:
      return own(issue.message);
  }
}

/** The schema's own sentences are Vietnamese; those of the library are not. */
function own(message: string): string {
  return /^Invalid/.test(message) ? words.format : message;
}
