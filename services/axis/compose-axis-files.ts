import type { Directory } from '../directory/create-directory';
import type { Unit } from '../directory/directory-data';
import { Failure } from '../failures';
import type { Office } from '../office';
import { layOutPlan } from '../plans/lay-out-plan';
import { type PlanDocument, revisionId } from '../plans/plan';
import { printPlan } from '../plans/print-plan';
import type { Day } from '../reading/plan-reading';
import { countPages } from '../rendering/count-pages';
import { wording } from '../wording/wording';
import type { AxisKind, AxisMessageDocument } from './axis-message';
import type { Axis, AxisFile } from './axis-port';
import { axisRecipients, groupByDueDay } from './axis-recipients';
import { edxmlDocument, identityOf } from './edxml-document';
import type { AxisAttachment, EdxmlDocument } from './edxml-shape';
import { recallStatus } from './edxml-status';
import { organIdOf } from './outgoing-fields';
import { writeDocument, writeStatus } from './write-edxml';

type ComposingOffice = Pick<Office, 'documents' | 'directory' | 'files' | 'publicBaseUrl'>;

export interface ComposedMessage {
  files: AxisFile[];
  recipients: number;
}

/**
 * The files of one message of the outbox. Composed again they are the same, for every instant in them is that of the
 * message, and their names follow from plan, kind and addressees.
 * @throws Failure as edxmlDocument
 */
export async function composeAxisFiles(
  office: ComposingOffice,
  axis: Pick<Axis, 'planType' | 'recallBy'>,
  message: AxisMessageDocument,
): Promise<ComposedMessage> {
  const plan = await office.documents.plans.findOne({ _id: message.planId });
  const signed = plan?.signature?.revision;
  const revision = signed && (await office.documents.revisions.findOne({ _id: revisionId(message.planId, signed) }));
  if (!plan || !revision) throw new Failure('WRONG_STATE', { state: plan?.state ?? 'UNKNOWN', wanted: 'SIGNED' });
  const directory = await office.directory();
  const units = await axisRecipients(office, directory, plan);
  if (message.kind === 'RECALL' && axis.recallBy === 'STATUS')
    return { files: units.map((unit) => statusFile(plan, directory, unit, message)), recipients: units.length };
  const print = await printPlan(plan, revision, directory, 'PDF', office);
  const source = {
    ...{ plan, revision, directory, printed: layOutPlan(plan, revision, directory), pages: countPages(print.content) },
    ...{ kind: message.kind, reason: message.reason, planType: axis.planType, at: message.queuedAt },
    attachments: await attachmentsOf(office, plan, message, print),
  };
  const isPlanItself = message.kind === 'NEW' || message.kind === 'REPLACEMENT';
  const groups = isPlanItself ? await groupByDueDay(office, plan._id, units) : [{ dueOn: null, units }];
  const files: AxisFile[] = [];
  for (const { dueOn, units: recipients } of groups) {
    const replaces = await replacedBy(office, directory, message.kind, plan, recipients);
    const text = writeDocument(edxmlDocument({ ...source, recipients, dueOn, replaces }));
    files.push({ id: fileId(message, dueOn), text });
  }
  return { files, recipients: units.length };
}

function statusFile(plan: PlanDocument, directory: Directory, unit: Unit, message: AxisMessageDocument): AxisFile {
  const status = recallStatus(plan, directory, unit, { reason: message.reason, at: message.queuedAt });
  return { id: `${fileId(message, null)}-${status.responseFor.organId}`, text: writeStatus(status) };
}

function fileId({ planId, kind, round }: AxisMessageDocument, dueOn: Day | null): string {
  const parts = [planId, kind.toLowerCase(), round, ...(dueOn === null ? [] : [dueOn.replaceAll('-', '')])];
  return parts.join('-');
}

/** The plan as it was signed, with its digital signature where it has one; with a correction the letter; with a recall nothing. */
async function attachmentsOf(
  office: Pick<Office, 'files'>,
  plan: PlanDocument,
  { kind, fileId: letterId }: AxisMessageDocument,
  print: { fileName: string; mediaType: string; content: Buffer },
): Promise<AxisAttachment[]> {
  if (kind === 'RECALL') return [];
  if (kind === 'CORRECTION') {
    const letter = letterId === null ? null : await office.files.open(letterId);
    return letter
      ? [
          {
            name: letter.name,
            mediaType: letter.mimeType,
            description: wording('vi').axis.correctionLetter,
            content: letter.content,
          },
        ]
      : [];
  }
  const signedId = plan.signature?.signedFileId;
  const signed = signedId === undefined ? null : await office.files.open(signedId);
  const { fileName: name, mediaType, content } = print;
  return [{ name, mediaType, description: plan.title, content: signed?.content ?? content }];
}

/** The plan whose place this one takes, for those of its addressees that were sent the earlier one. */
async function replacedBy(
  office: Pick<Office, 'documents'>,
  directory: Directory,
  kind: AxisKind,
  { supersedes }: PlanDocument,
  recipients: readonly Unit[],
): Promise<EdxmlDocument['business']['replaces']> {
  const old = kind === 'REPLACEMENT' && supersedes ? await office.documents.plans.findOne({ _id: supersedes }) : null;
  if (!old) return [];
  const had = new Set((await axisRecipients(office, directory, old)).map(({ id }) => id));
  const organIds = recipients.filter(({ id }) => had.has(id)).flatMap((unit) => organIdOf(unit) ?? []);
  return organIds.length === 0 ? [] : [{ documentId: identityOf(old, directory).documentId, organIds }];
}
