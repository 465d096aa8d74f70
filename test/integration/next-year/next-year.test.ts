import { instantAt } from '../../../services/calendar/vietnam-time';
import { draftNextYearPlan } from '../../../services/next-year/draft-next-year-plan';
import { lastYearReports, lastYearTasks } from '../../../services/next-year/last-year';
import { planOfYear } from '../../../services/next-year/plan-of-year';
import type { FactAct } from '../../../services/obligations/fact';
import { recordFact } from '../../../services/obligations/record-fact';
import type { PlanDocument } from '../../../services/plans/plan';
import { ask, openServer } from '../../support/graphql/ask';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE_DRAFTER, provincePlanText } from '../../support/province-of-communes';
import { COMMUNE_DRAFTER, provinceWithIssuingCommune } from '../../support/province-with-issuing-commune';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const ISSUED = instantAt('2027-02-01', '09:00');
const NEXT_YEAR = instantAt('2027-12-20', '09:00');

/** Xã Mẫu 2 goes into xã Mẫu 3; Sở Thông tin is divided, and two have its work. */
function directory() {
  const data = provinceWithIssuingCommune();
  const [office] = data.units.filter(({ id }) => id === 'mau.so-noi-vu');
  if (!office) throw new Error('the sample province has changed');
  const gone = (successors: string[]) => ({
    validTo: '2027-06-30',
    successors: successors.map((unitId) => ({ unitId, share: 1 / successors.length })),
  });
  return {
    ...data,
    units: [
      ...data.units.map((unit) => (unit.id === 'mau.xa-2' ? { ...unit, ...gone(['mau.xa-3']) } : unit)),
      {
        ...office,
        ...{ id: 'mau.so-thong-tin', names: ['Sở Thông tin và Truyền thông'], mail: 'so-thong-tin@mau.example.vn' },
        ...gone(['mau.so-noi-vu', 'mau.xa-1']),
      },
    ],
  };
}

const TEXT = provincePlanText({
  subject: 'Tuyên truyền cải cách hành chính',
  duties: [
    'Theo dõi, đôn đốc việc thực hiện Kế hoạch này; sơ kết vào thứ Sáu, ngày 09/7/2027.',
    '2. Ủy ban nhân dân xã Mẫu 2',
    'Rà soát thủ tục hành chính hoàn thành trước ngày 30/9/2027; báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2027.',
    '3. Sở Thông tin và Truyền thông',
    'Xây dựng chuyên mục kỷ niệm 80 năm cải cách hành chính trong năm 2027.',
  ],
  recipients: ['Ủy ban nhân dân xã Mẫu 2', 'Sở Thông tin và Truyền thông', 'Sở Nội vụ'],
}).replace(
  'của Chính phủ về',
  'của Chính phủ; Kế hoạch số 12/KH-BNV ngày 05/01/2027 của Bộ Nội vụ về công tác năm 2027 về',
);

