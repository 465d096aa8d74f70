import { axisMessageId } from '../../../services/axis/axis-message';
import type { Office } from '../../../services/office';
import { revisionId } from '../../../services/plans/plan';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { ISSUER, PEOPLE, sampleDelivery, UNITS } from '../../support/graphql/sample-plan';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';

/** Every list that can grow, as whoever sees most of it asks for it. */
const LISTS: Record<string, { subject: string; field: (args: string) => string }> = {
  plans: { subject: PEOPLE.clerk, field: (args) => `plans${args}` },
  register: { subject: PEOPLE.clerk, field: (args) => `register(issuerId: "${ISSUER}", year: 2026${inner(args)})` },
  citations: { subject: PEOPLE.clerk, field: (args) => `citations(issuerId: "${ISSUER}"${inner(args)})` },
  units: { subject: PEOPLE.clerk, field: (args) => `units(issuerId: "${ISSUER}"${inner(args)})` },
  absences: { subject: PEOPLE.clerk, field: (args) => `absences(issuerId: "${ISSUER}"${inner(args)})` },
  calendarNotices: { subject: ADMIN, field: (args) => `calendarNotices(year: 2027${inner(args)})` },
  myDeliveries: { subject: `unit:${UNITS.tasked}`, field: (args) => `myDeliveries${args}` },
  myTasks: { subject: `unit:${UNITS.tasked}`, field: (args) => `myTasks${args}` },
  myReportPeriods: { subject: `unit:${UNITS.tasked}`, field: (args) => `myReportPeriods${args}` },
  deliveries: { subject: PEOPLE.clerk, field: (args) => `deliveries${args}` },
  tasks: { subject: PEOPLE.clerk, field: (args) => `tasks${args}` },
  reportPeriods: { subject: PEOPLE.clerk, field: (args) => `reportPeriods${args}` },
  mails: { subject: PEOPLE.clerk, field: (args) => `mails${args}` },
  axisMessages: { subject: PEOPLE.clerk, field: (args) => `axisMessages${args}` },
  history: { subject: PEOPLE.clerk, field: (args) => `history${args}` },
  revisions: { subject: PEOPLE.clerk, field: (args) => `revisions${args}` },
};
const OF_A_PLAN = ['deliveries', 'tasks', 'reportPeriods', 'mails', 'axisMessages', 'history', 'revisions'];
const inner = (args: string) => (args === '' ? '' : `, ${args.slice(1, -1)}`);

/** More than one entry where the sample plan makes one or none; two of them at the same instant or on the same day. */
async function fillLists({ documents, clock }: Office): Promise<void> {
  const { _id, ...first } = (await documents.revisions.findOne({ planId: issued.planId, revision: 1 }))!;
  await documents.revisions.insertMany(
    [2, 10].map((revision) => ({ ...first, _id: revisionId(issued.planId, revision), revision })),
  );
  const absence = { schemaVersion: 1 as const, issuerId: ISSUER, personId: PEOPLE.signer, to: '2099-12-31' };
  const more = { mandateId: 'x', namedBy: PEOPLE.clerk, reason: null, recordedAt: clock() };
  await documents.absences.insertMany(
    ['2027-03-01', '2027-02-01', '2027-03-01'].map((from, i) => {
      return { _id: `vang-mat-${i}`, from, ...absence, ...more, revokedAt: null, revokedBy: null };
    }),
  );
  await documents.axisMessages.insertMany(
    (['NEW', 'CORRECTION', 'RECALL'] as const).map((kind) => ({
      ...{ _id: axisMessageId(issued.planId, kind, 1), schemaVersion: 1, planId: issued.planId, kind, round: 1 },
      ...{ state: 'SENT', reason: '', fileId: null, queuedAt: clock(), sentAt: clock(), attempts: 1 },
      ...{ nextAttemptAt: clock(), leaseUntil: null, problem: null },
    })),
  );
  const act = { schemaVersion: 1 as const, act: 'WITHDRAW' as const, actorId: ADMIN, at: clock(), spreadAt: clock() };
  await documents.calendar.insertMany(
    ['2026-12-31', '2027-06-08', '2027-06-07', '2027', '2028-01-01'].map((subject) => {
      return { _id: `${subject}/1`, subject, version: 1, ...act, reason: 'Nhầm ngày.', idempotencyKey: subject };
    }),
  );
}

