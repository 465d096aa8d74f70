import { verifyRecord } from '../../../services/audit/verify-record';
import { exchangeWithAxis } from '../../../services/axis/exchange-with-axis';
import { queueAxisMessage } from '../../../services/axis/queue-axis-message';
import { readEdxml } from '../../../services/axis/read-edxml';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { correctionId } from '../../../services/corrections/correction';
import { tellRecipients } from '../../../services/distribution/tell-recipients';
import { quarantinePlan } from '../../../services/plans/quarantine-plan';
import { type AxisOffice, openAxisOffice, withCodes } from '../../support/axis/open-axis-office';
import { PROVINCE, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const MINUTE_MS = 60_000;
const CODES = { [PROVINCE]: ['000.00.00.H99', 'H99'], 'mau.xa-1': ['H99.01'], 'mau.xa-3': ['000.03.00.H99', 'H99.03'] };

describe('messages to the national axis', () => {
  let opened: AxisOffice;
  let planId: string;
  const open = async (settings: Record<string, string> = {}, codes: Record<string, string[]> = CODES) => {
    opened = await openAxisOffice({ now: START, directory: withCodes(provinceOfCommunes(3), codes), settings });
    ({ _id: planId } = await planInForce(opened.office, 'plan'));
  };
  afterEach(() => opened.close());

  const messages = () => opened.office.documents.axisMessages.find({}).sort({ _id: 1 }).toArray();
  const document = async (name: string) => {
    const read = readEdxml(Buffer.from(await opened.message(name)));
    if (read.kind !== 'DOCUMENT') throw new Error(`${name} is no document`);
    return read.document;
  };
  const exchange = () => exchangeWithAxis(opened.office);
  const events = () => opened.office.documents.audit.find({ planId, type: 'AXIS_MESSAGE' }).toArray();

  it('a plan that is sent goes to the units on the axis as well, with its PDF, in one message', async () => {
    await open();
    // The plan was put in force where no workflow wrote its state into the record.
    const { problems: inherent } = await verifyRecord(opened.office, planId);
    await opened.dispatch(planId);
    expect(await opened.outgoing()).toEqual([]);
    expect(await exchange()).toEqual({ sent: 1, taken: 0 });
    const name = `${planId}-new-1.edxml`;
    expect(await opened.outgoing()).toEqual([name]);
    const sent = await document(name);
    expect(sent).toMatchObject({
      from: { organId: 'H99', name: 'Ủy ban nhân dân tỉnh Mẫu' },
      to: [{ organId: 'H99.01' }, { organId: 'H99.03' }],
      code: { number: '01', notation: 'KH-UBND' },
      promulgatedOn: '2027-03-01',
      documentId: 'H99,2027/03/01,01/KH-UBND',
      type: { number: 10, name: 'Kế hoạch' },
      signer: { competence: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', fullName: 'Lê Văn Mẫu' },
      business: { kind: 'NEW' },
      dueOn: null,
      pages: 1,
    });
    const [pdf] = sent.attachments;
    expect(pdf).toMatchObject({ name: '01_KH-UBND_2027.pdf', mediaType: 'application/pdf' });
    expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
    // The axis is in addition: all of them got their letter.
    expect(opened.inbox.messages()).toHaveLength(4);
    expect(await events()).toMatchObject([{ data: { kind: 'NEW', recipients: 2, files: [expect.any(String)] } }]);
    expect((await verifyRecord(opened.office, planId)).problems).toEqual(inherent);
  });

  it('dispatched twice and exchanged by several workers at once it is sent once', async () => {
    await open();
    await Promise.all([opened.dispatch(planId), opened.dispatch(planId)]);
    const rounds = await Promise.all([exchange(), exchange(), exchange()]);
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    await opened.takeAway();
    await opened.dispatch(planId);
    opened.setClock(new Date(START.getTime() + 60 * MINUTE_MS));
    expect(await exchange()).toEqual({ sent: 0, taken: 0 });
    expect(await opened.outgoing()).toEqual([]);
    expect(await messages()).toMatchObject([{ state: 'SENT', sentAt: START, attempts: 1 }]);
  });

  it('a sender that died after it had written the file is followed by one that writes nothing', async () => {
    await open();
    await opened.dispatch(planId);
    await exchange();
    await opened.takeAway();
    const lease = new Date(START.getTime() + 5 * MINUTE_MS);
    await opened.office.documents.axisMessages.updateOne(
      { planId },
      { $set: { state: 'SENDING', sentAt: null, leaseUntil: lease } },
    );
    expect(await exchange()).toEqual({ sent: 0, taken: 0 });
    opened.setClock(new Date(lease.getTime() + 1));
    expect(await exchange()).toEqual({ sent: 1, taken: 0 });
    expect(await opened.outgoing()).toEqual([]);
    expect(await events()).toHaveLength(1);
  });

  it('units that owe something by a day get a message of their own, with that day', async () => {
    await open();
    const text = provincePlanText({ duties: ['Theo dõi việc thực hiện Kế hoạch.'] }).replace(
      '\nNơi nhận:',
      '2. UBND xã Mẫu 3\nBáo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2027.\n\nNơi nhận:',
    );
    const due = await planInForce(opened.office, 'plan-co-han', text);
    const [period] = await opened.office.documents.periods.find({ planId: due._id, ownerId: 'mau.xa-3' }).toArray();
    expect(period?.due?.lastDay).toBe('2027-12-14');
    await opened.dispatch(due._id);
    await exchange();
    expect(await opened.outgoing()).toEqual([`${due._id}-new-1-20271214.edxml`, `${due._id}-new-1.edxml`]);
    const [withDay, without] = await Promise.all((await opened.outgoing()).map(document));
    expect(withDay).toMatchObject({ dueOn: '2027-12-14', to: [{ organId: 'H99.03' }] });
    expect(without).toMatchObject({ dueOn: null, to: [{ organId: 'H99.01' }] });
  });

  it('where the folder cannot be written the message waits, says so, and goes out later', async () => {
    await open();
    await opened.dispatch(planId);
    const { axis } = opened.office;
    const full = async () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    const broken = { ...opened.office, axis: { ...axis!, port: { ...axis!.port, send: full } } };
    expect(await exchangeWithAxis(broken)).toEqual({ sent: 0, taken: 0 });
    expect(await messages()).toMatchObject([{ state: 'QUEUED', problem: 'ENOSPC', attempts: 1 }]);
    expect(await exchange()).toEqual({ sent: 0, taken: 0 });
    opened.setClock(new Date(START.getTime() + MINUTE_MS));
    expect(await exchange()).toEqual({ sent: 1, taken: 0 });
    expect(await messages()).toMatchObject([{ state: 'SENT', problem: null }]);
  });

  const recall = async () => {
    const recalled = { at: opened.office.clock(), reason: 'Ban hành nhầm.' };
    await opened.office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'RECALLED', recalled } });
    await tellRecipients(opened.office, { planId, notice: 'RECALLED', n: 1, after: null, at: opened.office.clock() });
  };

  it('a recall is a message of business 1 to the same bodies, without the document', async () => {
    await open();
    await opened.dispatch(planId);
    await exchange();
    await opened.takeAway();
    await recall();
    expect(await exchange()).toEqual({ sent: 1, taken: 0 });
    expect(await opened.outgoing()).toEqual([`${planId}-recall-1.edxml`]);
    expect(await document(`${planId}-recall-1.edxml`)).toMatchObject({
      business: { kind: 'RECALL', reason: 'Ban hành nhầm.' },
      documentId: 'H99,2027/03/01,01/KH-UBND',
      to: [{ organId: 'H99.01' }, { organId: 'H99.03' }],
      attachments: [],
    });
  });

  it('where the gateway wants it so, a recall is status 13 to each', async () => {
    await open({ AXIS_RECALL_BY: 'status' });
    await opened.dispatch(planId);
    await exchange();
    await opened.takeAway();
    await recall();
    await exchange();
    const names = await opened.outgoing();
    expect(names).toEqual([`${planId}-recall-1-H99.01.edxml`, `${planId}-recall-1-H99.03.edxml`]);
    const statuses = await Promise.all(names.map(async (name) => readEdxml(Buffer.from(await opened.message(name)))));
    for (const [index, organId] of ['H99.01', 'H99.03'].entries())
      expect(statuses[index]).toMatchObject({
        kind: 'STATUS',
        status: { code: 13, responseFor: { organId }, from: { organId: 'H99' }, description: 'Ban hành nhầm.' },
      });
  });

  it('a plan recalled before its message went out reaches nobody on the axis, and nobody is asked for it back', async () => {
    await open();
    await opened.dispatch(planId);
    await recall();
    expect(await exchange()).toEqual({ sent: 0, taken: 0 });
    expect(await messages()).toMatchObject([{ kind: 'NEW', state: 'CANCELLED' }]);
    expect(await opened.outgoing()).toEqual([]);
  });

  it('a letter of correction follows the plan, each one once', async () => {
    await open();
    await opened.dispatch(planId);
    await exchange();
    await opened.takeAway();
    const letter = Buffer.from('Công văn đính chính Kế hoạch số 01/KH-UBND.');
    const fileId = await opened.office.files.put({ name: 'cong-van.txt', content: letter });
    const words = { reference: '12/UBND-VP', date: '2027-03-01', what: 'Sửa lỗi trình bày.', line: null, from: null };
    await opened.office.documents.corrections.insertOne({
      ...{ _id: correctionId(planId, 1), schemaVersion: 1, planId, n: 1, orderId: 'lenh-1', by: 'mau.van-thu' },
      ...{ ...words, to: null, fileId, at: START },
    });
    const telling = { planId, notice: 'CORRECTED' as const, n: 1, after: null, at: START };
    await tellRecipients(opened.office, telling);
    await tellRecipients(opened.office, telling);
    await queueAxisMessage(opened.office, planId, 'CORRECTION', { at: START, round: 2, reason: 'Lần hai' });
    expect(await exchange()).toEqual({ sent: 2, taken: 0 });
    expect(await opened.outgoing()).toEqual([`${planId}-correction-1.edxml`, `${planId}-correction-2.edxml`]);
    expect(await document(`${planId}-correction-1.edxml`)).toMatchObject({
      business: { kind: 'CORRECTION', reason: 'Sửa lỗi trình bày.' },
      attachments: [{ name: 'cong-van.txt', description: 'Công văn đính chính', content: letter }],
    });
    expect(await document(`${planId}-correction-2.edxml`)).toMatchObject({ attachments: [] });
  });

  it('a plan in the place of an earlier one says which, for the bodies that had that one', async () => {
    await open();
    await opened.dispatch(planId);
    await exchange();
    await opened.takeAway();
    const later = await planInForce(opened.office, 'plan-thay-the');
    await opened.office.documents.plans.updateOne({ _id: later._id }, { $set: { supersedes: planId } });
    await opened.dispatch(later._id);
    await exchange();
    expect(await opened.outgoing()).toEqual([`${later._id}-replacement-1.edxml`]);
    expect((await document(`${later._id}-replacement-1.edxml`)).business).toMatchObject({
      kind: 'REPLACEMENT',
      reason: 'Thay thế Kế hoạch số 01/KH-UBND',
      replaces: [{ documentId: 'H99,2027/03/01,01/KH-UBND', organIds: ['H99.01', 'H99.03'] }],
    });
  });

  it('of a plan shut away nothing leaves, also where its message was queued before', async () => {
    await open();
    await opened.dispatch(planId);
    await quarantinePlan(opened.office, { planId, reason: 'Có bí mật nhà nước.', actorId: 'mau.van-thu' });
    expect(await exchange()).toEqual({ sent: 0, taken: 0 });
    expect(await opened.outgoing()).toEqual([]);
    expect(await messages()).toMatchObject([{ state: 'CANCELLED' }]);
  });

  it.each([
    ['the issuer', { 'mau.xa-1': ['H99.01'] }],
    ['every addressee', { [PROVINCE]: ['H99'] }],
  ])('where %s is not on the axis nothing is queued', async (_, codes) => {
    await open({}, codes);
    await opened.dispatch(planId);
    expect(await messages()).toEqual([]);
    expect(opened.inbox.messages()).toHaveLength(4);
  });

  it('where no outbox is set nothing is queued', async () => {
    await open({ AXIS_OUTBOX_DIR: '' });
    await opened.dispatch(planId);
    expect(await messages()).toEqual([]);
  });
});
