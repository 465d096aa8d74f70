import { isCapitalLine } from './is-capital-line';
import { joinWords } from './join-words';
import type { Layout } from './layout';
import { type Marker, readMarker } from './marker';
import { phrasePattern } from './phrase-pattern';
import type { SourceLine } from './source-line';
import { readStackedTable } from './stacked-table';
import { readTableRows } from './table-rows';
import { readTaskColumns } from './task-columns';
import { textKey } from './text-key';
import { readUnitPhrase } from './unit-phrase';

/** A paragraph, heading or bullet put together again from its printed lines. */
export interface Paragraph {
  /** Words without the marker. */
  text: string;
  marker: Marker | null;
  /** First line in the input. */
  line: number;
  /** Where each printed line begins in `text`, for source lines of values inside. */
  anchors: { at: number; line: number }[];
  /** Cells of a table row; null for running text. */
  cells: string[] | null;
}

/** Words after which no sentence ends: the next line goes on. */
const OPEN_END = phrasePattern(
  '(?:[,(“‘/&-]|\\b(?:của|và|các|về|với|tại|cho|để|theo|do|là|bởi|từ|những|hoặc|đến|giữa|việc|này,|như|khi|nếu|nhằm)|\\b(?<!(?:tỉnh|huyện|đảng|thành|thị|quận|cấp|chi) )ủy)$',
  'u',
);
/** These may end a heading as well ("Thư viện, thiết bị", "Chuyển đổi số"): only a full line or a number shows that it goes on. */
const DOUBTFUL_END = phrasePattern(
  '\\b(?:trong|ngày|tháng|năm|số|trên|dưới|được|bị|không|một|thuộc|qua|ra|vào|bằng|thứ)$',
  'u',
);
const NUMBER_EXPECTED = phrasePattern('\\b(?:số|ngày|tháng|năm|điều|khoản|điểm|mục|lần|khóa|quý|thứ)$', 'u');
const FRESH_START = phrasePattern(
  '^(?:trên đây|trong quá trình|yêu cầu|đề nghị|giao|căn cứ|nhận được|kế hoạch này|nơi nhận)\\b',
  'u',
);
const ORDERED = phrasePattern('^(?:chủ trì|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ)\\b', 'u');
const LEAST_COLUMNS = 3;
const TERMINAL = /[.;:!?…]["”’)]*$/;
/** A break leaves room for the next word: the line ended because the writer wanted it to. */
const DELIBERATE_SHARE = 0.86;

/** Puts printed lines together to paragraphs. Linear in the number of lines. */
export function joinParagraphs(lines: readonly SourceLine[], layout: Layout): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let previous: SourceLine | null = null;
  let pieces: string[] = [];
  const close = (): void => {
    if (current) current.text = pieces.join('');
  };
  const table = tableLines(lines);
  for (const line of lines) {
    const row = line.barred ? undefined : table?.get(line);
    if (row === null) continue;
    if (row) {
      close();
      current = { ...openParagraph(line), marker: null, cells: row };
      paragraphs.push(current);
      pieces = [current.text];
      previous = line;
      continue;
    }
    const tail = pieces.length === 0 ? '' : (pieces[pieces.length - 1] ?? '');
    if (current && previous && !line.barred && !current.cells && goesOn(current, tail, previous, line, layout)) {
      const joined = joinWords(tail, line.text, previous.brokenWord);
      const gap = joined.slice(0, joined.length - line.text.length);
      pieces[pieces.length - 1] = gap;
      const at: number = (current.anchors.at(-1)?.at ?? 0) + gap.length;
      current.anchors.push({ at, line: line.no });
      pieces.push(line.text);
    } else {
      close();
      current = openParagraph(line);
      paragraphs.push(current);
      pieces = [current.text];
    }
    previous = line;
  }
  close();
  return paragraphs;
}

/** Tables printed in columns apart by wide gaps, or copied with one cell on a line, read like those with bars. */
function tableLines(lines: readonly SourceLine[]): Map<SourceLine, string[] | null> | undefined {
  if (lines.some((line) => line.columns.length > 0 || isTaskHeader(line))) return readTableRows(lines)?.lines;
  return readStackedTable(lines)?.lines;
}

