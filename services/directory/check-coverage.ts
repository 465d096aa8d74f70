import type { RecipientLine } from '../reading/plan-reading';
import type { Resolution, ResolutionContext } from './resolution';
import { resolveAssignee } from './resolve-assignee';
import { resolveRecipientLine } from './resolve-recipient-line';

/** Somebody with a part in the plan whom "Nơi nhận" does not reach. */
export interface CoverageGap {
  part: 'ASSIGNEE' | 'REPORTER' | 'REPORT_RECEIVER' | 'REPORT_CHANNEL';
  /** The phrase as printed, once for each part. */
  phrase: string;
  /** Place in the plan, as in the reading. */
  ref: string | null;
  /** Line of the text. */
  line: number | null;
  /** Units or persons that get no copy. */
  missingIds: string[];
  /** Words of the phrase that the directory does not know. */
  unresolved: readonly string[];
  /** True when all who miss it are the issuer's own staff, who can be handed the plan in the house. */
  isInternal: boolean;
}

interface Place {
  ref: string | null;
  line?: number | null;
}

export interface PlanParts {
  assignments: readonly (Place & { unit: string | null; optional?: boolean })[];
  reportDuties: readonly (Place & { who: string | null; to: string[] | null; via: string[] | null })[];
  recipients: readonly RecipientLine[];
}

interface Mention {
  part: CoverageGap['part'];
  phrase: string;
  ref: string | null;
  line: number | null;
}

function mentionsOf({ assignments, reportDuties }: PlanParts): Mention[] {
  // A general exhortation ("các tổ chức, cá nhân có liên quan") gives nobody a task that could get lost.
  const mentions: Mention[] = assignments
    .filter(({ optional }) => optional !== true)
    .map(({ unit, ref, line = null }) => ({ part: 'ASSIGNEE', phrase: unit ?? '', ref, line }));
  for (const { who, to, via, ref, line = null } of reportDuties) {
    mentions.push({ part: 'REPORTER', phrase: who ?? '', ref, line });
    mentions.push(...(to ?? []).map((phrase): Mention => ({ part: 'REPORT_RECEIVER', phrase, ref, line })));
    mentions.push(...(via ?? []).map((phrase): Mention => ({ part: 'REPORT_CHANNEL', phrase, ref, line })));
  }
  const seen = new Set<string>();
  return mentions.filter(({ part, phrase }) => {
    const key = `${part} ${phrase}`;
    return phrase !== '' && !seen.has(key) && Boolean(seen.add(key));
  });
}

/** The issuer, everybody on a line, the bodies of leaders who get a copy, and the bodies a "Thường trực" receives for. */
function reachedIds(recipients: readonly RecipientLine[], context: ResolutionContext): Set<string> {
  const { directory, issuerId, asOf } = context;
  const reached = new Set([issuerId]);
  for (const { id, kind } of recipients.flatMap((line) => resolveRecipientLine(line, context).addressees)) {
    reached.add(id);
    const unit = kind === 'unit' ? directory.unit(id) : null;
    if (unit?.tags.includes('thuong-truc') && unit.parentId !== null) reached.add(unit.parentId);
    if (kind === 'person') {
      const workplaces = directory.person(id)?.positions ?? [];
      for (const { unitId } of workplaces) {
        if (directory.peopleIn(unitId, asOf).some(({ person }) => person.id === id)) reached.add(unitId);
      }
    }
  }
  return reached;
}

/**
 * Assignees, reporters and receivers of reports that "Nơi nhận" does not reach, in the order of the plan: a copy that
 * nobody sends is a task that nobody does (Phụ lục I, Mục II.9.a: "để thực hiện").
 */
export function checkCoverage(plan: PlanParts, context: ResolutionContext): CoverageGap[] {
  const { directory, issuerId } = context;
  const reached = reachedIds(plan.recipients, context);
  const isStaff = (id: string) =>
    directory.unit(id)?.level === 'INTERNAL' && directory.areaOf(id) === directory.areaOf(issuerId);
  return mentionsOf(plan).flatMap((mention): CoverageGap[] => {
    const { addressees, unresolved }: Resolution = resolveAssignee(mention.phrase, context);
    const missingIds = addressees.map(({ id }) => id).filter((id) => !reached.has(id));
    if (missingIds.length === 0 && unresolved.length === 0) return [];
    return [{ ...mention, missingIds, unresolved, isInternal: unresolved.length === 0 && missingIds.every(isStaff) }];
  });
}
