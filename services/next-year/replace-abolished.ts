import type { ResolutionContext } from '../directory/resolution';
import { resolveAssignee } from '../directory/resolve-assignee';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { findDissolved } from '../directory/suggest-names';
import { findWords } from '../form-check/find-words';
import { splitLines } from '../form-check/text-lines';
import type { PlanReading } from '../reading/plan-reading';
import { showDay } from '../wording/show-time';
import type { MovedText } from './move-years';
import type { TextChange } from './text-change';

/** The words that name a unit stand at most so many lines above the task that was read from them. */
const LINES_ABOVE = 6;

interface Gone {
  piece: string;
  line: number;
  lastDay: string;
  successors: string[];
}

/**
 * Puts the successor in the place of each unit that no longer exists, in the lines of tasks and of "Nơi nhận"; where there
 * is none, or a choice, the words stay and the choice is listed.
 * @param reading of last year's text, whose lines are those of `text`.
 */
export function replaceAbolished(text: string, reading: PlanReading, context: ResolutionContext): MovedText {
  const lines = splitLines(text);
  const changes: TextChange[] = [];
  for (const gone of goneUnits(reading, context)) {
    const [only, ...others] = gone.successors;
    const place = only !== undefined && others.length === 0 ? placeOf(lines, gone) : null;
    if (place === null || only === undefined) {
      changes.push(choice(gone));
      continue;
    }
    const { line, found } = place;
    const words = lines[line - 1];
    if (!words) continue;
    words.text = `${words.text.slice(0, found.at)}${only}${words.text.slice(found.at + found.text.length)}`;
    const why = `Đơn vị không còn hoạt động sau ngày ${showDay(gone.lastDay)}; được thay bằng đơn vị kế thừa.`;
    changes.push({ kind: 'UNIT', line, from: gone.piece, to: only, why });
  }
  return { text: lines.map(({ text: words, end }) => `${words}${end}`).join(''), changes };
}

function goneUnits(reading: PlanReading, context: ResolutionContext): Gone[] {
  const named = [
    ...reading.recipients.map((line) => ({
      line: line.source.line,
      unresolved: resolveRecipientLine(line, context).unresolved,
    })),
    ...reading.assignments.map(({ unit, source }) => ({
      line: source.line,
      unresolved: unit === null ? [] : resolveAssignee(unit, context).unresolved,
    })),
  ];
  const gone = named.flatMap(({ line, unresolved }) =>
    unresolved.flatMap((piece): Gone[] => {
      const unit = findDissolved(piece, context);
      return unit ? [{ piece, line, ...unit }] : [];
    }),
  );
  // Several tasks of one unit are read from one heading.
  return [...new Map(gone.map((one) => [`${one.line} ${one.piece}`, one])).values()];
}

function placeOf(lines: ReturnType<typeof splitLines>, { piece, line }: Gone) {
  for (let no = line; no >= Math.max(1, line - LINES_ABOVE); no -= 1) {
    const found = findWords(lines[no - 1]?.text ?? '', piece);
    if (found) return { line: no, found };
  }
  return null;
}

function choice({ piece, line, lastDay, successors }: Gone): TextChange {
  const ended = `Đơn vị không còn hoạt động sau ngày ${showDay(lastDay)}`;
  const why =
    successors.length > 0
      ? `${ended}; cần chọn và ghi tên đơn vị kế thừa: ${successors.join('; ')}.`
      : `${ended}; danh bạ chưa ghi đơn vị kế thừa, cần xác định đơn vị tiếp nhận.`;
  return { kind: 'UNIT_CHOICE', line, from: piece, to: null, why };
}