/** "Thời gian⇥Nội dung công việc⇥Người thực hiện" divides into three columns only. */
function isTaskHeader(line: SourceLine): boolean {
  return !line.barred && line.cells.length >= LEAST_COLUMNS && readTaskColumns(line.cells) !== null;
}

/** The input line a position of the paragraph was printed on. */
export function lineAt(paragraph: Paragraph, position: number): number {
  let line = paragraph.line;
  for (const anchor of paragraph.anchors) {
    if (anchor.at > position) break;
    line = anchor.line;
  }
  return line;
}

function openParagraph(line: SourceLine): Paragraph {
  const isRow = line.barred && line.cells.length > 1;
  const marker = isRow ? null : readMarker(line.text);
  const text = marker ? marker.rest : line.text;
  return { text, marker, line: line.no, anchors: [{ at: 0, line: line.no }], cells: isRow ? line.cells : null };
}

function goesOn(current: Paragraph, tail: string, previous: SourceLine, line: SourceLine, layout: Layout): boolean {
  const text = line.text;
  const full = layout.wrapped && previous.text.length + 1 + firstWordLength(text) > layout.width * DELIBERATE_SHARE;
  const ended = TERMINAL.test(tail);
  const marker = readMarker(text);
  if (marker) {
    // "… tổ chức chính trị -⏎xã hội" may break before its dash.
    // "… hoàn thành trong tháng⏎3." goes on; "Thời gian: hằng ngày" and "3. Tập huấn" do not belong together.
    const carried = full || /^\p{Ll}/u.test(marker.rest);
    if (marker.type === 'number' && !ended && carried && NUMBER_EXPECTED.test(textKey(tail.slice(-12)))) return true;
    // "(qua Phòng Lao động⏎- Thương binh và Xã hội)": the bracket is still open.
    const isOpen = tail.lastIndexOf('(') > tail.lastIndexOf(')');
    // "Bộ Chính trị (khóa⏎XI) về …": what looks like a marker closes it.
    if (isOpen && !ended && /^[\p{L}\d.]{1,6}\)/u.test(text) && /^[\p{Ll},;.]/u.test(marker.rest)) return true;
    return marker.type === 'dash' && !ended && (isOpen || (/^[-–] ?\p{Ll}/u.test(text) && full));
  }
  if (/^\p{Ll}/u.test(text) || /^[,;.)]/.test(text)) return true;
  if (FRESH_START.test(textKey(text)) && (ended || tail.endsWith('./.'))) return false;
  if (isCapitalLine(text) !== isCapitalLine(tail) && isHeadingMarker(current.marker)) return false;
  const end = textKey(tail.slice(-12));
  if (!ended && (OPEN_END.test(end) || ((full || /^\d/.test(text)) && DOUBTFUL_END.test(end)))) return true;
  if (isCapitalLine(text) && isCapitalLine(tail)) return isHeadingMarker(current.marker) && !ended;
  if (!layout.wrapped) return !ended && /^\d/.test(text) && !previous.bold;
  if (previous.bold && !line.bold) return false;
  if (!full) return false;
  if (ended && current.marker === null && startsOrder(text)) return false;
  return !ended || !(line.blankBefore && layout.blanksMean && !line.pageBefore);
}

/** "Phòng Hành chính chịu trách nhiệm …": the next of several unnumbered orders, though the line above is full. */
function startsOrder(text: string): boolean {
  const phrase = /^\p{Lu}/u.test(text) ? readUnitPhrase(text) : null;
  return phrase !== null && (phrase.colon || ORDERED.test(textKey(text.slice(phrase.taskAt, phrase.taskAt + 20))));
}

function isHeadingMarker(marker: Marker | null): boolean {
  return marker !== null && (marker.type === 'roman' || marker.type === 'part' || marker.type === 'upper');
}

function firstWordLength(text: string): number {
  const blank = text.indexOf(' ');
  return blank === -1 ? text.length : blank;
}
