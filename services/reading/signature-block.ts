import { isCapitalLine } from './is-capital-line';
import { startsWithBody } from './letterhead-bodies';
import { isPersonName, splitRank } from './person-name';
import type { SignatureBlock } from './plan-reading';
import { isCapacity, isPosition, isSignedMark } from './signature-words';
import type { SignatureCell } from './tail';

interface Draft {
  authority: string | null;
  body: string[];
  forPrefix: string | null;
  forPosition: string | null;
  position: string[];
  name: string | null;
  rank: string | null;
  signedMark: string | null;
  open: 'body' | 'for' | 'position' | null;
}

const COLLECTIVE = /^(T\/M|T\.M|TM)\s?[./:]?\s?/;
const FOR = /^(K\/T|KT|T\/L|TL|T\/UQ|TUQ|T\.UQ)\s?[./:]?\s?/;
const COLUMN_BORDER_SHARE = 0.7;
const ACTING = /^Q\s?[./]\s?/;
/** "KT. GIÁM ĐỐC SỞ" goes on below with the name of the department. */
const UNFINISHED_POST =
  /(?:(?:^| )(?:SỞ|BỘ|BAN|PHÒNG|CỤC|TRUNG TÂM|VIỆN|TRƯỜNG|CÔNG AN|UBND|ỦY BAN|UỶ BAN|NHÂN DÂN|VÀ)|,)$/;
/** "(Đã ký) Nguyễn Văn A", "Đã ký: Nguyễn Văn A". */
const MARK_AND_NAME = /^(\([^()]*\)|\[[^[\]]*\]|[đĐ]ã ký)\s*[:.]?\s+(\p{Lu}.*)$/u;

/** Reads the signature blocks (Điều 13, Phụ lục I Mục II.7 Nghị định 30/2020/NĐ-CP); several for a joint plan. */
export function readSignatureBlocks(cells: readonly SignatureCell[]): SignatureBlock[] {
  return streams(cells).flatMap((stream) => readStream(stream));
}

/** Two blocks printed side by side are read one column after the other. */
function streams(cells: readonly SignatureCell[]): SignatureCell[][] {
  // Cells come in printed order, so those of one line stand together.
  let row: SignatureCell[] = [];
  for (const right of cells) {
    if (!isHeadOfBlock(right)) continue;
    if (row[0]?.line !== right.line) row = [];
    const left = row.find((cell) => cell.at < right.at);
    row.push(right);
    if (!left) continue;
    // Up to three bodies sign side by side; a line of its own belongs to the column it is printed under.
    const heads = cells.filter((cell) => cell.line === right.line && isHeadOfBlock(cell)).map((cell) => cell.at);
    const borders = heads.slice(1).map((at, i) => borderBetween(heads[i] ?? 0, at));
    const rows = byLine(cells);
    const columnOf = (cell: SignatureCell): number => {
      const row = rows.get(cell.line) ?? [];
      return row.length === heads.length ? row.indexOf(cell) : borders.filter((border) => cell.at >= border).length;
    };
    return heads.map((_, column) => cells.filter((cell) => columnOf(cell) === column));
  }
  return [[...cells]];
}

function byLine(cells: readonly SignatureCell[]): Map<number, SignatureCell[]> {
  const rows = new Map<number, SignatureCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.line);
    if (row) row.push(cell);
    else rows.set(cell.line, [cell]);
  }
  return rows;
}

function borderBetween(left: number, right: number): number {
  return left + (right - left) * COLUMN_BORDER_SHARE;
}

function isHeadOfBlock(cell: SignatureCell): boolean {
  return isCapacity(cell.text) || isPosition(cell.text) || (isCapitalLine(cell.text) && startsWithBody(cell.text));
}

function readStream(cells: readonly SignatureCell[]): SignatureBlock[] {
  const drafts: Draft[] = [];
  for (const { text } of cells) {
    let draft = drafts.at(-1);
    const head = isCapacity(text) || isPosition(text);
    if (
      !draft ||
      (head && draft.name !== null) ||
      (COLLECTIVE.test(text) && isCapacity(text) && (draft.position.length > 0 || draft.body.length > 0))
    ) {
      draft = emptyDraft();
      drafts.push(draft);
    }
    takeLine(draft, text);
  }
  return drafts
    .filter((draft) => draft.position.length > 0 || draft.authority !== null || draft.name !== null)
    .map(finish);
}

function takeLine(draft: Draft, text: string): void {
  const { rank, name } = splitRank(text);
  const marked = MARK_AND_NAME.exec(text);
  if (isCapacity(text)) takeCapacity(draft, text);
  else if (marked && isPersonName(splitRank(marked[2] ?? '').name)) takeName(draft, text, rank, name);
  else if (isSignedMark(text)) draft.signedMark ??= text;
  else if (isPosition(text)) {
    if (draft.open === 'position' && !/^(?:PHÓ|CHỦ|BÍ|GIÁM|HIỆU|CHÁNH)/.test(text)) draft.position.push(text);
    else if (draft.position.length === 0) draft.position.push(text);
    draft.open = 'position';
  } else if (isPersonName(name) || !isCapitalLine(text)) {
    takeName(draft, text, rank, name);
  } else if (draft.open === 'body') draft.body.push(text);
  else if (draft.open === 'for' && UNFINISHED_POST.test(draft.forPosition ?? ''))
    draft.forPosition = `${draft.forPosition ?? ''} ${text}`;
  else if (draft.open === 'for' || draft.open === 'position') draft.position.push(text);
  // The body's name above its block says nothing the letterhead does not.
  else if (draft.authority === null && draft.position.length === 0 && !startsWithBody(text)) draft.position.push(text);
}

function takeName(draft: Draft, text: string, rank: string | null, name: string): void {
  draft.open = null;
  const mark = MARK_AND_NAME.exec(text);
  if (mark && draft.name === null) {
    draft.signedMark ??= mark[1] ?? null;
    const inner = splitRank(mark[2] ?? '');
    draft.rank ??= inner.rank;
    draft.name = inner.name;
    return;
  }
  if (draft.name !== null) return;
  draft.name = name.replace(/[\s.,;]+$/, '');
  draft.rank ??= rank;
}

function takeCapacity(draft: Draft, text: string): void {
  const collective = COLLECTIVE.exec(text);
  if (collective) {
    draft.authority ??= collective[1] === 'TM' || collective[1] === 'T.M' ? 'TM.' : (collective[1] ?? null);
    draft.body = [text.slice(collective[0].length)];
    draft.open = 'body';
    return;
  }
  const standing = FOR.exec(text);
  if (standing) {
    const [, words = ''] = standing;
    const prefix = words.includes('/') ? words : `${words}.`;
    draft.authority ??= prefix;
    draft.forPrefix ??= prefix;
    draft.forPosition ??= text.slice(standing[0].length);
    draft.open = 'for';
    return;
  }
  const position = text.replace(ACTING, '');
  draft.position.push(draft.authority === null ? position : text);
  draft.authority ??= 'Q.';
  draft.open = 'position';
}

function emptyDraft(): Draft {
  return {
    authority: null,
    body: [],
    forPrefix: null,
    forPosition: null,
    position: [],
    name: null,
    rank: null,
    signedMark: null,
    open: null,
  };
}

function finish({ open: _open, body, position, ...rest }: Draft): SignatureBlock {
  return {
    ...rest,
    body: body.length === 0 ? null : body.join(' '),
    position: position.length === 0 ? null : position.join(' '),
  };
}
