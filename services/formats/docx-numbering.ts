import { printNumber } from './print-number';
import { walkXml } from './walk-xml';

/** One level of a list of Word. */
interface Level {
  start: number;
  /** `decimal`, `upperRoman`, `bullet` … */
  format: string;
  /** `%1.%2.`, `Điều %1.`, or the sign of a bullet. */
  text: string;
  style: string | null;
  /** The level after which it begins anew; null: after every higher one. */
  restart: number | null;
  legal: boolean;
}

interface ListDefinition {
  levels: (Level | undefined)[];
  counters: (number | undefined)[];
}

interface ListUse {
  definition: string;
  starts: Map<number, number>;
  begun: boolean;
}

/** Counts as Word does and gives what it prints before each paragraph of a list. */
export interface Numbering {
  /** @returns what stands before the words ("II.", "a)", "-"), or null for none. */
  markerFor(list: string, level: number): string | null;
  /** The level a paragraph style stands for in a list. */
  levelOfStyle(list: string, style: string): number;
}

const HTML_TYPES: Readonly<Record<string, string>> = {
  decimal: '1',
  decimalZero: '01',
  upperRoman: 'I',
  lowerRoman: 'i',
  upperLetter: 'A',
  lowerLetter: 'a',
};

/** Word's automatic numbers are not in the text: they follow from word/numbering.xml. */
export function readNumbering(source: string | null): Numbering {
  const definitions = new Map<string, ListDefinition>();
  const uses = new Map<string, ListUse>();
  if (source !== null) collect(source, definitions, uses);
  const levelsOf = (list: string): (Level | undefined)[] =>
    definitions.get(uses.get(list)?.definition ?? '')?.levels ?? [];
  return {
    markerFor(list, level) {
      const use = uses.get(list);
      const definition = use && definitions.get(use.definition);
      const shape = definition?.levels[level];
      if (!use || !definition || !shape) return null;
      if (!use.begun) {
        use.begun = true;
        for (const [at, start] of use.starts) definition.counters[at] = start - 1;
      }
      count(definition, level);
      return print(definition, level);
    },
    levelOfStyle: (list, style) =>
      Math.max(
        0,
        levelsOf(list).findIndex((level) => level?.style === style),
      ),
  };
}

function count({ levels, counters }: ListDefinition, level: number): void {
  counters[level] = (counters[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  for (let higher = 0; higher < level; higher += 1) counters[higher] ??= levels[higher]?.start ?? 1;
  for (let deeper = level + 1; deeper < counters.length; deeper += 1) {
    const after = levels[deeper]?.restart ?? null;
    if (after === null || (after > 0 && level < after)) counters[deeper] = undefined;
  }
}

function print({ levels, counters }: ListDefinition, level: number): string | null {
  const shape = levels[level];
  if (!shape || shape.format === 'none') return null;
  if (shape.format === 'bullet') return shape.text.trim() === '+' ? '+' : '-';
  const printed = shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = shape.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
    return printNumber(counters[at] ?? levels[at]?.start ?? 1, HTML_TYPES[format] ?? '1');
  });
  return printed.trim() === '' ? null : printed.trim();
}

function collect(source: string, definitions: Map<string, ListDefinition>, uses: Map<string, ListUse>): void {
  let definition: ListDefinition | null = null;
  let use: ListUse | null = null;
  let level: Level | null = null;
  let overridden = 0;
  walkXml(source, {
    open(name, at) {
      const value = at['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        definition = { levels: [], counters: [] };
        definitions.set(at['w:abstractNumId'] ?? '', definition);
      } else if (name === 'w:num') {
        use = { definition: '', starts: new Map(), begun: false };
        uses.set(at['w:numId'] ?? '', use);
      } else if (name === 'w:abstractNumId' && use) use.definition = value;
      else if (name === 'w:lvlOverride') overridden = small(at['w:ilvl']);
      else if (name === 'w:startOverride') use?.starts.set(overridden, Number(value) || 0);
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', style: null, restart: null, legal: false };
        if (definition) definition.levels[small(at['w:ilvl'])] = level;
      } else if (level) takeLevel(level, name, value);
    },
    close(name) {
      if (name === 'w:abstractNum') definition = null;
      else if (name === 'w:num') use = null;
      else if (name === 'w:lvl') level = null;
    },
  });
}

function takeLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:pStyle') level.style = value;
  else if (name === 'w:lvlRestart') level.restart = Number(value) || 0;
  else if (name === 'w:isLgl') level.legal = true;
}

/** Word has nine levels. */
function small(level: string | undefined): number {
  const number = Number(level ?? 0);
  return Number.isInteger(number) && number >= 0 && number < 9 ? number : 0;
}
