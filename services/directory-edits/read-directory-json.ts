import { directoryVi as words } from '../wording/directory/vi';
import type { ImportFault, IncomingRecord, ReadFile } from './incoming-record';
import { BrokenJson, locateInJson } from './locate-in-json';
import { LISTS, recordKinds } from './record-kinds';

/** The records of a directory file in JSON. Lists that are left out are left as they are. */
export function readDirectoryJson(content: string): ReadFile {
  const text = content.replace(/^\uFEFF/, '');
  let lineOf: ReturnType<typeof locateInJson>;
  let file: unknown;
  try {
    lineOf = locateInJson(text);
    file = JSON.parse(text);
  } catch (error) {
    return refused(words.noJson, error instanceof BrokenJson ? error.line : 1);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return refused(words.noLists, 1);
  const lists = file as Record<string, unknown>;
  const kinds = recordKinds.filter((kind) => lists[LISTS[kind]] !== undefined);
  const names = [...recordKinds.map((kind): string => LISTS[kind]), 'note'];
  const faults = Object.keys(lists)
    .filter((name) => !names.includes(name))
    .map((name) => fault(words.unknownList(name), lineOf([name]), name));
  const records: IncomingRecord[] = [];
  for (const kind of kinds) {
    const list = lists[LISTS[kind]];
    if (!Array.isArray(list)) faults.push(fault(words.wrongType, lineOf([LISTS[kind]]), LISTS[kind]));
    else
      for (const [index, value] of list.entries())
        records.push({ kind, value, lineOf: (path) => lineOf([LISTS[kind], index, ...path]) });
  }
  return { records, kinds, faults };
}

function refused(sentence: string, line: number): ReadFile {
  return { records: [], kinds: [], faults: [fault(sentence, line, null)] };
}

function fault(sentence: string, line: number, field: string | null): ImportFault {
  return { line, field, sentence, address: false };
}
