import { agenda, dueEntries } from '../../../services/calendar/agenda';
import { loadAgendaItems } from '../../../services/obligations/load-agenda-items';
import type { PlanDocument } from '../../../services/plans/plan';
import { planProgress } from '../../../services/progress/plan-progress';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { followUpPeople } from '../../support/follow-up-people';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { COMMUNE_CLERK, reportingPlanText, reportingProvince } from '../../support/reporting-province';
import { planInForce } from '../../support/signed-plan';

const ISSUED = new Date('2027-01-05T02:00:00Z');
/** After the half-yearly day, 09/6, and the task's, 29/4. */
const NOW = new Date('2027-06-15T02:00:00Z');
const STAFF = { personId: null, addresseeIds: [], issuerIds: [PROVINCE], followUpUnitIds: [] };
const COMMUNES = 1_000;

let opened: TestOffice;
let door: Door;
let plan: PlanDocument;

beforeAll(async () => {
  opened = await openTestOffice({ process: recordingProcess(), now: ISSUED, directory: reportingProvince(COMMUNES) });
  door = await openDoor({ beside: opened });
  plan = await planInForce(opened.office, 'tien-do-1000', reportingPlanText());
  const { deliveries } = opened.office.documents;
  const only = (commune: number) => ({ _id: `${plan._id}/mau.xa-${commune}` });
  await deliveries.updateMany({ planId: plan._id }, { $set: { state: 'RECEIVED', sentAt: ISSUED } });
  await deliveries.updateOne(only(1), { $set: { state: 'SENT' } });
  await deliveries.updateOne(only(2), { $set: { state: 'BOUNCED' } });
  await deliveries.updateOne(only(3), { $set: { state: 'RETURNED' } });
  // This copy went out a moment ago: there is time left to confirm it.
  await deliveries.updateOne(only(4), { $set: { state: 'SENT', sentAt: NOW } });
  opened.setClock(new Date('2027-06-08T02:00:00Z'));
  await actOfCommunes();
  opened.setClock(NOW);
}, 120_000);
afterAll(async () => {
  await door.close();
  await opened.close();
});

/** Communes 1 to 3 report in time, 4 too late, 5 has nothing to report; 1 and 2 have finished their tasks, 1 is accepted. */
async function actOfCommunes(): Promise<void> {
  const people = followUpPeople(opened, plan._id, 'mau.so-noi-vu');
  const periods = await people.periods('d1', 'SCHEDULED');
  const of = (commune: number) => periods.filter(({ ownerId }) => ownerId === `mau.xa-${commune}`);
  for (const period of [...of(1), ...of(2), ...of(3)]) await people.submit(period);
  for (const period of of(5)) await people.submit(period, true);
  for (const period of of(1)) await people.official(period._id, { kind: 'REPORT_ACCEPTED' });
  const tasks = (await people.tasks('IN_FORCE')).filter(({ ownerId }) => /xa-[12]$/.test(ownerId));
  for (const task of tasks) await people.finish(task);
  for (const task of tasks.filter(({ ownerId }) => ownerId === 'mau.xa-1'))
    await people.official(task._id, { kind: 'TASK_ACCEPTED' });
  opened.setClock(new Date('2027-06-14T02:00:00Z'));
  for (const period of of(4)) await people.submit(period);
}

describe('how a plan for a thousand communes stands', () => {
  it('counts recipients, tasks and reports as they are now', async () => {
    const progress = await planProgress(opened.office, STAFF, { planId: plan._id });
    const tasks = await opened.office.documents.tasks.find({ planId: plan._id }).toArray();
    const dated = tasks.filter(({ due, ownerId }) => due !== null && !/xa-[12]$/.test(ownerId));
    expect(progress.recipients).toMatchObject({ total: 1_001, received: 997, returned: 1, undelivered: 1, silent: 1 });
    expect(progress.recipients.silentIds).toEqual([`${plan._id}/mau.xa-1`]);
    expect(progress.tasks).toMatchObject({ total: tasks.length, overdue: dated.length });
    // Both half-yearly and yearly reports; of the half-yearly ones 995 are missing.
    expect(progress.reports).toMatchObject({
      ...{ total: 2_000, missing: 995, overdue: 995, open: 1_000, inTime: 3, late: 1, nil: 1, accepted: 1 },
    });
  });

  it('calls overdue what the agenda marks as overdue, and nothing else', async () => {
    const progress = await planProgress(opened.office, STAFF, { planId: plan._id });
    const { office } = opened;
    const items = [
      ...(await loadAgendaItems(office.documents, plan._id, 'TASK')),
      ...(await loadAgendaItems(office.documents, plan._id, 'REPORT')),
    ];
    const entries = agenda(items, await office.calendar(), office.policy(plan.policyId), ISSUED);
    const marked = dueEntries(entries, NOW).run.filter(({ action }) => action === 'MARK_OVERDUE');
    expect(marked.length).toBeGreaterThan(1_900);
    expect(progress.tasks.overdue + progress.reports.overdue).toBe(marked.length);
    expect(progress.overdueUnits.map(({ ownerId }) => ownerId)).toEqual(
      [...new Set(marked.map(({ owner }) => owner))].sort(),
    );
    expect(progress.overdueUnits.find(({ ownerId }) => ownerId === 'mau.xa-9')).toMatchObject({
      ...{ reports: 1, oldestDay: '2027-04-29', nextDueDay: '2027-11-24' },
      periodIds: [`${plan._id}/d1/2027-H1/mau.xa-9`],
    });
  });

  it('reads deliveries, tasks and periods once each, however many units there are', async () => {
    const reads: string[] = [];
    const counted = new Proxy(opened.office.documents, {
      get: (documents, name, receiver): unknown => {
        reads.push(String(name));
        return Reflect.get(documents, name, receiver);
      },
    });
    await planProgress({ ...opened.office, documents: counted }, STAFF, { planId: plan._id });
    expect(reads.sort()).toEqual(['deliveries', 'periods', 'plans', 'tasks']);
  });
});

