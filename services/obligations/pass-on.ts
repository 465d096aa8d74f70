import { insertMissing } from '../documents';
import { openGrants } from '../grants/open-grant';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { PeriodDocument, TaskDocument, Transfer } from './obligation';
import type { Handover } from './transfer-obligations';

/** An obligation that was closed for the abolished unit and whose successors are not settled yet. */
export interface PassedOn {
  id: string;
  transfer: Transfer;
}

/**
 * Opens for each successor what the abolished unit owed: the same deadline, its own links, an agenda from now on. The
 * links of the abolished unit are revoked.
 */
export async function passOn(
  office: Pick<Office, 'documents' | 'keys'>,
  plan: PlanDocument,
  { unitId, at }: Handover,
): Promise<PassedOn[]> {
  const { tasks, periods, grants } = office.documents;
  const passed = { planId: plan._id, ownerId: unitId, state: 'TRANSFERRED' as const, 'transferredTo.settled': false };
  const [oldTasks, oldPeriods] = await Promise.all([tasks.find(passed).toArray(), periods.find(passed).toArray()]);
  const newTasks = oldTasks.flatMap(taskCopies);
  const newPeriods = oldPeriods.flatMap(copies);
  await insertMissing(tasks, newTasks);
  await insertMissing(periods, newPeriods);
  const link = (purpose: 'PROGRESS' | 'REPORT') => (owed: TaskDocument | PeriodDocument) => ({
    purpose,
    planId: plan._id,
    revision: plan.revision,
    docHash: plan.signature?.contentHash ?? '',
    subjectId: owed.ownerId,
    aboutId: owed._id,
    openedAt: at,
  });
  await openGrants(office, [...newTasks.map(link('PROGRESS')), ...newPeriods.map(link('REPORT'))]);
  await grants.updateMany(
    { planId: plan._id, subjectId: unitId, purpose: { $in: ['PROGRESS', 'REPORT'] }, state: 'OPEN' },
    { $set: { state: 'REVOKED', revokedBecause: 'TRANSFERRED' } },
  );
  return [...oldTasks, ...oldPeriods].flatMap(({ _id, transferredTo }) =>
    transferredTo ? [{ id: _id, transfer: transferredTo }] : [],
  );
}

/** Receipt was confirmed by the old unit, not by the new one. */
function taskCopies(task: TaskDocument): TaskDocument[] {
  return copies(task).map((copy) => ({ ...copy, state: copy.state === 'ACKNOWLEDGED' ? 'IN_FORCE' : copy.state }));
}

function copies<T extends TaskDocument | PeriodDocument>(old: T): T[] {
  const { transferredTo, ownerlessSince: _, ...kept } = old;
  if (!transferredTo) return [];
  return transferredTo.to.map(
    (ownerId) =>
      ({
        ...kept,
        _id: `${old._id}/${ownerId}`,
        ownerId,
        ownerKind: 'unit',
        state: transferredTo.state,
        closedAt: null,
        applied: 0,
        ran: {},
        transferredFrom: { ownerId: old.ownerId, id: old._id, on: transferredTo.on },
      }) as unknown as T,
  );
}
