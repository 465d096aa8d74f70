import { isArchiveLine } from './archive-line';
import { isElectronicRemain } from './electronic-remains';
import { isCapitalLine } from './is-capital-line';
import { joinWords } from './join-words';
import { isPersonName, splitRank } from './person-name';
import { phrasePattern } from './phrase-pattern';
import { isCapacity, isPosition, isSignedMark } from './signature-words';
import type { SourceLine } from './source-line';
import { textKey } from './text-key';
import { UNIT_HEADS } from './vocabulary/unit-heads';

/** A line that belongs to a signature block; `column` tells two blocks side by side apart. */
export interface SignatureCell {
  text: string;
  line: number;
  column: number;
  /** Printed position of the cell, see `SourceLine.at`. */
  at: number;
}

export interface Tail {
  /** Dash lines of "Nơi nhận", put together from their printed lines. */
  recipients: { text: string; line: number }[];
  signature: SignatureCell[];
  /** Line of "Nơi nhận"; null when there is no such list. */
  recipientsLine: number | null;
}

const HEADING =
  /^\W*(?:nơi|noi)\s+(?:nhận|nhan|gửi|gui)(?:\s+(?:kế hoạch|văn bản))?\s*(?:\([^()]{0,30}\))?\s*[:.]?\s*/i;