interface Connection {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

interface Nodes {
  nodes: { id: string }[];
  pageInfo: Connection['pageInfo'];
}

let door: Door;
let issued: IssuedSample;
beforeAll(async () => {
  door = await openDoor();
  issued = await issueSamplePlan(door.opened, 'ke-hoach-danh-sach', UNITS.tasked);
  await fillLists(door.opened.office);
});
afterAll(() => door.close());

async function read(list: string, args: string): Promise<{ codes: string[]; page: Connection }> {
  const { subject, field } = LISTS[list]!;
  const node = list === 'history' ? 'sequence type' : 'id';
  const selection = `${field(args)} { edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const isOfPlan = OF_A_PLAN.includes(list);
  const query = isOfPlan ? `{ plan(id: "${issued.planId}") { ${selection} } }` : `{ ${selection} }`;
  const { codes, data } = await door.ask(subject, query);
  const holder = (isOfPlan ? data?.['plan'] : data) as Record<string, Connection> | null | undefined;
  return {
    codes,
    page: holder?.[list] ?? {
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    },
  };
}

describe('lists that can grow', () => {
  it('revisions come newest first, absences by their first day, acts on the calendar of one year only', async () => {
    const ids = async (list: string) => (await read(list, '')).page.edges.map(({ node }) => node.id);
    expect(await ids('revisions')).toEqual([10, 2, 1].map((revision) => revisionId(issued.planId, revision)));
    expect(await ids('absences')).toEqual(['vang-mat-1', 'vang-mat-0', 'vang-mat-2']);
    expect(await ids('calendarNotices')).toEqual(['2027-06-07/1', '2027-06-08/1', '2027/1']);
  });

  it.each([
    ['facts', 'tasks'],
    ['submissions', 'reportPeriods'],
  ])('%s of each entry of %s are read page by page, five at first, in their order', async (list, holder) => {
    const { documents, clock } = door.opened.office;
    const subjectId = holder === 'tasks' ? issued.taskId : issued.periodId;
    const act = { kind: 'REPORT_SUBMITTED' as const, text: 'Đã báo cáo.', nil: false, fileIds: [] };
    const by = { actorId: UNITS.tasked, signedAs: null, channel: 'GRAPHQL' as const, at: clock(), takenInAt: clock() };
    const facts = Array.from({ length: 12 }, (_, i) => i + 1).map((sequence) => {
      return { _id: `${subjectId}/${sequence}`, schemaVersion: 1 as const, sequence, subjectId, act, ...by };
    });
    await documents.facts.insertMany(
      facts.map((fact) => ({ ...fact, planId: issued.planId, idempotencyKey: `su-kien-${fact.sequence}` })),
    );
    const found: string[] = [];
    for (let args = ''; ; ) {
      const query = `{ plan(id: "${issued.planId}") { ${holder}(first: 10) { nodes { id ${list}${args} { nodes { id files { name } } pageInfo { hasNextPage endCursor } } } } } }`;
      const { codes, data } = await door.ask(PEOPLE.clerk, query);
      expect(codes).toEqual([]);
      const holders = data?.['plan'] as Record<string, { nodes: (Record<string, Nodes> & { id: string })[] }>;
      const page = holders[holder]?.nodes.find(({ id }) => id === subjectId)?.[list];
      expect(page?.nodes.length).toBeLessThanOrEqual(5);
      found.push(...(page?.nodes ?? []).map(({ id }) => id));
      if (!page?.pageInfo.hasNextPage) break;
      args = `(after: "${page.pageInfo.endCursor}")`;
    }
    expect(found).toEqual(facts.map(({ _id }) => _id));
  });

  it.each(Object.keys(LISTS))('%s is read page by page, each entry once, to its end', async (list) => {
    const whole = await read(list, '(first: 100)');
    expect(whole.codes).toEqual([]);
    if (list !== 'citations') expect(whole.page.edges.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { codes, page }: Awaited<ReturnType<typeof read>> = await read(
        list,
        after === null ? '(first: 1)' : `(first: 1, after: "${after}")`,
      );
      expect(codes).toEqual([]);
      found.push(...page.edges.map(({ node }) => JSON.stringify(node)));
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(whole.page.edges.map(({ node }) => JSON.stringify(node)));
  });

  it.each(Object.keys(LISTS))('%s takes 1 to 100 entries at a time and no cursor of another kind', async (list) => {
    for (const args of ['(first: -1)', '(first: 0)', '(first: 101)', '(after: "khong-phai-con-tro")'])
      expect([args, (await read(list, args)).codes]).toEqual([args, ['BAD_USER_INPUT']]);
  });

  it('a cursor keeps its place while entries are added before and behind it', async () => {
    const { deliveries } = door.opened.office.documents;
    const before = await read('deliveries', '(first: 2)');
    const [, second] = before.page.edges;
    const rest = await read('deliveries', `(first: 100, after: "${second?.cursor}")`);
    await deliveries.insertMany([sampleDelivery(issued.planId, 'a-truoc'), sampleDelivery(issued.planId, 'z-sau')]);
    const again = await read('deliveries', `(first: 100, after: "${second?.cursor}")`);
    const ids = ({ page }: typeof rest) => page.edges.map(({ node }) => node.id);
    expect(ids(again)).toEqual([...ids(rest), `${issued.planId}/z-sau`]);
    expect(second?.cursor).not.toContain(UNITS.tasked);
  });
});
