import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import type { Unit } from '../directory/directory-data';
import { Failure } from '../failures';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import type { Day } from '../reading/plan-reading';
import type { PlanDocument as PrintedPlan } from '../rendering/plan-document';
import { wording } from '../wording/wording';
import type { AxisKind } from './axis-message';
import { documentIdOf } from './document-id';
import type { AxisAttachment, AxisParty, EdxmlDocument } from './edxml-shape';
import { clip, organIdOf, priorityOf } from './outgoing-fields';

export interface DocumentSource {
  plan: PlanDocument;
  /** The one that was signed. */
  revision: RevisionDocument;
  printed: PrintedPlan;
  directory: Directory;
  /** Units on the axis. */
  recipients: readonly Unit[];
  kind: AxisKind;
  reason: string;
  replaces: EdxmlDocument['business']['replaces'];
  /** Earliest last day of what these recipients owe; null: none owes anything by a day. */
  dueOn: Day | null;
  planType: number;
  pages: number;
  attachments: AxisAttachment[];
  at: Date;
}

/**
 * What is said about a plan on the axis. Lengths are those of Nghị định 30/2020, Phụ lục VI.
 * @throws Failure WRONG_STATE before the plan has its number; BAD_USER_INPUT where the issuer has no identifier.
 */
export function edxmlDocument(source: DocumentSource): EdxmlDocument {
  const { plan, revision, printed, directory } = source;
  const { number, day, documentId } = identityOf(plan, directory);
  const archive = revision.reading.recipients.find(({ isArchive }) => isArchive);
  const kindOfDocument = revision.reading.docKind ?? 'KẾ HOẠCH';
  return {
    from: partyOf(directory, directory.unit(plan.issuerId)),
    to: source.recipients.map((unit) => partyOf(directory, unit)),
    code: { number: clip(number.split('/')[0] ?? '', 11), notation: clip(number.split('/').slice(1).join('/'), 30) },
    place: printed.place ?? '',
    promulgatedOn: day,
    type: { number: source.planType, name: clip(sentenceCase(kindOfDocument), 100) },
    subject: clip(plan.title, 500),
    signer: {
      competence: clip(printed.signature.lines.slice(0, -1).join('; '), 100),
      position: clip(printed.signature.lines.at(-1) ?? '', 100),
      fullName: clip(printed.signature.name ?? '', 50),
    },
    dueOn: source.dueOn,
    toPlaces: [...printed.recipients, ...(printed.archiveLine ? [printed.archiveLine] : [])].map(bare),
    priority: priorityOf(plan.urgency),
    typist: archive?.drafter ?? '',
    copies: archive?.copies ?? null,
    pages: source.pages,
    appendixes: (printed.annexes ?? []).map(({ heading, title }) => [heading, title].filter(Boolean).join(' - ')),
    documentId,
    business: {
      kind: source.kind,
      reason: clip(source.reason, 500),
      staff: {
        department: wording('vi').roles.CLERK,
        name: directory.person(plan.route.clerkId)?.fullName ?? '',
      },
      replaces: source.replaces,
    },
    sentAt: source.at,
    attachments: source.attachments,
  };
}

/**
 * How the plan is called on the axis, by the identifier its issuer has now.
 * @throws as edxmlDocument
 */
export function identityOf(
  plan: Pick<PlanDocument, 'issuerId' | 'number' | 'state'>,
  directory: Pick<Directory, 'unit'>,
): { organId: string; number: string; day: Day; documentId: string } {
  if (!plan.number) throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'NUMBERED' });
  const organId = organIdOf(directory.unit(plan.issuerId));
  if (organId === null) throw new Failure('BAD_USER_INPUT', { field: 'codes' });
  const day = dayOf(plan.number.at);
  return { organId, number: plan.number.text, day, documentId: documentIdOf(organId, day, plan.number.text) };
}

/** @throws Failure BAD_USER_INPUT for a unit that is not on the axis. */
export function partyOf(directory: Pick<Directory, 'unit'>, unit: Unit | null): AxisParty {
  const organId = organIdOf(unit);
  if (!unit || organId === null) throw new Failure('BAD_USER_INPUT', { field: 'codes' });
  return {
    organId,
    inCharge: clip(directory.unit(unit.parentId ?? '')?.names[0] ?? '', 200),
    name: clip(unit.names[0] ?? '', 200),
    mail: unit.mail ?? '',
  };
}

/** "KẾ HOẠCH" → "Kế hoạch". */
function sentenceCase(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLocaleLowerCase('vi');
}

function bare(line: string): string {
  return line.replace(/^[-–\s]+|[;.,\s]+$/g, '');
}
