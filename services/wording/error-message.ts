import type { FailureDetails } from '../failures';
import { cleanLine, clip } from './clean-text';
import type { ErrorCode, ErrorFacts } from './errors/error-words';
import { showDay } from './show-time';
import { type Language, type Wording, wording } from './wording';

const MAX_FACT_CHARS = 600;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * The sentence for a failure, with its details in words: states and decisions by their names, sizes in MB.
 * Details that the sentence does not use are left out, so nothing internal reaches the reader.
 */
export function errorMessage(language: Language, code: ErrorCode, details: FailureDetails = {}): string {
  const words = wording(language);
  const message = words.errors[code];
  return typeof message === 'string' ? message : message(inWords(details, words));
}

function inWords(details: FailureDetails, words: Wording): ErrorFacts {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(details)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    facts[name] = clip(cleanLine(factInWords(name, value, details, words)), MAX_FACT_CHARS);
  }
  return facts;
}

/** What steps about tasks, reports and copies ask for. */
const OF_OBLIGATIONS: readonly string[] = ['owed', 'answered', 'open', 'dated', 'asked', 'unasked', 'OBJECTED'];

type Value = string | number | boolean | string[];

function factInWords(name: string, value: Value, details: FailureDetails, words: Wording): string {
  if (name === 'maxBytes') return megabytes(Number(value));
  if (name === 'earliest' || name === 'latest') return showDay(String(value));
  if (name === 'verdict') return named(words.verdicts, String(value));
  if (name === 'state' || name === 'wanted') return stateNames(details, words)(value);
  // Findings are sentences of their own; joined, they lose their full stops.
  return Array.isArray(value) ? value.map((one) => one.replace(/[.;]\s*$/, '')).join('; ') : String(value);
}

/** RETURNED and IN_FORCE are states of plans and of obligations; what the step asks for tells which is meant. */
function stateNames({ wanted }: FailureDetails, words: Wording): (value: Value) => string {
  const aboutObligation = OF_OBLIGATIONS.includes(String(wanted));
  const [obligations, plans] = [{ ...words.taskStates, ...words.periodStates }, words.planStates];
  const names = { ...words.conditions, ...(aboutObligation ? obligations : { ...obligations, ...plans }) };
  return (value) => (Array.isArray(value) ? value : [String(value)]).map((state) => named(names, state)).join(', ');
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

function megabytes(bytes: number): string {
  const size = bytes / BYTES_PER_MEGABYTE;
  return size >= 1 ? `${Math.round(size)} MB` : `${Math.round(bytes / 1024)} kB`;
}
