import { Failure } from '../failures';
import type { Office } from '../office';
import type { PeriodDocument, TaskDocument } from './obligation';

/** @throws Failure NOT_FOUND */
export async function findTask(office: Pick<Office, 'documents'>, taskId: string): Promise<TaskDocument> {
  const task = await office.documents.tasks.findOne({ _id: taskId });
  if (!task) throw new Failure('NOT_FOUND');
  return task;
}

/** @throws Failure NOT_FOUND */
export async function findPeriod(office: Pick<Office, 'documents'>, periodId: string): Promise<PeriodDocument> {
  const period = await office.documents.periods.findOne({ _id: periodId });
  if (!period) throw new Failure('NOT_FOUND');
  return period;
}
