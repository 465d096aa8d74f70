import { dayOf } from '../../../services/calendar/vietnam-time';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { type OfficePeople, officePeople } from '../../support/office-people';
import type { TestOffice } from '../../support/open-test-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { seedText } from '../../support/seed-text';
import { until } from '../../support/until';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const CLERK = 'ht.hong-linh.le-thi-quynh-trang';

let office: TestOffice;
let door: Door;
let people: OfficePeople;
let planId: string;
beforeAll(async () => {
  office = await openRunningOffice('configured');
  door = await openDoor({ beside: office });
  people = officePeople(office);
  ({ _id: planId } = await people.draft(seedText('002', dayOf(new Date())), ISSUER, DRAFTER));
});
afterAll(async () => {
  await door.close();
  await office.close();
});

let asked = 0;
/** An order by whoever may give it, each with a key of its own. */
const order = (name: string, subject: string, more: object = {}): Promise<DoorAnswer> => {
  asked += 1;
  const input = { planId, idempotencyKey: `lenh-so-${asked}`, ...more };
  const type = 'reason' in more ? 'ReasonedPlanOrderInput' : 'PlanOrderInput';
  return door.ask(subject, `mutation ($input: ${type}!) { ${name}(input: $input) { state } }`, { input });
};
const because = { reason: 'Thử sai thứ tự' };
const save = (basedOn: number) => {
  asked += 1;
  const input = { planId, basedOn, idempotencyKey: `sua-doi-${asked}`, note: 'Sửa', text: seedText('001') };
  return door.ask(DRAFTER, 'mutation ($input: SaveRevisionInput!) { saveRevision(input: $input) { state } }', {
    input,
  });
};
const confirm = (subject: string) => {
  asked += 1;
  const input = { planId, verdict: 'RECEIVED', idempotencyKey: `xac-nhan-${asked}` };
  return door.ask(
    subject,
    'mutation ($input: AcknowledgeDeliveryInput!) { acknowledgeDelivery(input: $input) { state } }',
    { input },
  );
};

/** Each is refused by a code that names the state, and the plan stays where it is. */
async function refusedIn(state: string, orders: [string, () => Promise<DoorAnswer>][]): Promise<void> {
  const before = await people.plan(planId);
  expect(before.state).toBe(state);
  for (const [name, give] of orders) {
    const { codes, errors } = await give();
    expect([name, codes, errors[0]?.extensions.details?.['state']]).toEqual([name, ['WRONG_STATE'], state]);
  }
  const after = await people.plan(planId);
  expect([after.state, after.version, after.number]).toEqual([before.state, before.version, before.number]);
}

const orders = (...names: string[]): [string, () => Promise<DoorAnswer>][] =>
  names.map((name) => {
    if (name === 'saveRevision') return [name, async () => save((await people.plan(planId)).revision)];
    const subject = name === 'submitPlan' || name === 'cancelPlan' ? DRAFTER : CLERK;
    return [name, () => order(name, subject, name === 'cancelPlan' || name === 'recallPlan' ? because : {})];
  });

describe('Q44 steps out of their order', () => {
  it('Q44 a draft is not numbered, issued, recalled, closed or archived', async () => {
    await refusedIn('DRAFT', orders('numberPlan', 'issuePlan', 'recallPlan', 'closePlan', 'archivePlan'));
    expect(await office.office.documents.register.countDocuments({})).toBe(0);
    expect((await confirm('unit:ht.hong-linh.cong-an')).codes).toEqual(['NOT_FOUND']);
  });

  it('Q44 what is being checked is not submitted again, and not checked or signed before its turn', async () => {
    await people.submit(planId);
    await refusedIn('CONTENT_CHECK', orders('submitPlan', 'numberPlan', 'issuePlan', 'recallPlan', 'closePlan'));
    const { contentHash } = (await office.office.documents.revisions.findOne({ _id: `${planId}/1` }))!;
    const { formCheckerId, signerId } = (await people.plan(planId)).route;
    const check = { planId, contentHash, step: 'FORM_CHECK', verdict: 'APPROVED', idempotencyKey: 'kiem-tra-truoc' };
    const early = await door.ask(
      formCheckerId,
      'mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { verdict } }',
      { input: check },
    );
    const sign = { planId, contentHash, code: '123456', idempotencyKey: 'ky-truoc-khi-trinh' };
    const signed = await door.ask(
      signerId,
      'mutation ($input: SignPlanInput!) { signPlan(input: $input) { verdict } }',
      {
        input: sign,
      },
    );
    expect([early.codes, signed.codes]).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
    expect((await people.plan(planId)).state).toBe('CONTENT_CHECK');
  });

  it('Q44 a plan in force is not edited, submitted, cancelled, numbered or issued again, and not archived', async () => {
    for (const purpose of ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const) await people.approve(planId, purpose);
    await people.reaches(planId, 'IN_FORCE');
    const names = ['saveRevision', 'submitPlan', 'cancelPlan', 'numberPlan', 'issuePlan', 'archivePlan'];
    await refusedIn('IN_FORCE', orders(...names));
    expect((await order('closePlan', CLERK)).codes).toEqual(['OBLIGATIONS_OPEN']);
    expect(await office.office.documents.register.countDocuments({})).toBe(1);
  });

  it('Q44 a task is not accepted before it is handed in', async () => {
    const task = await office.office.documents.tasks.findOne({ planId });
    const input = { id: task?._id, idempotencyKey: 'nghiem-thu-som' };
    const { codes, errors } = await door.ask(
      CLERK,
      'mutation ($input: ObligationInput!) { acceptTask(input: $input) { state } }',
      { input },
    );
    expect([codes, errors[0]?.extensions.details?.['state']]).toEqual([['WRONG_STATE'], task?.state]);
  });

  it('Q44, Q42 a recalled plan is not recalled, closed or edited, and nobody confirms its receipt any more', async () => {
    const unsent = () => office.office.documents.deliveries.countDocuments({ planId, state: 'QUEUED' });
    await until('every delivery is sent', async () => (await unsent()) === 0);
    const delivery = await office.office.documents.deliveries.findOne({ planId, addresseeKind: 'unit' });
    expect((await order('recallPlan', CLERK, because)).codes).toEqual([]);
    await people.reaches(planId, 'RECALLED');
    await refusedIn('RECALLED', [
      ...orders('saveRevision', 'submitPlan', 'cancelPlan', 'recallPlan', 'closePlan', 'archivePlan'),
      ['acknowledgeDelivery', () => confirm(`unit:${delivery?.addresseeId}`)],
    ]);
  });
});
