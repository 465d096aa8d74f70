import { recordSchemas } from '../directory/directory-schema';
import { joinCell, joinEntries, splitCell, splitEntries } from './cell-text';
import type { RecordKind } from './record-kinds';

type Fields = Record<string, unknown>;

/** A value that is a word, a number or nothing, as it stands in a cell. */
function word(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** One column of a kind's table: how the field is written into a cell and read back exactly. */
export interface Column {
  name: string;
  write: (record: Fields) => string;
  read: (cell: string, record: Fields) => void;
}

const text = (name: string): Column => ({
  name,
  write: (record) => word(record[name]),
  read: (cell, record) => {
    record[name] = cell;
  },
});

/** An empty cell is null. */
const nullable = (name: string): Column => ({
  ...text(name),
  read: (cell, record) => {
    record[name] = cell === '' ? null : cell;
  },
});

/** An empty cell leaves the field out. */
const optional = (name: string): Column => ({
  ...text(name),
  read: (cell, record) => {
    if (cell !== '') record[name] = cell;
  },
});

const list = (name: string, more: { optional?: boolean } = {}): Column => ({
  name,
  write: (record) => joinCell((record[name] ?? []) as string[], '|'),
  read: (cell, record) => {
    const items = splitCell(cell, '|');
    if (items.length > 0 || !more.optional) record[name] = items;
  },
});

/** A list of entries with parts: "unit; title; from; to". Parts left empty at the end are left out. */
const entries = (name: string, parts: readonly string[], numeric: readonly string[] = []): Column => ({
  name,
  write: (record) =>
    joinEntries(
      ((record[name] ?? []) as Fields[]).map((entry) =>
        joinCell(untilLast(parts.map((part) => word(entry[part]))), ';'),
      ),
    ),
  read: (cell, record) => {
    record[name] = splitEntries(cell).map((entry) => {
      const values = splitCell(entry, ';');
      const given = parts.flatMap((part, at): [string, unknown][] => {
        const value = values[at] ?? '';
        if (value === '') return [];
        return [[part, numeric.includes(part) ? Number(value) : value]];
      });
      const beyond = values.slice(parts.length).map((value, at): [string, unknown] => [`${parts.length + at}`, value]);
      return Object.fromEntries([...given, ...beyond]);
    });
  },
});

function untilLast(values: string[]): string[] {
  return values.slice(0, values.findLastIndex((value) => value !== '') + 1);
}

/** A part of a field that is itself a record: `series.symbol`. */
const inner = (outer: string, name: string): Column => ({
  name: `${outer}.${name}`,
  write: (record) => word((record[outer] as Fields | undefined)?.[name]),
  read: (cell, record) => {
    record[outer] = { ...((record[outer] ?? {}) as Fields), [name]: cell };
  },
});

/** What has no form of its own in a cell stands there as JSON; an empty cell leaves it out. */
const json = (name: string): Column => ({
  name,
  write: (record) => (record[name] === undefined ? '' : JSON.stringify(record[name])),
  read: (cell, record) => {
    if (cell !== '') record[name] = parseOrKeep(cell);
  },
});

function parseOrKeep(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

const HELD = ['from', 'to'];
const FORMS: Record<RecordKind, Column[]> = {
  unit: [
    text('id'),
    list('names'),
    list('aliases'),
    text('level'),
    nullable('parentId'),
    optional('areaId'),
    list('tags'),
    list('codes', { optional: true }),
    nullable('mail'),
    text('channel'),
    nullable('validFrom'),
    nullable('validTo'),
    entries('successors', ['unitId', 'share'], ['share']),
  ],
  person: [
    text('id'),
    text('fullName'),
    nullable('mail'),
    entries('positions', ['unitId', 'title', ...HELD]),
    entries('roles', ['role', 'unitId', ...HELD]),
  ],
  mandate: [
    text('id'),
    text('holderId'),
    text('form'),
    nullable('body'),
    nullable('forPosition'),
    text('position'),
    nullable('validFrom'),
    nullable('validTo'),
    text('basis'),
    list('subjects', { optional: true }),
    optional('delegatedBy'),
  ],
  issuer: [
    text('unitId'),
    inner('series', 'scope'),
    inner('series', 'symbol'),
    text('place'),
    text('followUpUnitId'),
    list('archiveUnits'),
    ...['unitHeadId', 'formCheckerId', 'signerId', 'clerkId'].map((role) => inner('defaultRoute', role)),
  ],
};

/** The law fixes it, so no cell does (Điều 13.3). */
const FIXED: Partial<Record<RecordKind, Fields>> = { mandate: { canSubDelegate: false } };

/** The columns of a kind's table in their order; a field of the schema without a form of its own stands last. */
export function columnsOf(kind: RecordKind): readonly Column[] {
  return COLUMNS[kind];
}

const COLUMNS: Record<RecordKind, readonly Column[]> = {
  unit: complete('unit'),
  person: complete('person'),
  mandate: complete('mandate'),
  issuer: complete('issuer'),
};

function complete(kind: RecordKind): readonly Column[] {
  const known = new Set([...FORMS[kind].map(({ name }) => name.split('.')[0]), ...Object.keys(FIXED[kind] ?? {})]);
  const rest = Object.keys(recordSchemas[kind].shape).filter((name) => !known.has(name));
  return [...FORMS[kind], ...rest.map(json)];
}

/** A record as its cells, by column. Two records are the same when their cells are. */
export function cellsOf(kind: RecordKind, record: object): Record<string, string> {
  return Object.fromEntries(columnsOf(kind).map(({ name, write }) => [name, write(record as Fields)]));
}

/** The record that stands in a row of cells, still to be checked. */
export function recordFrom(kind: RecordKind, cells: Readonly<Record<string, string>>): Fields {
  const record: Fields = { ...FIXED[kind] };
  for (const { name, read } of columnsOf(kind)) read((cells[name] ?? '').trim(), record);
  return record;
}
