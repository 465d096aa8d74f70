import type { Collection } from 'mongodb';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { readCascade } from '../../../services/cascade/read-cascade';
import type { TaskDocument } from '../../../services/obligations/obligation';
import type { Office } from '../../../services/office';
import { ask, openServer } from '../../support/graphql/ask';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE_DRAFTER, provincePlanText } from '../../support/province-of-communes';
import {
  CASCADE_DUTIES,
  COMMUNE,
  COMMUNE_DRAFTER,
  OTHER_COMMUNE,
  PROVINCE_OFFICER,
  provinceWithIssuingCommune,
} from '../../support/province-with-issuing-commune';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const NOW = instantAt('2027-02-01', '09:00');

describe('what the leader sees of the plans of lower levels', () => {
  let opened: TestOffice;
  let planId: string;
  let task: TaskDocument;
  beforeAll(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: NOW, directory: provinceWithIssuingCommune(5) });
    ({ _id: planId } = await planInForce(opened.office, 'parent', provincePlanText({ duties: CASCADE_DUTIES })));
    const found = await opened.office.documents.tasks.findOne({ _id: `${planId}/t2/${OTHER_COMMUNE}` });
    if (!found) throw new Error('no task');
    task = found;
  });
  afterAll(() => opened.close());

  const server = () => openServer(opened.office);

  it('a unit outside the system tells number and date of its plan, and the officer accepts it', async () => {
    const mutation = `mutation ($input: RecordChildPlanInput!) { recordChildPlan(input: $input) { state percent } }`;
    const tell = (more: object, subject = `unit:${OTHER_COMMUNE}`) =>
      ask(server(), subject, mutation, {
        input: { taskId: task._id, number: '12/KH-UBND', date: '2027-01-29', idempotencyKey: 'bao-so-01', ...more },
      });
    expect((await tell({ number: 'mười hai', idempotencyKey: 'bao-so-02' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await tell({ date: '2027-02-02', idempotencyKey: 'bao-so-03' })).codes).toEqual(['BAD_USER_INPUT']);
    const other = { taskId: `${planId}/t3/${OTHER_COMMUNE}`, idempotencyKey: 'bao-so-04' };
    expect((await tell(other)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await tell({ idempotencyKey: 'bao-so-05' }, 'unit:mau.xa-3')).codes).toEqual(['NOT_FOUND']);
    expect((await tell({})).data).toMatchObject({ recordChildPlan: { state: 'SUBMITTED', percent: 100 } });
    expect((await tell({})).data).toMatchObject({ recordChildPlan: { state: 'SUBMITTED' } });
    expect(await opened.office.documents.tasks.findOne({ _id: task._id })).toMatchObject({
      childPlan: { planId: null, number: '12/KH-UBND', date: '2027-01-29' },
    });
    const accept = `mutation ($id: ID!) { acceptTask(input: { id: $id, idempotencyKey: "nghiem-thu-01" }) { state } }`;
    expect((await ask(server(), PROVINCE_OFFICER, accept, { id: task._id })).data).toMatchObject({
      acceptTask: { state: 'ACCEPTED' },
    });
  });

  it('staff see unit, state, number and counts; the overdue are marked; communes do not see each other', async () => {
    await opened.office.documents.tasks.updateOne(
      { _id: `${planId}/t2/mau.xa-3` },
      { $set: { overdueSince: instantAt('2027-04-01', '08:00') } },
    );
    const draft = `mutation ($taskId: ID!) {
      draftChildPlan(input: { taskId: $taskId, idempotencyKey: "soan-01-xa" }) { id state } }`;
    const taskId = `${planId}/t2/${COMMUNE}`;
    expect((await ask(server(), PROVINCE_DRAFTER, draft, { taskId })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(server(), 'unit:mau.xa-3', draft, { taskId })).codes).toEqual(['NOT_FOUND']);
    const begun = await ask(server(), COMMUNE_DRAFTER, draft, { taskId });
    expect(begun.data).toMatchObject({ draftChildPlan: { state: 'DRAFT' } });
    const query = `query ($id: ID!) { plan(id: $id) { cascade { expected issued drafting missing waived overdue
      plans(first: 10) { nodes { unit { name } state overdue draftState number date due { lastDay } below { expected } } } } } }`;
    const seen = await ask(server(), PROVINCE_OFFICER, query, { id: planId });
    expect(seen.codes).toEqual([]);
    const { cascade } = (seen.data as never as { plan: { cascade: { plans: { nodes: object[] } } } }).plan;
    expect(cascade).toMatchObject({ expected: 5, issued: 1, drafting: 1, missing: 3, waived: 0, overdue: 1 });
    expect(cascade.plans.nodes).toMatchObject([
      { unit: { name: 'Ủy ban nhân dân xã Mẫu 1' }, state: 'DRAFTING', draftState: 'DRAFT', number: null },
      { state: 'ISSUED', number: '12/KH-UBND', date: '2027-01-29', below: null },
      { unit: { name: 'Ủy ban nhân dân xã Mẫu 3' }, state: 'MISSING', overdue: true, due: { lastDay: '2027-03-30' } },
      { state: 'MISSING', overdue: false },
      { state: 'MISSING', overdue: false },
    ]);
    const text = `query ($id: ID!) { plan(id: $id) { text } }`;
    const id = (begun.data as never as { draftChildPlan: { id: string } }).draftChildPlan.id;
    expect((await ask(server(), PROVINCE_OFFICER, text, { id })).codes).toEqual(['NOT_FOUND']);
    const hidden = await ask(server(), 'unit:mau.xa-3', query, { id: planId });
    expect(hidden.codes).toEqual(['FORBIDDEN']);
  });

  it('only those missing are shown where they are asked for, page by page, by root query and year', async () => {
    const query = `query ($id: ID!, $after: String, $year: Int) { cascade(planId: $id, year: $year) {
      plans(first: 2, after: $after, states: [MISSING]) { nodes { unit { id } } pageInfo { hasNextPage endCursor } } } }`;
    type Answer = { cascade: { plans: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } };
    const first = (await ask(server(), PROVINCE_OFFICER, query, { id: planId })).data as never as Answer;
    expect(first.cascade.plans.nodes).toEqual([{ unit: { id: 'mau.xa-3' } }, { unit: { id: 'mau.xa-4' } }]);
    const { endCursor: after } = first.cascade.plans.pageInfo;
    const second = (await ask(server(), PROVINCE_OFFICER, query, { id: planId, after })).data as never as Answer;
    expect(second.cascade.plans).toMatchObject({
      nodes: [{ unit: { id: 'mau.xa-5' } }],
      pageInfo: { hasNextPage: false },
    });
    expect((await ask(server(), PROVINCE_OFFICER, query, { id: planId, year: 2026 })).codes).toEqual(['NOT_FOUND']);
  });

  it('a plan that was recalled after it had closed its task is missing again', async () => {
    const { plans, tasks } = opened.office.documents;
    const parent = await plans.findOne({ _id: planId });
    if (!parent) throw new Error('no plan');
    await plans.insertOne({ ...parent, _id: 'da-thu-hoi', state: 'RECALLED' });
    const childPlan = { planId: 'da-thu-hoi', number: '03/KH-UBND', date: '2027-02-01' };
    await tasks.updateOne({ _id: `${planId}/t2/mau.xa-4` }, { $set: { state: 'ACCEPTED', childPlan } });
    const shown = (await readCascade(opened.office, planId)).plans.find(({ unitId }) => unitId === 'mau.xa-4');
    expect(shown).toMatchObject({ state: 'MISSING', number: null, planId: null });
  });

  it('five thousand communes, and what each of them expects in turn, are read with a few look-ups', async () => {
    const { documents } = opened.office;
    const level = (parentId: string, index: number, childId: string | null): TaskDocument => ({
      ...task,
      ...{ _id: `${parentId}/t1/don-vi-${index}`, planId: parentId, ownerId: `don-vi-${index}` },
      ...(childId === null
        ? { state: 'IN_FORCE' as const, childPlan: { planId: null, number: null, date: null } }
        : {
            state: 'ACCEPTED' as const,
            childPlan: { planId: childId, number: `${index}/KH-UBND`, date: '2027-02-01' },
          }),
    });
    const units = Array.from({ length: 5_000 }, (_, index) => index);
    for (let at = 0; at < units.length; at += 1_000) {
      const some = units.slice(at, at + 1_000);
      await documents.tasks.insertMany(some.map((index) => level('lon', index, index % 2 ? `con-${index}` : null)));
      await documents.tasks.insertMany(
        some.filter((index) => index % 2).map((index) => level(`con-${index}`, index, null)),
      );
    }
    const counted = counting(opened.office);
    const cascade = await readCascade(counted.office, 'lon');
    expect(cascade.counts).toMatchObject({ expected: 5_000, ISSUED: 2_500, MISSING: 2_500 });
    const below = await Promise.all(cascade.plans.map(({ children }) => children()));
    expect(below.filter((one) => one?.counts.MISSING === 1)).toHaveLength(2_500);
    expect(counted.lookUps()).toBeLessThan(20);
  });
});

/** The office with a count of what it asks its documents. */
function counting({ documents }: Office): { office: Pick<Office, 'documents'>; lookUps: () => number } {
  let count = 0;
  const watched = <T extends object>(collection: Collection<T>): Collection<T> =>
    new Proxy(collection, {
      get: (target, name) => {
        if (name === 'find' || name === 'findOne') count += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const own = { ...documents, tasks: watched(documents.tasks), plans: watched(documents.plans) };
  return { office: { documents: own }, lookUps: () => count };
}
