import type { Finding } from '../reading/plan-reading';
import type { Block } from './block';
import { createBlockBuilder } from './build-blocks';
import type { Numbering } from './docx-numbering';
import { type DocxStyle, type DocxStyles, takeProperty } from './docx-styles';
import { createLegacyFonts, type Runs } from './legacy-fonts';
import { walkXml } from './walk-xml';

/** What is deleted, moved away, told twice, or belongs to the page and not to the text. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:ruby',
]);
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

interface OpenParagraph {
  runs: Runs;
  style: string | null;
  own: DocxStyle;
  /** The run a text box stands in. */
  around: DocxStyle | null;
}

/** Walks word/document.xml once and gives its paragraphs and tables. */
export function readDocxBody(
  source: string,
  { numbering, styles }: { numbering: Numbering; styles: DocxStyles },
): { blocks: Block[]; notes: Finding[] } {
  const builder = createBlockBuilder();
  const fonts = createLegacyFonts();
  const paragraphs: OpenParagraph[] = [];
  const fields: { instruction: string; inResult: boolean }[] = [];
  let run: DocxStyle | null = null;
  let runStyle: string | null = null;
  let skipDepth = 0;
  let inText = false;
  let inInstruction = false;
  let cell: { columns: number; goesOnAbove: boolean } | null = null;
  let inRunProperties = false;

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || fields.some((field) => !field.inResult || PAGE_FIELD.test(field.instruction))) return;
    const base = styles.of(paragraph.style);
    const named = runStyle === null ? null : styles.of(runStyle);
    if (run?.hidden ?? named?.hidden ?? base.hidden) return;
    const caps = run?.caps ?? named?.caps ?? base.caps;
    paragraph.runs.add(text, run?.font ?? named?.font ?? base.font, caps ?? false);
  };
  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    run = paragraph.around;
    const base = styles.of(paragraph.style);
    const list = paragraph.own.list ?? base.list;
    const level =
      paragraph.own.level ??
      base.level ??
      (list !== null && paragraph.style !== null ? numbering.levelOfStyle(list, paragraph.style) : 0);
    const marker = list === null || list === '0' ? null : numbering.markerFor(list, level);
    const words = tidy(paragraph.runs.take());
    builder.text(
      marker !== null && words !== '' && !(marker === '-' && /^[-+–•]/.test(words)) ? `${marker} ${words}` : words,
    );
  };

  walkXml(source, {
    open(name, at) {
      if (skipDepth > 0 || SKIPPED.has(name)) {
        skipDepth += 1;
        return;
      }
      const paragraph = paragraphs.at(-1);
      if (name === 'w:p') {
        paragraphs.push({ runs: fonts.collect(), style: null, own: nothing(), around: run });
        run = null;
      } else if (name === 'w:r') {
        run = nothing();
        runStyle = null;
      } else if (name === 'w:rPr') inRunProperties = true;
      else if (name === 'w:rStyle') runStyle = at['w:val'] ?? null;
      else if (name === 'w:pStyle' && paragraph) paragraph.style = at['w:val'] ?? null;
      else if (inRunProperties && run) takeProperty(run, name, at);
      else if ((name === 'w:numId' || name === 'w:ilvl') && paragraph) takeProperty(paragraph.own, name, at);
      else if (name === 'w:t') inText = true;
      else if (name === 'w:tab' && run) add('\t');
      else if ((name === 'w:br' || name === 'w:cr') && run) add('\n');
      else if (name === 'w:noBreakHyphen') add('-');
      else if (name === 'w:instrText') inInstruction = true;
      else if (name === 'w:fldChar') takeField(fields, at['w:fldCharType'] ?? '');
      else if (name === 'w:fldSimple') fields.push({ instruction: at['w:instr'] ?? '', inResult: true });
      else if (name === 'w:tbl') builder.openTable();
      else if (name === 'w:tr') builder.openRow();
      else if (name === 'w:tc') cell = { columns: 1, goesOnAbove: false };
      else if (name === 'w:gridSpan' && cell) cell.columns = Number(at['w:val'] ?? 1);
      else if (name === 'w:vMerge' && cell) cell.goesOnAbove = (at['w:val'] ?? 'continue') === 'continue';
      if (cell && (name === 'w:p' || name === 'w:tbl')) {
        builder.openCell(cell);
        cell = null;
      }
    },
    close(name) {
      if (skipDepth > 0) {
        skipDepth -= 1;
        return;
      }
      if (name === 'w:p') closeParagraph();
      else if (name === 'w:r') run = null;
      else if (name === 'w:rPr') inRunProperties = false;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:instrText') inInstruction = false;
      else if (name === 'w:fldSimple') fields.pop();
      else if (name === 'w:tc') builder.closeCell();
      else if (name === 'w:tbl') builder.closeTable();
    },
    text(text) {
      if (skipDepth > 0) return;
      const field = fields.at(-1);
      if (inInstruction && field) field.instruction += text;
      else if (inText) add(text);
    },
  });
  while (paragraphs.length > 0) closeParagraph();
  return { blocks: builder.blocks(), notes: fonts.notes() };
}

function takeField(fields: { instruction: string; inResult: boolean }[], type: string): void {
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ instruction: '', inResult: false });
  else if (type === 'separate' && field) field.inResult = true;
  else if (type === 'end') fields.pop();
}

function nothing(): DocxStyle {
  return { font: null, caps: null, hidden: null, list: null, level: null };
}

/** A tab behind a marker is its gap; elsewhere it parts columns. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^([^\s\p{L}][^\s]{0,5}|\p{L}{1,4}[.)/])\t+/u, '$1 '))
    .join('\n')
    .trim();
}
