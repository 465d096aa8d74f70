import type { RecordKind } from './record-kinds';

export type DirectoryFormat = 'JSON' | 'CSV';

/** A record of a file that is to be taken in, still unchecked. */
export interface IncomingRecord {
  kind: RecordKind;
  value: unknown;
  /** Line of the file the field stands in, counted from 1; null where there is no file. */
  lineOf: (path: readonly (string | number)[]) => number | null;
}

/** What is wrong with a file: one sentence for whoever keeps it, never the value itself. */
export interface ImportFault {
  line: number | null;
  field: string | null;
  sentence: string;
  /** A mail address is what is wrong. */
  address: boolean;
}

export interface ReadFile {
  records: IncomingRecord[];
  /** Kinds the file speaks of: only of these may anything be missing from it. */
  kinds: RecordKind[];
  faults: ImportFault[];
}
