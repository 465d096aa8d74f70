import { ask } from './graphql-client';
import { PLAN_ANSWERS } from './plan-queries';
import type { PlanResult } from './result-table';

type Answers = Pick<PlanResult, 'recipients' | 'acknowledged' | 'returned' | 'tasks' | 'reminders' | 'reports'> & {
  number: string | null;
};

const PAGE_SIZE = 100;

interface Page {
  number: string | null;
  state: string;
  deliveries: { id: string; state: string }[];
  tasks: { id: string; state: string }[];
  reportPeriods: { id: string; state: string }[];
  mails: { id: string; purpose: string }[];
}

/** What came of a plan, counted from the answers of the GraphQL door, page after page. */
export async function readAnswers(url: string, token: string, planId: string): Promise<Answers> {
  const read = (variables: Record<string, string | undefined>) =>
    ask<{ plan: Page }>(url, token, PLAN_ANSWERS, { id: planId, ...variables }).then(({ plan }) => plan);
  const first = await read({});
  const rest = async <K extends 'deliveries' | 'tasks' | 'reportPeriods' | 'mails'>(
    list: K,
    cursor: string,
  ): Promise<Page[K]> => {
    const all = [...first[list]];
    for (let last = first[list]; last.length === PAGE_SIZE; ) {
      last = (await read({ [cursor]: last.at(-1)?.id }))[list];
      all.push(...(last as never[]));
    }
    return all as Page[K];
  };
  const deliveries = await rest('deliveries', 'deliveries');
  const tasks = await rest('tasks', 'tasks');
  const reports = await rest('reportPeriods', 'periods');
  const mails = await rest('mails', 'mails');
  const answered = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE'];
  return {
    number: first.number,
    recipients: deliveries.length,
    acknowledged: deliveries.filter((one) => answered.includes(one.state)).length,
    returned: deliveries.filter((one) => one.state === 'RETURNED').length,
    tasks: tasks.filter((one) => one.state === 'ACCEPTED').length,
    reminders: mails.filter((one) => one.purpose.startsWith('REMIND_')).length,
    reports: reports.filter((one) => one.state === 'ACCEPTED').length,
  };
}