describe('next year’s plan is begun from this year’s in one step', () => {
  let opened: TestOffice;
  let last: PlanDocument;
  let next: PlanDocument;
  beforeAll(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: ISSUED, directory: directory() });
    last = await planInForce(opened.office, 'last', TEXT);
    opened.setClock(instantAt('2027-10-10', '09:00'));
    await finish('mau.xa-2');
    opened.setClock(NEXT_YEAR);
    next = await begin('nam-sau-01');
  });
  afterAll(() => opened.close());

  const begin = (idempotencyKey: string) =>
    draftNextYearPlan(opened.office, { planId: last._id, drafterId: PROVINCE_DRAFTER, idempotencyKey });
  const first = async () => {
    const revision = await opened.office.documents.revisions.findOne({ _id: `${next._id}/1` });
    if (!revision) throw new Error('no revision');
    return revision;
  };
  async function record(subjectId: string, act: FactAct, actorId: string): Promise<void> {
    await recordFact(opened.office, {
      ...{ planId: last._id, subjectId, act, actorId, signedAs: null },
      ...{ channel: 'GRAPHQL', idempotencyKey: `${act.kind} ${subjectId}` },
    });
  }
  async function finish(ownerId: string): Promise<void> {
    const { tasks, periods } = opened.office.documents;
    const task = await tasks.findOne({ planId: last._id, ownerId });
    const period = await periods.findOne({ planId: last._id, ownerId });
    if (!task || !period) throw new Error('nothing owed');
    await record(
      task._id,
      { kind: 'TASK_PROGRESS', percent: 100, note: 'Đã rà soát 120 thủ tục.', done: true },
      ownerId,
    );
    await record(task._id, { kind: 'TASK_ACCEPTED' }, 'mau.so-noi-vu');
    const values = [{ key: 'thu-tuc', value: 120, note: '' }];
    await opened.office.documents.facts.insertOne({
      ...{ _id: `${period._id}/1`, schemaVersion: 1, planId: last._id, subjectId: period._id, sequence: 1 },
      act: { kind: 'REPORT_SUBMITTED', text: 'Xong.', nil: false, fileIds: [], values },
      ...{ actorId: ownerId, signedAs: null, channel: 'GRAPHQL', at: opened.office.clock() },
      ...{ idempotencyKey: 'bao-cao-1', takenInAt: null },
    });
  }

  it('its period has moved on, its number and day are blank, and what it cites is untouched', async () => {
    const { text, obligations } = await first();
    expect(next).toMatchObject({
      state: 'DRAFT',
      previousPlanId: last._id,
      planYear: 2028,
      drafterId: PROVINCE_DRAFTER,
    });
    expect(text).toContain('Tuyên truyền cải cách hành chính năm 2028');
    expect(text).toContain('trước ngày 30/9/2028');
    expect(text).toContain('trước ngày 15/12/2028');
    expect(text).toContain('12/KH-BNV ngày 05/01/2027 của Bộ Nội vụ về công tác năm 2027');
    expect(text).toContain('76/NQ-CP ngày 15/7/2021');
    expect(text).toMatch(/Số: \/KH-UBND\nMẫu, ngày\s+tháng\s+năm 2028/u);
    expect(obligations.tasks.some(({ deadline }) => deadline?.lastDay === '2028-09-29')).toBe(true);
  });

  it('a unit that was abolished gave way to its one successor; where there are two, the choice is a finding', async () => {
    const { text, reading, obligations, changes } = await first();
    expect(text).not.toContain('xã Mẫu 2');
    expect(text).toContain('2. Ủy ban nhân dân xã Mẫu 3');
    expect(text).toContain('- Ủy ban nhân dân xã Mẫu 3;');
    expect(obligations.tasks.find(({ unit }) => unit === 'Ủy ban nhân dân xã Mẫu 3')?.ownerIds).toEqual(['mau.xa-3']);
    expect(text).toContain('Sở Thông tin và Truyền thông');
    const choices = changes?.filter(({ kind }) => kind === 'UNIT_CHOICE') ?? [];
    expect(choices.length).toBeGreaterThanOrEqual(1);
    for (const { why } of choices) expect(why).toContain('Sở Nội vụ; Ủy ban nhân dân xã Mẫu 1');
    const findings = reading.findings.filter(({ code }) => code === 'next-year');
    expect(findings.some(({ message }) => message === choices[0]?.why)).toBe(true);
  });

  it('all that was changed, and all that a person must look at, is listed', async () => {
    const { changes = [], text } = await first();
    const kinds = new Set(changes.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['ANNIVERSARY', 'CITED', 'CITED_OF_YEAR', 'DATE', 'NUMBER', 'UNIT', 'UNIT_CHOICE', 'WEEKDAY', 'YEAR'].sort(),
    );
    const lines = text.split('\n');
    for (const { line, to } of changes) if (to !== null) expect(lines[line - 1]?.replace(/\s+/gu, ' ')).toContain(to);
    const cited = changes.find(({ kind }) => kind === 'CITED_OF_YEAR');
    expect(cited).toMatchObject({ to: null, why: expect.stringContaining('2028') });
  });

  it('asked again, the same draft is given; one that was cancelled makes room for another', async () => {
    expect((await begin('nam-sau-02'))._id).toBe(next._id);
    await opened.office.documents.plans.updateOne({ _id: next._id }, { $set: { state: 'CANCELLED' } });
    const other = await begin('nam-sau-03');
    expect(other._id).not.toBe(next._id);
    await opened.office.documents.plans.updateOne({ _id: other._id }, { $set: { state: 'CANCELLED' } });
    await opened.office.documents.plans.updateOne({ _id: next._id }, { $set: { state: 'DRAFT' } });
  });

  it('last year’s results stand beside each task, with figures and days late', async () => {
    const tasks = await lastYearTasks(opened.office, next, last);
    const review = tasks.find(({ last: one }) => one.text.startsWith('Rà soát'));
    expect(review?.results).toMatchObject([
      {
        daysLate: 11,
        task: { ownerId: 'mau.xa-2', state: 'ACCEPTED', percent: 100, lastNote: 'Đã rà soát 120 thủ tục.' },
      },
    ]);
    expect(await lastYearReports(opened.office, last)).toMatchObject([
      { period: { ownerId: 'mau.xa-2' }, values: [{ key: 'thu-tuc', value: 120 }] },
    ]);
  });

  it('the plan of another year is found along the chain', async () => {
    expect((await planOfYear(opened.office, next, 2027))._id).toBe(last._id);
    expect((await planOfYear(opened.office, last, 2028))._id).toBe(next._id);
    await expect(planOfYear(opened.office, last, 2031)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('drafters of the office ask for it in GraphQL, page by page; others are refused', async () => {
    const server = openServer(opened.office);
    const query = `query ($id: ID!) { plan(id: $id) { lastYear { plan { id }
      changes(first: 2, kinds: [YEAR, DATE]) { edges { cursor node { kind changed line from to why } } pageInfo { hasNextPage } }
      tasks(first: 5) { nodes { key text owners accepted late results(first: 2) { nodes { daysLate task { percent } } } } }
      reports(first: 5) { nodes { values { key value } period { id } } } } } }`;
    const { data, codes } = await ask(server, PROVINCE_DRAFTER, query, { id: next._id });
    expect(codes).toEqual([]);
    const lastYear = (data as never as { plan: { lastYear: Record<string, never> } }).plan.lastYear;
    expect(lastYear).toMatchObject({
      plan: { id: last._id },
      changes: { edges: [{ node: { changed: true } }, { node: { changed: true } }], pageInfo: { hasNextPage: true } },
      reports: { nodes: [{ values: [{ key: 'thu-tuc', value: 120 }] }] },
    });
    const mutation = `mutation ($planId: ID!) {
      draftNextYearPlan(input: { planId: $planId, idempotencyKey: "nam-sau-graphql" }) { id state planYear } }`;
    const again = await ask(server, PROVINCE_DRAFTER, mutation, { planId: last._id });
    expect(again.data).toMatchObject({ draftNextYearPlan: { id: next._id, state: 'DRAFT', planYear: 2028 } });
    expect((await ask(server, COMMUNE_DRAFTER, mutation, { planId: last._id })).codes).toEqual(['NOT_FOUND']);
  });

  it('a draft is no plan to go on with', async () => {
    await expect(
      draftNextYearPlan(opened.office, { planId: next._id, drafterId: PROVINCE_DRAFTER, idempotencyKey: 'tu-du-thao' }),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });
});
