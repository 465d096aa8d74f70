import { ask } from './graphql-client';
import { PLAN_ANSWERS } from './plan-queries';
import type { PlanResult } from './result-table';

type Answers = Pick<PlanResult, 'recipients' | 'acknowledged' | 'returned' | 'tasks' | 'reminders' | 'reports'> & {
  number: string | null;
};

interface Page<T> {
  edges: { node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Lists {
  deliveries: { state: string };
  tasks: { state: string };
  reportPeriods: { state: string };
  mails: { purpose: string };
}

type Pages = { [List in keyof Lists]: Page<Lists[List]> };

/** What came of a plan, counted from the answers of the GraphQL door, page after page. */
export async function readAnswers(url: string, token: string, planId: string): Promise<Answers> {
  const read = (variables: Record<string, string | null>) =>
    ask<{ plan: Pages & { number: string | null } }>(url, token, PLAN_ANSWERS, { id: planId, ...variables }).then(
      ({ plan }) => plan,
    );
  const first = await read({});
  const rest = async <K extends keyof Lists>(list: K, cursor: string): Promise<Lists[K][]> => {
    const begun: Pages = first;
    let page: Page<Lists[K]> = begun[list];
    const all = [...page.edges];
    while (page.pageInfo.hasNextPage) {
      const next: Pages = await read({ [cursor]: page.pageInfo.endCursor });
      page = next[list];
      all.push(...page.edges);
    }
    return all.map(({ node }) => node);
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
