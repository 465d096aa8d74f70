import type { FactAct } from '../../services/obligations/fact';
import type { PeriodDocument, TaskDocument } from '../../services/obligations/obligation';
import { recordFact } from '../../services/obligations/record-fact';
import { confirmReceipts } from './confirm-receipts';
import type { TestOffice } from './open-test-office';
import { until } from './until';

/** Units that report and carry tasks out, and the follow-up unit that answers them, for one plan; `act`: whoever it is. */
export function followUpPeople({ office }: Pick<TestOffice, 'office'>, planId: string, followUpUnitId: string) {
  let acts = 0;
  const record = (subjectId: string, act: FactAct, actorId: string) => {
    acts += 1;
    return recordFact(office, {
      planId,
      subjectId,
      act,
      actorId,
      signedAs: null,
      channel: 'GRAPHQL',
      idempotencyKey: `act-${acts}`,
    });
  };
  const byId = <T extends { _id: string }>(all: T[]) => all.sort((a, b) => (a._id < b._id ? -1 : 1));
  /** Report periods of one duty (`d3`) in one of these states, by owner. */
  const periods = async (key: string, ...states: PeriodDocument['state'][]): Promise<PeriodDocument[]> =>
    byId(await office.documents.periods.find({ planId, key, state: { $in: states } }).toArray());
  const tasks = async (...states: TaskDocument['state'][]): Promise<TaskDocument[]> =>
    byId(await office.documents.tasks.find({ planId, state: { $in: states } }).toArray());
  const submit = (period: PeriodDocument, nil = false) =>
    record(
      period._id,
      { kind: 'REPORT_SUBMITTED', text: nil ? '' : 'Đã thực hiện đầy đủ các nội dung.', nil, fileIds: [] },
      period.ownerId,
    );
  const finish = (task: TaskDocument) =>
    record(task._id, { kind: 'TASK_PROGRESS', percent: 100, note: 'Đã hoàn thành.', done: true }, task.ownerId);
  const official = (subjectId: string, act: FactAct) => record(subjectId, act, followUpUnitId);
  return {
    confirmReceipt: (isAmong?: (addresseeId: string) => boolean) => confirmReceipts(office, planId, isAmong),
    periods,
    tasks,
    submit,
    finish,
    official,
    act: record,
    /** Everything recorded so far has reached the plan's workflow; only then may time go on. */
    takenIn: () => {
      // Receipts alone wake nobody: they wait for the next occasion.
      office.process.wake(planId, 'now');
      return until('all facts are taken in', async () => {
        const facts = await office.documents.facts.countDocuments({ planId, takenInAt: null });
        const receipts = await office.documents.grants.countDocuments({ planId, state: 'USED', takenInAt: null });
        return facts + receipts === 0;
      });
    },
    acceptReports: async () => {
      for (const { _id } of await office.documents.periods
        .find({ planId, state: { $in: ['SUBMITTED', 'SUBMITTED_LATE', 'NIL'] } })
        .toArray())
        await official(_id, { kind: 'REPORT_ACCEPTED' });
    },
    /** Units report all these tasks done and the follow-up unit accepts them. */
    finishAndAccept: async (done: TaskDocument[]) => {
      for (const task of done) {
        await finish(task);
        await official(task._id, { kind: 'TASK_ACCEPTED' });
      }
    },
  };
}
