import { isCapitalLine } from '../reading/is-capital-line';
import { measureLayout } from '../reading/layout';
import type { Marker } from '../reading/marker';
import { joinParagraphs, type Paragraph } from '../reading/paragraphs';
import type { SourceLine } from '../reading/source-line';
import { readTaskColumns } from '../reading/task-columns';
import type { BodyBlock, BodyPart, TableBlock } from './plan-document';

const KINDS: Record<Marker['type'], BodyBlock['kind']> = {
  part: 'heading',
  roman: 'section',
  upper: 'section',
  number: 'item',
  letter: 'subitem',
  dash: 'bullet',
  plus: 'bullet',
};

/** A longer text is no title, even where its full stop was forgotten. */
const LONGEST_TITLE_CHARS = 200;

/**
 * Lines of a body or an annex as the parts to print: paragraphs put together from their printed lines, markers as they
 * were written, rows as tables. Nothing is lost and nothing is added.
 */
export function layOutBody(lines: readonly SourceLine[]): BodyPart[] {
  const byNumber = new Map(lines.map((line) => [line.no, line]));
  const parts: BodyPart[] = [];
  for (const paragraph of joinParagraphs(lines, measureLayout(lines))) {
    const line = byNumber.get(paragraph.line);
    if (paragraph.cells) takeRow(parts, paragraph.cells, line?.ruleBefore ?? false);
    else parts.push(toBlock(paragraph, line, parts.at(-1)));
  }
  return parts;
}

/** A row goes to the table above it. The first is the header if it names columns or a rule follows it. */
export function takeRow(parts: BodyPart[], cells: readonly string[], ruleBefore: boolean): void {
  const above = parts.at(-1);
  if (above?.kind !== 'table') {
    const named = readTaskColumns(cells) !== null;
    parts.push(
      named ? { kind: 'table', header: [...cells], rows: [] } : { kind: 'table', header: null, rows: [[...cells]] },
    );
    return;
  }
  if (ruleBefore && above.header === null && above.rows.length === 1) promoteHeader(above);
  above.rows.push([...cells]);
}

function promoteHeader(table: TableBlock): void {
  table.header = table.rows.pop() ?? null;
}

function toBlock({ marker, text }: Paragraph, line: SourceLine | undefined, above: BodyPart | undefined): BodyBlock {
  if (!marker) {
    // "PHẦN II" has its title on the line below.
    const belowPart = above?.kind === 'heading' && above.marker !== null && isCapitalLine(text);
    return { kind: belowPart ? 'heading' : 'paragraph', marker: null, text };
  }
  const kind = KINDS[marker.type];
  const printed = line ? line.text.slice(0, line.text.length - marker.rest.length).trim() : marker.label;
  // A short item that ends without a full stop is the title of what follows it.
  const isTitle = text.length <= LONGEST_TITLE_CHARS && !/[.;:,]$/.test(text);
  if (kind === 'section') return { kind, marker: printed, text, titled: text.length <= LONGEST_TITLE_CHARS };
  return { kind, marker: printed, text, ...(kind === 'item' && isTitle ? { titled: true } : {}) };
}
