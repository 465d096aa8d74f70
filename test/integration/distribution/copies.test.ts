import { instantAt } from '../../../services/calendar/vietnam-time';
import { addWorkingHours } from '../../../services/calendar/working-hours';
import type { DirectoryData, Person } from '../../../services/directory/directory-data';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { applyBounce } from '../../../services/mail/incoming/apply-bounce';
import type { FactAct } from '../../../services/obligations/fact';
import { recordFact } from '../../../services/obligations/record-fact';
import { runAgenda } from '../../../services/obligations/run-agenda';
import { tooManyAddressees } from '../../../services/plans/check-recipients';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { confirmReceipts } from '../../support/confirm-receipts';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const COMMUNE = 'mau.xa-1';
const OFFICER = 'mau.can-bo-xa';
const ADVANCE = `mutation Advance($input: AdvanceDeliveryInput!) { advanceDelivery(input: $input) {
  state axisCode executor { name personId } facts(first: 10) { edges { node { kind actor { id } signedAs } } } } }`;
const COPIES = `query Copies($id: ID!, $silent: Boolean) { plan(id: $id) { deliveries(first: 50, silent: $silent) {
  edges { node { addressee { id } state remindedAt mailProblem } } } } }`;

describe('what recipients say about their copies', () => {
  let opened: TestOffice;
  let door: Door;
  let road: RecordingProcess;
  let planId: string;
  let refuses: string[];
  beforeEach(async () => {
    refuses = [];
    road = recordingProcess();
    opened = await openTestOffice({
      process: road,
      now: START,
      directory: withPeople(provinceOfCommunes(3)),
      inbox: {
        script: ({ to, stage }) =>
          stage === 'rcpt' && refuses.includes(to[0] ?? '') ? { code: 550, message: '5.1.1 gone' } : undefined,
      },
    });
    door = await openDoor({ beside: opened });
    const text = provincePlanText({ recipients: ['UBND các xã'], duties: ['Chủ trì theo dõi.', 'Tổng hợp kết quả.'] });
    planId = (await planInForce(opened.office, 'plan', text))._id;
    await dispatchDeliveries(opened.office, planId, START);
    road.calls.length = 0;
  });
  afterEach(async () => {
    await door.close();
    await opened.close();
  });

  let steps = 0;
  const advance = (subject: string, step: string, more: object = {}) => {
    steps += 1;
    return door.ask(subject, ADVANCE, { input: { idempotencyKey: `buoc-thu-${steps}`, planId, step, ...more } });
  };
  const said = async (subject: string, step: string, more: object = {}) => {
    const { data, codes } = await advance(subject, step, more);
    expect(codes).toEqual([]);
    return (data as { advanceDelivery: Record<string, unknown> }).advanceDelivery;
  };
  const copy = (addresseeId: string) => opened.office.documents.deliveries.findOne({ _id: `${planId}/${addresseeId}` });
  const act = (subjectId: string, done: FactAct, actorId: string) =>
    recordFact(opened.office, {
      ...{ planId, subjectId, act: done, actorId, signedAs: null, channel: 'GRAPHQL' as const },
      idempotencyKey: `${done.kind}-${subjectId}`,
    });

  it('arrived, received, assigned, in progress, done: each with who said it, never back, and no workflow is woken', async () => {
    expect(await said(`unit:${COMMUNE}`, 'ARRIVED')).toMatchObject({ state: 'ARRIVED', axisCode: '01' });
    expect((await advance(OFFICER, 'ARRIVED')).codes).toEqual(['FORBIDDEN']);
    expect((await advance(OFFICER, 'IN_PROGRESS')).codes).toEqual(['WRONG_STATE']);
    await confirmReceipts(opened.office, planId, (id) => id === COMMUNE);
    expect((await advance(`unit:${COMMUNE}`, 'ARRIVED')).codes).toEqual(['WRONG_STATE']);
    expect((await advance(OFFICER, 'ASSIGNED')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await advance(OFFICER, 'ASSIGNED', { executorId: 'mau.chu-tich' })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await said(OFFICER, 'ASSIGNED', { executorName: 'nguyễn văn cán' })).toMatchObject({
      state: 'ASSIGNED',
      axisCode: '04',
      executor: { name: 'nguyễn văn cán', personId: OFFICER },
    });
    expect(await said(`unit:${COMMUNE}`, 'IN_PROGRESS')).toMatchObject({ state: 'IN_PROGRESS', axisCode: '05' });
    const other = await said(OFFICER, 'ASSIGNED', { executorName: 'Trần Thị Lạ' });
    expect(other).toMatchObject({ state: 'IN_PROGRESS', executor: { name: 'Trần Thị Lạ', personId: null } });
    const done = await said(OFFICER, 'DONE');
    expect(done).toMatchObject({ state: 'DONE', axisCode: '06' });
    expect((done['facts'] as { edges: unknown[] }).edges).toEqual([
      { node: { kind: 'DELIVERY_ARRIVED', actor: { id: COMMUNE }, signedAs: null } },
      { node: { kind: 'DELIVERY_ASSIGNED', actor: { id: OFFICER }, signedAs: 'Nguyễn Văn Cán' } },
      { node: { kind: 'DELIVERY_IN_PROGRESS', actor: { id: COMMUNE }, signedAs: null } },
      { node: { kind: 'DELIVERY_ASSIGNED', actor: { id: OFFICER }, signedAs: 'Nguyễn Văn Cán' } },
      { node: { kind: 'DELIVERY_DONE', actor: { id: OFFICER }, signedAs: 'Nguyễn Văn Cán' } },
    ]);
    expect((await advance(OFFICER, 'IN_PROGRESS')).codes).toEqual(['WRONG_STATE']);
    expect(road.calls).toEqual([]);
    await drainInbox(opened.office, planId, START);
    expect(await copy(COMMUNE)).toMatchObject({ state: 'DONE' });
  });

  it('with receipt a unit has taken its tasks; its copy is in progress from its first progress on and done with its last task', async () => {
    const owner = 'mau.so-noi-vu';
    const tasks = await opened.office.documents.tasks.find({ planId, ownerId: owner }).toArray();
    expect(tasks.length).toBeGreaterThan(1);
    await confirmReceipts(opened.office, planId, (id) => id === owner);
    const states = () => opened.office.documents.tasks.distinct('state', { planId, ownerId: owner });
    expect(await states()).toEqual(['ACKNOWLEDGED']);
    for (const [index, { _id }] of tasks.entries()) {
      await act(_id, { kind: 'TASK_PROGRESS', percent: 100, note: 'Xong.', done: true }, owner);
      expect(await copy(owner)).toMatchObject({ state: 'IN_PROGRESS' });
      await act(_id, { kind: 'TASK_ACCEPTED' }, 'mau.van-thu');
      expect(await copy(owner)).toMatchObject({ state: index === tasks.length - 1 ? 'DONE' : 'IN_PROGRESS' });
    }
    await drainInbox(opened.office, planId, START);
    expect(await copy(owner)).toMatchObject({ state: 'DONE' });
  });

  it('the clerk sees who was reminded and is silent, and that a reminder came back', async () => {
    await confirmReceipts(opened.office, planId, (id) => id === COMMUNE);
    refuses = ['mau-xa-3@mau.example.vn'];
    const { workingHours } = opened.office.policy('standard');
    const later = addWorkingHours(START, 4, workingHours, await opened.office.calendar());
    opened.setClock(later);
    await runAgenda(opened.office, planId, 'DELIVERY', later);
    const list = async (silent: boolean | null) => {
      const { data, codes } = await door.ask('mau.van-thu', COPIES, { id: planId, silent });
      expect(codes).toEqual([]);
      const { plan } = data as { plan: { deliveries: { edges: { node: unknown }[] } } };
      return plan.deliveries.edges.map(({ node }) => node);
    };
    expect(await list(true)).toEqual(
      ['mau.so-noi-vu', 'mau.xa-2', 'mau.xa-3'].map((id) => ({
        addressee: { id },
        state: 'SENT',
        remindedAt: later.toISOString(),
        mailProblem: id === 'mau.xa-3' ? 'REMINDER_BOUNCED' : null,
      })),
    );
    expect(await list(null)).toHaveLength(4);
  });

  it('a report that the letter failed bounces a copy that had arrived and was reminded', async () => {
    await said(`unit:${COMMUNE}`, 'ARRIVED');
    const mail = await opened.office.documents.mails.findOne({ planId, addresseeId: COMMUNE, purpose: 'DELIVER' });
    if (!mail) throw new Error('no letter');
    const reminder = { ...mail, _id: `${mail._id}.nhac`, purpose: 'REMIND_ACKNOWLEDGEMENT' as const };
    await applyBounce(opened.office, reminder, '5.2.2');
    expect(await copy(COMMUNE)).toMatchObject({ state: 'ARRIVED', mailProblem: 'REMINDER_BOUNCED' });
    await applyBounce(opened.office, mail, '5.1.1');
    expect(await copy(COMMUNE)).toMatchObject({ state: 'BOUNCED' });
  });

  it('ten thousand recipients may be sent to; one more is a finding of the draft that names the number', () => {
    expect(tooManyAddressees(10_000)).toEqual([]);
    const [finding] = tooManyAddressees(10_001);
    expect(finding).toMatchObject({ code: 'too-many-recipients', severity: 'error' });
    expect(finding?.message).toContain('10.001 nơi nhận');
  });
});

function withPeople(directory: DirectoryData): DirectoryData {
  const officer: Person = {
    id: OFFICER,
    fullName: 'Nguyễn Văn Cán',
    mail: 'can-bo-xa@mau.example.vn',
    positions: [{ unitId: COMMUNE, title: 'Công chức' }],
    roles: [{ role: 'RECIPIENT_CLERK', unitId: COMMUNE }],
  };
  const people = directory.people.map((person) =>
    person.id === 'mau.van-thu' ? { ...person, roles: [{ role: 'CLERK' as const, unitId: PROVINCE }] } : person,
  );
  return { ...directory, people: [...people, officer] };
}
