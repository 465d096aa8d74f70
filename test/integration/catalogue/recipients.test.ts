import type { StartMailInboxOptions } from '../../../infra/engines/start-mail-inbox';
import { instantAt } from '../../../services/calendar/vietnam-time';
import type { DirectoryData, Person } from '../../../services/directory/directory-data';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { freezeRecipients } from '../../../services/distribution/freeze-recipients';
import { relayOnce } from '../../../services/relay/relay-once';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { stateOfOffice } from '../../support/catalogue/state-of-office';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';
import { draftOfProvince, planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const MINUTE_MS = 60_000;
const READ = `query Read($text: String!, $issuerId: ID) { readPlan(text: $text, issuerId: $issuerId) { findings { code severity message } } }`;
const CREATE = `mutation Create($input: CreatePlanInput!) { createPlan(input: $input) { id } }`;
const SUBMIT = `mutation Submit($input: PlanOrderInput!) { submitPlan(input: $input) { state } }`;

interface Noted {
  code: string;
  severity: string;
  message: string;
}

describe('the list of recipients', () => {
  let opened: TestOffice;
  let door: Door;
  let asked: RecordingProcess;
  afterEach(async () => {
    await door.close();
    await opened.close();
  });

  async function open(
    given: DirectoryData,
    more: { script?: NonNullable<StartMailInboxOptions['script']>; settings?: Record<string, string> } = {},
  ): Promise<void> {
    const { script, settings = {} } = more;
    const roles: Person['roles'] = [{ role: 'DRAFTER', unitId: PROVINCE }];
    const people = given.people.map((person) => (person.id === PROVINCE_DRAFTER ? { ...person, roles } : person));
    const directory = { ...given, people };
    asked = recordingProcess();
    opened = await openTestOffice({
      process: asked,
      settings,
      now: START,
      directory,
      ...(script ? { inbox: { script } } : {}),
    });
    door = await openDoor({ beside: opened });
  }
  async function findingsOf(recipients: string[]): Promise<Noted[]> {
    const text = provincePlanText({ recipients });
    const answer = await door.ask(PROVINCE_DRAFTER, READ, { text, issuerId: PROVINCE });
    expect(answer.codes).toEqual([]);
    return (answer.data as { readPlan: { findings: Noted[] } }).readPlan.findings;
  }
  async function create(idempotencyKey: string): Promise<string> {
    const input = { idempotencyKey, issuerId: PROVINCE, text: provincePlanText() };
    const answer = await door.ask(PROVINCE_DRAFTER, CREATE, { input });
    expect(answer.codes).toEqual([]);
    return (answer.data as { createPlan: { id: string } }).createPlan.id;
  }
  const submit = (planId: string) =>
    door.ask(PROVINCE_DRAFTER, SUBMIT, { input: { idempotencyKey: `trinh-${planId}`, planId } });
  const statesOf = async (planId: string) => {
    const counts: Record<string, number> = {};
    for (const { state } of await opened.office.documents.deliveries.find({ planId }).toArray())
      counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  };

  it('C40 a body named twice, in other letters and another Unicode form, gets one copy, and the drafter is told', async () => {
    await open(provinceOfCommunes(3));
    const names = ['UBND xã Mẫu 1', 'Ủy ban nhân dân Xã MẪU 1', 'UBND xã Mẫu 1'.normalize('NFD'), 'UBND xã Mẫu 2'];
    const repeated = (await findingsOf(names)).filter(({ code }) => code === 'recipient-repeated');
    expect(repeated).toHaveLength(2);
    expect(repeated[0]?.message).toContain('hệ thống chỉ gửi một lần');
    const { _id } = await planInForce(opened.office, 'trung-nhau', provincePlanText({ recipients: names }));
    await dispatchDeliveries(opened.office, _id, START);
    const reached = opened.inbox.messages().map(({ to }) => to[0]);
    expect(reached.sort()).toEqual(['mau-so-noi-vu', 'mau-xa-1', 'mau-xa-2'].map((name) => `${name}@mau.example.vn`));
  });

  it('C40 a plan without recipients is not submitted', async () => {
    await open(provinceOfCommunes(0));
    const { _id } = await draftOfProvince(opened.office, 'khong-co', provincePlanText({ recipients: ['UBND các xã'] }));
    expect((await submit(_id)).codes).toEqual(['RECIPIENT_UNRESOLVED']);
    expect(await opened.office.documents.plans.findOne({ _id })).toMatchObject({ state: 'DRAFT' });
    expect(opened.inbox.messages()).toEqual([]);
  });

  it('C40 a body without a mail address and one that was dissolved are named; everybody else gets the plan', async () => {
    const directory = provinceOfCommunes(4);
    const unit = (id: string) => directory.units.find((one) => one.id === id)!;
    unit('mau.xa-2').mail = null;
    Object.assign(unit('mau.xa-3'), { validTo: '2026-12-31', successors: [{ unitId: 'mau.xa-4', share: 1 }] });
    await open(directory);
    const findings = await findingsOf(['UBND các xã', 'UBND xã Mẫu 3']);
    const without = findings.find(({ code }) => code === 'recipient-without-address');
    expect(without?.severity).toBe('warning');
    expect(without?.message).toContain(
      '1 nơi nhận chưa có địa chỉ thư điện tử hợp lệ trong danh bạ: Ủy ban nhân dân xã Mẫu 2.',
    );
    const gone = findings.find(({ code }) => code === 'recipient-unresolved');
    expect(gone?.message).toContain('UBND xã Mẫu 3');
    expect(gone?.message).toContain('Ủy ban nhân dân xã Mẫu 4');
    const { _id } = await planInForce(opened.office, 'cac-xa', provincePlanText({ recipients: ['UBND các xã'] }));
    await dispatchDeliveries(opened.office, _id, START);
    expect(await statesOf(_id)).toEqual({ SENT: 3, BOUNCED: 1 });
    await relayOnce(opened.office, 10_000);
    const told = opened.inbox.messages().find(({ to }) => to[0] === 'mau-van-thu@mau.example.vn');
    expect((told?.text ?? '').replace(/\s+/g, ' ')).toContain(
      'Ủy ban nhân dân xã Mẫu 2: thư gửi kế hoạch; danh bạ chưa có địa chỉ thư điện tử hợp lệ',
    );
  });

  it('C40 a plan for five thousand and one recipients is created and submitted over HTTP; each is on the list once, and the first thousand get one mail each', async () => {
    await open(provinceOfCommunes(5_001), { settings: { SMTP_RATE_PER_SECOND: '5000' } });
    const { office, inbox } = opened;
    const planId = await create('nam-nghin-mot-noi-nhan');
    expect((await submit(planId)).codes).toEqual([]);
    expect(asked.calls).toEqual([`start ${planId}`, `submit ${planId}`]);
    // What follows the submission is the workflow's. The same key and text are the same plan.
    expect(await planInForce(office, 'nam-nghin-mot-noi-nhan', provincePlanText())).toMatchObject({ _id: planId });
    // Sở Nội vụ stands on no line but is given a task.
    expect(await freezeRecipients(office, planId, START)).toBe(5_002);
    expect(await office.documents.deliveries.countDocuments({ planId })).toBe(5_002);
    // The first run of the activity, which takes a thousand; the others are like it, and five times as long.
    expect(await dispatchDeliveries(office, planId, START)).toBe(4_002);
    expect(await statesOf(planId)).toEqual({ SENT: 1_000, QUEUED: 4_002 });
    const reached = inbox.messages().map(({ to }) => to.join());
    expect([reached.length, new Set(reached).size]).toEqual([1_000, 1_000]);
  }, 180_000);

  it('C40 ten thousand and one recipients are refused over HTTP before anything is sent', async () => {
    await open(provinceOfCommunes(10_001));
    const planId = await create('muoi-nghin-mot-noi-nhan');
    const { orders: _none, ...before } = await stateOfOffice(opened);
    const refused = await submit(planId);
    expect(refused.codes).toEqual(['TOO_MANY_RECIPIENTS']);
    // Sở Nội vụ stands on no line but is given a task.
    expect(refused.errors[0]?.extensions.details).toMatchObject({ count: 10_002, max: 10_000 });
    // That somebody wanted to submit it stays on record; nothing else came of it.
    const { orders, ...after } = await stateOfOffice(opened);
    expect(after).toEqual(before);
    expect(orders?.documents).toBe(1);
    expect(asked.calls).toEqual([`start ${planId}`]);
    expect(opened.inbox.messages()).toEqual([]);
  }, 180_000);

  it('C41 one refusal for good, one for the moment five times, the rest well: bounced and told, delivered in the end, exact counts', async () => {
    const tries: number[] = [];
    await open(provinceOfCommunes(5), {
      script: ({ to, stage }) => {
        if (stage !== 'rcpt') return undefined;
        if (to[0] === 'mau-xa-1@mau.example.vn') return { code: 550, message: '5.1.1 no such mailbox' };
        if (to[0] !== 'mau-xa-2@mau.example.vn') return undefined;
        tries.push(opened.office.clock().getTime());
        return tries.length <= 5 ? { code: 450, message: '4.2.1 mailbox busy' } : undefined;
      },
    });
    const { _id: planId } = await planInForce(
      opened.office,
      'gui-lai',
      provincePlanText({ recipients: ['UBND các xã'] }),
    );
    await dispatchDeliveries(opened.office, planId, START);
    expect(await statesOf(planId)).toEqual({ SENT: 4, BOUNCED: 1, QUEUED: 1 });
    for (let minute = 1; minute <= 40; minute += 1) {
      opened.setClock(new Date(START.getTime() + minute * MINUTE_MS + minute));
      await relayOnce(opened.office, 10_000);
    }
    expect(await statesOf(planId)).toEqual({ SENT: 5, BOUNCED: 1 });
    // 1, 2, 4, 8, 16 minutes after the try before.
    expect(tries.map((at) => Math.round((at - START.getTime()) / MINUTE_MS))).toEqual([0, 1, 3, 7, 15, 31]);
    const toXa2 = opened.inbox.messages().filter(({ to }) => to[0] === 'mau-xa-2@mau.example.vn');
    expect(toXa2).toHaveLength(1);
    const mails = await opened.office.documents.mails.find({ planId, purpose: 'DELIVER' }).toArray();
    expect(
      mails.map(({ addresseeId, state, attempts, lastError }) => [addresseeId, state, attempts, lastError]).sort(),
    ).toEqual([
      ['mau.so-noi-vu', 'SENT', 0, null],
      ['mau.xa-1', 'BOUNCED', 1, '550'],
      ['mau.xa-2', 'SENT', 5, null],
      ...[3, 4, 5].map((commune) => [`mau.xa-${commune}`, 'SENT', 0, null]),
    ]);
    const told = opened.inbox.messages().filter(({ to }) => to[0] === 'mau-van-thu@mau.example.vn');
    expect(told).toHaveLength(1);
    expect((told[0]?.text ?? '').replace(/\s+/g, ' ')).toContain(
      'Ủy ban nhân dân xã Mẫu 1: thư gửi kế hoạch; máy chủ thư từ chối (mã 550)',
    );
  });

  it('C41 a bounce of the clerk’s own mail is told to the drafter, and a bounce of that to nobody', async () => {
    await open(provinceOfCommunes(1), {
      script: ({ to, stage }) =>
        stage === 'rcpt' && !to[0]?.startsWith('mau-so-noi-vu')
          ? { code: 550, message: '5.1.1 no such mailbox' }
          : undefined,
    });
    const { _id: planId } = await planInForce(
      opened.office,
      'khong-ai',
      provincePlanText({ recipients: ['UBND các xã'] }),
    );
    await dispatchDeliveries(opened.office, planId, START);
    for (let round = 0; round < 5; round += 1) await relayOnce(opened.office, 10_000);
    const told = await opened.office.documents.mails
      .find({ planId, purpose: 'MAILS_BOUNCED' })
      .sort({ _id: 1 })
      .toArray();
    expect(told.map(({ addresseeId, state }) => [addresseeId, state]).sort()).toEqual([
      [PROVINCE_DRAFTER, 'BOUNCED'],
      ['mau.van-thu', 'BOUNCED'],
    ]);
  });
});