const QUERY = `query ($planId: ID, $unitId: ID, $year: Int, $issuerId: ID) {
  planProgress(planId: $planId, unitId: $unitId, year: $year, issuerId: $issuerId) {
    plans recipients { total silent } tasks { total overdue byState { state label { vi } count } } reports { total missing }
    overdueUnits(first: 2) { edges { node { unit { id } tasks reports oldestDay nextDueDay periodIds } } pageInfo { hasNextPage endCursor } }
    upcoming(days: 200) { planId at action kind count itemIds }
  } }`;
type Asked = {
  plans: number;
  recipients: { total: number };
  reports: { total: number };
  upcoming: { at: string; kind: string; action: string; count: number }[];
};

describe('whose progress somebody may see', () => {
  const ask = async (subject: string, variables: object) => {
    const { data, codes } = await door.ask(subject, QUERY, variables);
    return { codes, progress: data?.['planProgress'] as Asked | null };
  };

  it('staff see their plans whole, with what comes next in a few lines', async () => {
    const { codes, progress } = await ask('mau.chu-tich', { planId: plan._id });
    expect(codes).toEqual([]);
    expect(progress?.recipients.total).toBe(COMMUNES + 1);
    const opens = progress?.upcoming.filter(
      ({ at, kind, action }) => kind === 'REPORT' && action === 'OPEN' && new Date(at) > NOW,
    );
    expect(opens?.map(({ at, count }) => [at, count])).toEqual([['2027-11-02T01:00:00.000Z', COMMUNES]]);
    expect(progress?.upcoming.length).toBeLessThan(40);
  });

  it('staff see the part of one unit, and all plans of a year', async () => {
    expect((await ask('mau.chu-tich', { unitId: 'mau.xa-7' })).progress).toMatchObject({
      plans: 1,
      reports: { total: 2, missing: 1 },
    });
    expect((await ask('mau.chu-tich', { issuerId: PROVINCE, year: 2027 })).progress?.plans).toBe(1);
    expect((await ask('mau.chu-tich', { year: 2031 })).progress).toMatchObject({ plans: 0, recipients: { total: 0 } });
  });

  it('the people of a unit see their own part alone', async () => {
    for (const wanted of [{}, { planId: plan._id }, { unitId: 'mau.xa-1' }, { year: 2027 }])
      expect((await ask(COMMUNE_CLERK, wanted)).progress).toMatchObject({
        plans: 1,
        recipients: { total: 1 },
        reports: { total: 2 },
      });
    expect((await ask(COMMUNE_CLERK, { unitId: 'mau.xa-2' })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(COMMUNE_CLERK, { planId: plan._id, unitId: 'mau.xa-2' })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(COMMUNE_CLERK, { issuerId: PROVINCE })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(COMMUNE_CLERK, { planId: 'khong-co' })).codes).toEqual(['NOT_FOUND']);
  });

  it('a plan that was shut away is left out', async () => {
    const { plans } = opened.office.documents;
    await plans.updateOne({ _id: plan._id }, { $set: { quarantine: { at: NOW, by: 'mau.van-thu', reason: 'thử' } } });
    expect((await ask('mau.chu-tich', { year: 2027 })).progress?.plans).toBe(0);
    expect((await ask(COMMUNE_CLERK, {})).progress?.plans).toBe(0);
    expect((await ask('mau.chu-tich', { planId: plan._id })).codes).toEqual(['PLAN_QUARANTINED']);
    await plans.updateOne({ _id: plan._id }, { $unset: { quarantine: '' } });
  });
});
