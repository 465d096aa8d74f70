import type { PlanParts } from '../directory/check-coverage';
import type { Unit } from '../directory/directory-data';
import type { Addressee, ResolutionContext } from '../directory/resolution';
import { resolveAssignee } from '../directory/resolve-assignee';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import type { Finding } from '../reading/plan-reading';
import { note } from './note';

/** Get copies by their place in the system, whatever the plan says. */
const RECEIVE_BY_RANK: readonly string[] = ['dang', 'hdnd', 'thuong-truc', 'trung-uong', 'nhan-bao-cao'];

/**
 * Lines of "Nơi nhận" of which nobody has anything to do (Phụ lục I Mục II.9.a names the purposes of a copy).
 * @param coordinate units that the tasks are carried out with, as printed.
 */
export function idleRecipientFindings(
  { assignments, reportDuties, recipients }: PlanParts,
  coordinate: readonly string[],
  context: ResolutionContext,
): Finding[] {
  const phrases = new Set([
    ...assignments.map(({ unit }) => unit),
    ...reportDuties.flatMap(({ who, to, via }) => [who, ...(to ?? []), ...(via ?? [])]),
    ...coordinate,
  ]);
  const involved = new Set(
    [...phrases].flatMap((phrase) => (phrase ? resolveAssignee(phrase, context).addressees.map(({ id }) => id) : [])),
  );
  return recipients.flatMap((line) => {
    if (line.isArchive || line.noteKind === 'purpose') return [];
    const { addressees } = resolveRecipientLine(line, context);
    const isIdle = addressees.every((one) => !involved.has(one.id) && !receivesAnyway(one, context));
    if (addressees.length === 0 || !isIdle) return [];
    const { line: no, quote } = line.source;
    return [note('recipient-without-part', { line: no, quote, words: { name: line.name } })];
  });
}

function receivesAnyway({ id, kind, channel }: Addressee, context: ResolutionContext): boolean {
  const unit = context.directory.unit(id);
  if (kind === 'person' || channel === 'PUBLICATION' || unit === null) return true;
  return unit.tags.some((tag) => RECEIVE_BY_RANK.includes(tag)) || isAbove(unit, context) || isStaff(unit, context);
}

/** Of an area above the issuer's: a superior, or a superior's agency. */
function isAbove({ id }: Unit, { directory, issuerId }: ResolutionContext): boolean {
  return directory.areaChain(issuerId).slice(1).includes(directory.areaOf(id));
}

function isStaff({ id, level }: Unit, { directory, issuerId }: ResolutionContext): boolean {
  return level === 'INTERNAL' && directory.areaOf(id) === directory.areaOf(issuerId);
}
