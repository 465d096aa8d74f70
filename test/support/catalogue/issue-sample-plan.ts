import { createPlan } from '../../../services/plans/create-plan';
import { ISSUER, NOW, PEOPLE, sampleText } from '../graphql/sample-plan';
import { issuePlan } from '../issue-plan';
import type { TestOffice } from '../open-test-office';

export interface IssuedSample {
  planId: string;
  /** Task of the unit that has one (`UNITS.tasked`), and the report it owes. */
  taskId: string;
  periodId: string;
}

/** A draft of the sample office; another key makes another plan. The office's clock stands at the day of its text. */
export async function draftSamplePlan({ office, setClock }: TestOffice, key: string): Promise<string> {
  setClock(NOW);
  const text = sampleText(await office.directory());
  const { _id } = await createPlan(office, {
    ...{ text, corrections: [], issuerId: ISSUER, drafterId: PEOPLE.drafter },
    idempotencyKey: key,
  });
  return _id;
}

/** The sample plan signed, numbered, in force and sent, on real documents and with real mails. */
export async function issueSamplePlan(opened: TestOffice, key: string, ownerId: string): Promise<IssuedSample> {
  const planId = await draftSamplePlan(opened, key);
  await issuePlan(opened.office, planId);
  const task = await opened.office.documents.tasks.findOne({ planId, ownerId });
  const period = await opened.office.documents.periods.findOne({ planId, ownerId });
  if (!task || !period) throw new Error(`the sample plan gives ${ownerId} nothing to do`);
  return { planId, taskId: task._id, periodId: period._id };
}
