import { types } from 'node:util';

/**
 * JSON with sorted keys and no spaces (RFC 8785 for the values the service stores: strings, integers,
 * booleans, null, lists, objects; dates as ISO strings). The bytes that hashes are made of.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (types.isDate(value)) return JSON.stringify(value.toISOString());
  // Ten thousand owners of a task are one list of ids; its JSON needs no sorting.
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
