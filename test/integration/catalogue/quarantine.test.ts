import { verifyChain } from '../../../services/audit/verify-chain';
import { isFinal, PLAN_STATES, type PlanState } from '../../../services/plans/plan-states';
import { quarantinePlan } from '../../../services/plans/quarantine-plan';
import { relayOnce } from '../../../services/relay/relay-once';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { stateOfOffice } from '../../support/catalogue/state-of-office';
import { linkInMail } from '../../support/pages/link-in-mail';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { ROAD, type RoadByLinks, roadByLinks } from '../../support/pages/road-by-links';
import { until } from '../../support/until';

const SIGNER = 'ht.hong-linh.nguyen-huy-hung';
const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const REASON = 'Văn bản có nội dung thuộc danh mục bí mật nhà nước.';
const SECRET = 'dân vận';

const QUARANTINE = `mutation ($id: ID!, $key: String!, $reason: String!) {
  quarantinePlan(input: { planId: $id, idempotencyKey: $key, reason: $reason }) { id state }
}`;
const RECEIVERS = `query ($id: ID!) {
  plan(id: $id) { state stateLabel { vi } number quarantine { at by { id } reason receivers { party { id name } sentAt answeredAt } } }
}`;

describe('a state secret that is reported after the fact', () => {
  let office: LinkOffice;
  let people: RoadByLinks;
  let door: Door;
  /** A mailbox that is busy for as long as it is named here. */
  let busy = '';
  beforeAll(async () => {
    office = await openRunningOffice('configured', {
      inbox: {
        script: ({ to, stage }) =>
          stage === 'rcpt' && to[0] === busy ? { code: 450, message: '4.2.1 mailbox busy' } : undefined,
      },
    });
    people = roadByLinks(office);
    door = await openDoor({ beside: office });
  });
  afterAll(async () => {
    await door.close();
    await office.close();
  });
  afterEach(() => {
    busy = '';
  });

  const ask = (subject: string, query: string, variables: Record<string, unknown>) =>
    door.ask(subject, query, variables);
  const report = (subject: string, planId: string, reason = REASON) =>
    ask(subject, QUARANTINE, { id: planId, key: `bao-cao-${planId}`, reason });
  const signed = async (mark: string) => {
    const planId = await people.submitted(mark);
    await people.checked(planId);
    await people.decideByLink(planId, 'signature');
    await people.reaches(planId, 'IN_FORCE');
    return planId;
  };

  it('C39 links stop within five seconds, waiting mails are cancelled, and the clerk sees who received it', async () => {
    const { documents } = office.office;
    const directory = await office.office.directory();
    const unit = directory.unit('ht.hong-linh.cong-an');
    busy = unit?.mail ?? '';
    const planId = await signed('a');
    await until('all but the busy mailbox have the plan', async () => {
      const queued = await documents.deliveries.find({ planId, state: 'QUEUED' }).toArray();
      return queued.length === 1 && queued[0]?.addresseeId === unit?.id;
    });
    const link = await linkInMail(office, { kind: 'delivery', planId });
    expect((await openVisitor(office.origin).get(link)).words).toContain(SECRET);
    const signature = await linkInMail(office, { kind: 'signature', planId });
    const received = await documents.deliveries.find({ planId, state: 'SENT' }).toArray();
    const sentBefore = office.inbox.messages().length;

    const start = Date.now();
    const answer = await report(ROAD.clerk, planId);
    expect(answer.codes).toEqual([]);
    for (const address of [link, signature, `${link}/plan.pdf`]) {
      const page = await openVisitor(office.origin).get(address);
      expect(page.status).toBe(410);
      expect(page.words).toContain('Văn bản đã được rút khỏi hệ thống');
      expect(page.html).not.toContain(SECRET);
    }
    const refused = await openVisitor(office.origin).send('POST', `${link}/decide`, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(refused.status).toBe(410);
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(await documents.grants.countDocuments({ planId, state: { $in: ['OPEN', 'LOCKED'] } })).toBe(0);
    expect(await documents.mails.countDocuments({ planId, state: { $in: ['QUEUED', 'SENDING'] } })).toBe(0);
    expect(await documents.mails.findOne({ planId, addresseeId: unit?.id ?? '', purpose: 'DELIVER' })).toMatchObject({
      state: 'CANCELLED',
    });

    await people.reaches(planId, 'QUARANTINED');
    busy = '';
    await relayOnce(office.office, 0);
    expect(office.inbox.messages()).toHaveLength(sentBefore);
    const seen = await ask(ROAD.clerk, RECEIVERS, { id: planId });
    expect(seen.codes).toEqual([]);
    const plan = seen.data?.['plan'] as { state: string; number: string; quarantine: Record<string, unknown> };
    expect(plan).toMatchObject({
      state: 'QUARANTINED',
      number: '01/KH-UBND',
      quarantine: { by: { id: ROAD.clerk }, reason: REASON },
    });
    const receivers = plan.quarantine['receivers'] as { party: { id: string }; sentAt: string | null }[];
    const ids = receivers.map(({ party }) => party.id);
    expect(ids).toEqual(expect.arrayContaining([...received.map(({ addresseeId }) => addresseeId), SIGNER]));
    expect(ids).not.toContain(unit?.id);
    expect((await verifyChain(documents, planId)).brokenAt).toBeNull();
    const history = await documents.audit.find({ planId }).toArray();
    expect(JSON.stringify(history.filter(({ type }) => type === 'QUARANTINED'))).not.toContain(REASON);
  });

  it('C39 nothing of the plan is shown by GraphQL to anybody, and its subject is in no list', async () => {
    const planId = await signed('bb');
    const search = async (text: string) => {
      const query = 'query ($text: String!) { plans(filter: { text: $text }) { edges { node { id } } } }';
      const { codes, data } = await ask(ROAD.clerk, query, { text });
      const found = data?.['plans'] as { edges: { node: { id: string } }[] } | undefined;
      return [codes, found?.edges.some(({ node }) => node.id === planId)];
    };
    const words = ['dân vận chính quyền', 'dan van chinh quyen', 'DÂN VẬN'];
    for (const text of words) expect([text, await search(text)]).toEqual([text, [[], true]]);
    await report(SIGNER, planId);
    for (const text of words) expect([text, await search(text)]).toEqual([text, [[], false]]);
    const fields: [string, string][] = [
      [ROAD.drafter, '{ plan(id: "ID") { id title } }'],
      [ROAD.drafter, '{ plan(id: "ID") { id text } }'],
      [ROAD.clerk, '{ plan(id: "ID") { id document(format: HTML) { contentBase64 } } }'],
      [ROAD.clerk, '{ plan(id: "ID") { id currentRevision { text } } }'],
      [ROAD.clerk, '{ plan(id: "ID") { id revisions { nodes { reading { title } } } } }'],
      [SIGNER, '{ plan(id: "ID") { id obligations { tasks { text } } } }'],
    ];
    for (const [subject, query] of fields) {
      const { codes, data, text } = await ask(subject, query.replace('ID', planId), {});
      expect([query, codes]).toEqual([query, ['PLAN_QUARANTINED']]);
      expect(data?.['plan']).toMatchObject({ id: planId });
      expect(text).not.toContain(SECRET);
    }
    const unit = 'unit:ht.hong-linh.phuong-bac-hong.ubnd';
    for (const [subject, query] of [
      [unit, '{ myTasks { edges { node { plan { id } text } } } }'],
      [unit, '{ myReportPeriods { edges { node { plan { id } } } } }'],
      [unit, '{ myDeliveries { edges { node { plan { id } } } } }'],
    ] as const) {
      const { codes, text } = await ask(subject, query, {});
      expect([query, codes, text.includes(planId)]).toEqual([query, [], false]);
    }
    const listed = await ask(ROAD.clerk, '{ plans { edges { node { id state } } } }', {});
    expect(listed.text).toContain(planId);
    const register = await ask(ROAD.clerk, `{ registerCsv(issuerId: "${ROAD.issuer}", year: ${year()}) }`, {});
    expect(register.text).toContain('Đã rút khỏi hệ thống');
    const order = `mutation { recallPlan(input: { planId: "${planId}", reason: "Thu hồi", idempotencyKey: "thu-hoi-1" }) { id } }`;
    expect((await ask(ROAD.clerk, order, {})).codes).toEqual(['PLAN_QUARANTINED']);
  });

  it('C39 only the clerk, the signer and the administrator of the issuer can report it, with a reason, and the first stands', async () => {
    const planId = await people.submitted('ccc');
    await until('the check is asked for', async () => {
      return (await office.office.documents.mails.countDocuments({ planId, state: 'SENT' })) === 1;
    });
    const before = await stateOfOffice(office);
    for (const subject of [ROAD.drafter, 'ht.hong-linh.ho-viet-lam', 'unit:ht.hong-linh.cong-an'])
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain((await report(subject, planId)).codes[0]);
    expect((await report(ADMIN, planId, '   ')).codes).toEqual(['REASON_REQUIRED']);
    expect(withoutRequests(await stateOfOffice(office))).toEqual(withoutRequests(before));
    expect((await report(ADMIN, planId)).codes).toEqual([]);
    await people.reaches(planId, 'QUARANTINED');
    await quarantinePlan(office.office, { planId, reason: 'Lý do khác.', actorId: SIGNER });
    expect((await people.plan(planId)).quarantine).toMatchObject({ by: ADMIN, reason: REASON });
    const forbidden = await ask(ROAD.drafter, RECEIVERS, { id: planId });
    expect(forbidden.codes).toEqual(['FORBIDDEN']);
  });

  it.each((Object.keys(PLAN_STATES) as PlanState[]).filter((state) => isFinal(state) && state !== 'QUARANTINED'))(
    'C39 a plan that is %s and has no workflow any more is shut away as well',
    async (state) => {
      const planId = await people.submitted(`dddd${'d'.repeat(Object.keys(PLAN_STATES).indexOf(state))}`);
      await office.office.process.cancel(planId, { actorId: ROAD.drafter, orderId: `huy-${state}` });
      await office.office.documents.plans.updateOne({ _id: planId }, { $set: { state } });
      await quarantinePlan(office.office, { planId, reason: REASON, actorId: ROAD.clerk });
      expect(await people.plan(planId)).toMatchObject({ state: 'QUARANTINED', quarantine: { by: ROAD.clerk } });
    },
  );
});

function year(): number {
  return new Date().getFullYear();
}

/** What was asked is kept for its answer's sake, refused or not. */
function withoutRequests({ requests: _, ...rest }: Awaited<ReturnType<typeof stateOfOffice>>) {
  return rest;
}