const DASH = /^[-–—+•*·]\s*/;
const SEVERAL = /(?<=[;.,])\s*[-–—]\s*(?=[\p{L}"“])/gu;
const UNIT_AFTER_DASH = phrasePattern(`\\s[-–] (?=(?:(?:như|lưu|các|${UNIT_HEADS.join('|')})(?![\\p{L}])))`);
const GLUED_CAPACITY = /\s((?:T\/M|TM)\s?[./]\s?\p{Lu}{2}.*|(?:KT|TL|TUQ|Q)\s?\.\s?(?=\p{Lu}{2}).*)$/u;

/** Parts "Nơi nhận" from the signature block, also where two columns were printed line by line into one. */
export function readTail(lines: readonly SourceLine[]): Tail {
  const tail: Tail = { recipients: [], signature: [], recipientsLine: null };
  const dashed = lines.some((line) => line.cells.some((cell) => DASH.test(cell) || /;\s*[-–]\s/.test(cell)));
  let archived = false;
  for (const line of lines) {
    for (const [column, cell] of line.cells.entries()) {
      for (const piece of divideCell(cell.slice(0, 4_000), dashed)) {
        const heading = tail.recipientsLine === null && HEADING.test(piece) ? HEADING.exec(piece) : null;
        if (heading) tail.recipientsLine = line.no;
        const text = heading ? piece.slice(heading[0].length).trim() : piece;
        if (text !== '')
          archived = place(tail, { text, line: line.no, column, at: line.at[column] ?? 0 }, dashed, archived);
      }
    }
  }
  return tail;
}

function place(tail: Tail, cell: SignatureCell, dashed: boolean, archived: boolean): boolean {
  const { text, line, column } = cell;
  const last = tail.recipients.at(-1);
  const started = tail.recipientsLine !== null;
  const begins = DASH.test(text) && !isBrokenCompound(last?.text ?? '', text);
  const post = text.replace(DASH, '');
  const above = tail.signature.at(-1);
  // "PHÓ CHỈ HUY TRƯỞNG⏎- THAM MƯU TRƯỞNG": the second office of one signer.
  if (begins && above && isPosition(above.text) && isCapitalLine(post) && (archived || isPosition(post))) {
    above.text = joinWords(above.text, text);
    return archived;
  }
  if (started && (begins || isArchiveLine(text))) {
    tail.recipients.push({ text: text.replace(DASH, ''), line });
    return archived || isArchiveLine(text.replace(DASH, ''));
  }
  if (isElectronicRemain(text)) return archived;
  if (isSignature(text, tail, column)) {
    tail.signature.push(cell);
    return archived;
  }
  const open = last !== undefined && !/[;.]$/.test(last.text);
  if (started && last && open && (!archived || /[,:(-]$/.test(last.text))) last.text = joinWords(last.text, text);
  else if (started && !archived && (!dashed || /;$/.test(text))) tail.recipients.push({ text, line });
  else if (tail.signature.length > 0 && /^\p{Lu}[\p{L}’'.]+(?: \p{Lu}[\p{L}’'.]*){1,5}$/u.test(text))
    tail.signature.push(cell);
  return archived;
}

/** "… tổ chức chính trị⏎- xã hội tỉnh;" goes on, it is no new addressee. */
function isBrokenCompound(before: string, text: string): boolean {
  return (
    /(?:chính trị|văn hóa|kinh tế|quốc phòng)$/.test(textKey(before)) &&
    /^[-–] ?(?:xã hội|thể thao|an ninh|thông tin|truyền thông)/.test(textKey(text))
  );
}

function isSignature(text: string, tail: Tail, column: number): boolean {
  if (/[;:]$/.test(text)) return false;
  if (isCapacity(text) || isPosition(text) || isSignedMark(text) || isPersonName(splitRank(text).name)) return true;
  if (!isCapitalLine(text) || text.split(' ').length < 2 || /^\d/.test(text)) return false;
  const last = tail.signature.at(-1);
  return (
    column > 0 ||
    tail.recipientsLine === null ||
    (last !== undefined && isCapacity(last.text)) ||
    /^(?:TM|KT|TL)/.test(text)
  );
}

/** Cuts a printed cell into addressees and pieces of the signature block that were run into it. */
function divideCell(cell: string, dashed: boolean): string[] {
  const pieces: string[] = [];
  for (const part of divideAddressees(cell, dashed)) {
    const own = isCapacity(part) || isSignedMark(part) || isPersonName(splitRank(part).name);
    const at = own ? 0 : gluedSignature(part);
    if (at <= 0) pieces.push(...(isCapacity(part) ? divideSignature(part) : [part]));
    else pieces.push(part.slice(0, at).trim(), ...divideSignature(part.slice(at).trim()));
  }
  return pieces.filter((piece) => piece !== '');
}

function divideAddressees(cell: string, dashed: boolean): string[] {
  const heading = HEADING.exec(cell)?.[0] ?? '';
  const body = cell.slice(heading.length);
  const bySign = body.replace(SEVERAL, '\n- ').split('\n');
  const many = [...textKey(body).matchAll(UNIT_AFTER_DASH)].length;
  const parts = bySign.length > 1 || many < 2 ? bySign : splitBefore(body, UNIT_AFTER_DASH);
  const entries = !dashed && body.includes(';') ? parts.flatMap((part) => part.split(/(?<=;)\s+/)) : parts;
  return heading === '' ? entries : [heading, ...entries];
}

function splitBefore(text: string, pattern: RegExp): string[] {
  const starts = [...textKey(text).matchAll(pattern)].map((match) => match.index);
  return [0, ...starts].map((start, i, all) => text.slice(start, all[i + 1] ?? text.length).trim());
}

/** Where a signature begins behind an addressee on the same line; -1 when none does. */
function gluedSignature(text: string): number {
  const capacity = GLUED_CAPACITY.exec(text);
  if (capacity) {
    const rest = capacity[1] ?? '';
    if (
      /^(?:T\/M|TM)/.test(rest) ||
      isPosition(rest.replace(/^\p{Lu}+\s?\.\s?/u, '').split(/ (?=\p{Lu}\p{Ll})/u)[0] ?? '')
    )
      return capacity.index + 1;
  }
  for (const stop of text.matchAll(/[;.:)]\s+(?=[\p{Lu}(])/gu)) {
    const from = stop.index + stop[0].length;
    const rest = text.slice(from);
    const position = isCapitalLine(rest) && isPosition(rest);
    if (position || isSignedMark(rest) || isPersonName(splitRank(rest).name)) return from;
    const capitals = /^(?:[\p{Lu}\s.]+)(?=\s\p{Lu}\p{Ll})/u.exec(rest)?.[0] ?? '';
    if (capitals !== '' && isPosition(capitals.trim())) return from;
  }
  return -1;
}

/** "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn A" → one piece for each printed line. */
function divideSignature(text: string): string[] {
  const pieces: string[] = [];
  let current: string[] = [];
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    const rest = words.slice(index).join(' ');
    const capitals = rest.split(/ (?=\p{Lu}\p{Ll}|\()/u)[0] ?? '';
    const before = current.join(' ');
    const opens =
      (/^(?:KT|TL|TUQ|Q)\./.test(word) && before !== '') ||
      (/^\(/.test(word) && before !== '') ||
      (/\p{Ll}/u.test(word) && isCapitalLine(before) && /^\p{Lu}/u.test(word)) ||
      (before !== '' && isCapitalLine(capitals) && startsPosition(before, capitals)) ||
      (isSignedMark(before) && /^\p{Lu}/u.test(word));
    if (opens) {
      pieces.push(before);
      current = [];
    }
    current.push(word);
  }
  return [...pieces, current.join(' ')].filter((piece) => piece !== '');
}

function startsPosition(before: string, rest: string): boolean {
  if (!isPosition(rest)) return false;
  if (/^(?:TM|T\/M)/.test(before)) return before.split(' ').length > 2 && !/BAN$/.test(before);
  return (
    /^(?:KT|TL|TUQ)\./.test(before) &&
    before.split(' ').length > 1 &&
    /^(?:PHÓ|THỨ|CHÁNH|TRƯỞNG|GIÁM|CỤC|VỤ)/.test(rest) &&
    !/(?:PHÓ|TỔNG|CỤC|VỤ|CHI|HIỆU|BỘ|THỨ|VIỆN|TRẠM|ĐỘI|TỔ|HẠT|ĐỒN|THANH|CHÁNH|HUY|MƯU|ĐOÀN|KHU)$/.test(before)
  );
}
