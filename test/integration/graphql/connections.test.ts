import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { ISSUER, PEOPLE, sampleDelivery, UNITS } from '../../support/graphql/sample-plan';

/** Every list that can grow, as whoever sees most of it asks for it. */
const LISTS: Record<string, { subject: string; field: (args: string) => string }> = {
  plans: { subject: PEOPLE.clerk, field: (args) => `plans${args}` },
  register: { subject: PEOPLE.clerk, field: (args) => `register(issuerId: "${ISSUER}", year: 2026${inner(args)})` },
  citations: { subject: PEOPLE.clerk, field: (args) => `citations(issuerId: "${ISSUER}"${inner(args)})` },
  myDeliveries: { subject: `unit:${UNITS.tasked}`, field: (args) => `myDeliveries${args}` },
  myTasks: { subject: `unit:${UNITS.tasked}`, field: (args) => `myTasks${args}` },
  myReportPeriods: { subject: `unit:${UNITS.tasked}`, field: (args) => `myReportPeriods${args}` },
  deliveries: { subject: PEOPLE.clerk, field: (args) => `deliveries${args}` },
  tasks: { subject: PEOPLE.clerk, field: (args) => `tasks${args}` },
  reportPeriods: { subject: PEOPLE.clerk, field: (args) => `reportPeriods${args}` },
  mails: { subject: PEOPLE.clerk, field: (args) => `mails${args}` },
  history: { subject: PEOPLE.clerk, field: (args) => `history${args}` },
};
const OF_A_PLAN = ['deliveries', 'tasks', 'reportPeriods', 'mails', 'history'];
const inner = (args: string) => (args === '' ? '' : `, ${args.slice(1, -1)}`);

interface Connection {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

let door: Door;
let issued: IssuedSample;
beforeAll(async () => {
  door = await openDoor();
  issued = await issueSamplePlan(door.opened, 'ke-hoach-danh-sach', UNITS.tasked);
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
