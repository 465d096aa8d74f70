import { verifyRecord } from '../../../services/audit/verify-record';
import { exchangeWithAxis } from '../../../services/axis/exchange-with-axis';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { tellRecipients } from '../../../services/distribution/tell-recipients';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { type AxisOffice, openAxisOffice, withCodes } from '../../support/axis/open-axis-office';
import { statusText } from '../../support/axis/status-text';
import { PROVINCE, provinceOfCommunes } from '../../support/province-of-communes';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const CODES = {
  [PROVINCE]: ['000.00.00.H99', 'H99'],
  'mau.xa-1': ['H99.01'],
  'mau.xa-2': ['H99.07'],
  'mau.xa-3': ['H99.07'],
};

describe('status messages from the national axis', () => {
  let opened: AxisOffice;
  let planId: string;
  /** The plan was put in force where no workflow wrote its state into the record. */
  let inherent: unknown;
  const problems = async () => (await verifyRecord(opened.office, planId)).problems;
  beforeEach(async () => {
    opened = await openAxisOffice({ now: START, directory: withCodes(provinceOfCommunes(3), CODES) });
    ({ _id: planId } = await planInForce(opened.office, 'plan'));
    inherent = await problems();
    await opened.dispatch(planId);
  });
  afterEach(() => opened.close());

  type Words = Parameters<typeof statusText>[0] & { name?: string };
  const say = ({ name = 'status.edxml', ...words }: Words) =>
    opened.putIn(
      name,
      statusText({
        ...{ documentId: 'H99,2027/03/01,01/KH-UBND', organId: 'H99.01', promulgatedOn: '2027/03/01' },
        ...{ timestamp: '2027/03/01 10:00:00', ...words },
      }),
    );
  const takeIn = async () => (await exchangeWithAxis(opened.office)).taken;
  const copy = () => opened.office.documents.deliveries.findOne({ _id: `${planId}/mau.xa-1` });
  const facts = () =>
    opened.office.documents.facts
      .find({ subjectId: `${planId}/mau.xa-1` })
      .sort({ sequence: 1 })
      .toArray();

  it('01 to 06 move the copy as its people would, by name, and stand in the record', async () => {
    const states: (string | undefined)[] = [];
    for (const code of ['01', '03', '04', '05', '06']) {
      await say({ code, timestamp: `2027/03/01 10:${code}:00` });
      expect(await takeIn()).toBe(1);
      states.push((await copy())?.state);
    }
    expect(states).toEqual(['ARRIVED', 'RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE']);
    expect(await copy()).toMatchObject({
      answeredBy: 'Trần Văn An',
      answeredAt: START,
      executor: { name: 'Trần Văn An', personId: null },
    });
    const kinds = ['DELIVERY_ARRIVED', 'DELIVERY_ASSIGNED', 'DELIVERY_IN_PROGRESS', 'DELIVERY_DONE'];
    expect(await facts()).toMatchObject(
      kinds.map((kind) => ({ act: { kind }, channel: 'AXIS', actorId: 'mau.xa-1', signedAs: 'Trần Văn An' })),
    );
    const grant = await opened.office.documents.grants.findOne({ planId, subjectId: 'mau.xa-1', state: 'USED' });
    expect(grant?.decision).toMatchObject({ verdict: 'RECEIVED', channel: 'AXIS', level: 'L0' });
    expect(await opened.refused()).toEqual({});
    await drainInbox(opened.office, planId, START);
    const events = await opened.office.documents.audit.find({ planId, type: { $in: ['RECEIPTS', 'FACTS'] } }).toArray();
    expect(events.map(({ type }) => type).sort()).toEqual(['FACTS', 'RECEIPTS']);
    expect(await problems()).toEqual(inherent);
  });

  it('02 returns the copy with its reason, which the clerk hears of', async () => {
    await say({ code: '02', description: 'Không đúng thẩm quyền.' });
    expect(await takeIn()).toBe(1);
    expect(await copy()).toMatchObject({ state: 'RETURNED', reason: 'Không đúng thẩm quyền.' });
    expect(opened.inbox.messages().at(-1)?.to).toEqual(['mau-van-thu@mau.example.vn']);
  });

  it('02 without a reason is refused: somebody has to ask', async () => {
    await say({ code: '02' });
    expect(await takeIn()).toBe(0);
    expect(await opened.refused()).toEqual({ 'status.edxml': 'REASON_REQUIRED' });
    expect(await copy()).toMatchObject({ state: 'SENT' });
  });

  it('files are taken in by their own times, whatever they are called', async () => {
    await say({ name: 'a.edxml', code: '06', timestamp: '2027/03/01 12:00:00' });
    await say({ name: 'b.edxml', code: '04', timestamp: '2027/03/01 11:00:00', staff: 'Lê Thị Bình' });
    await say({ name: 'c.edxml', code: '03', timestamp: '2027/03/01 10:00:00' });
    expect(await takeIn()).toBe(3);
    expect(await copy()).toMatchObject({ state: 'DONE', executor: { name: 'Lê Thị Bình' } });
  });

  it('who is at work on a document has received it; what comes late moves nothing back', async () => {
    await say({ code: '05' });
    await takeIn();
    expect(await copy()).toMatchObject({ state: 'IN_PROGRESS', answeredAt: START });
    await say({ name: 'muon.edxml', code: '04', timestamp: '2027/03/01 09:30:00' });
    await say({ name: 'muon-hon.edxml', code: '03', timestamp: '2027/03/01 09:20:00' });
    expect(await takeIn()).toBe(2);
    expect(await copy()).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await facts()).toHaveLength(1);
    expect(await opened.refused()).toEqual({});
  });

  it('the same file again, after a process died with it, changes nothing', async () => {
    for (const round of [1, 2, 3]) {
      await say({ code: '04' });
      await takeIn();
      expect([round, (await facts()).length]).toEqual([round, 1]);
    }
    const [first, second] = await Promise.all([say({ code: '06' }).then(takeIn), takeIn()]);
    expect(first + second).toBeGreaterThan(0);
    expect(await facts()).toHaveLength(2);
    expect(await opened.waiting()).toEqual([]);
  });

  it.each([
    ['a document nobody knows', { documentId: 'H99,2027/03/01,77/KH-UBND' }, 'UNKNOWN_DOCUMENT'],
    ['a document of another day', { documentId: 'H99,2027/03/02,01/KH-UBND' }, 'UNKNOWN_DOCUMENT'],
    ['a document of another body', { documentId: 'H99.01,2027/03/01,01/KH-UBND' }, 'UNKNOWN_DOCUMENT'],
    ['no identifier at all', { documentId: '01/KH-UBND' }, 'UNKNOWN_DOCUMENT'],
    ['a body nobody knows', { organId: 'H98.01' }, 'UNKNOWN_ORGAN'],
    ['a body whose identifier two recipients have', { organId: 'H99.07' }, 'UNKNOWN_ORGAN'],
    ['the sender itself', { organId: 'H99' }, 'NOT_A_RECIPIENT'],
    ['a code the axis does not have', { code: '07' }, 'UNKNOWN_STATUS'],
    ['a recall asked by a recipient', { code: '13' }, 'UNKNOWN_STATUS'],
    ['an answer to a recall that was not asked', { code: '15' }, 'WRONG_STATE'],
    ['an entity', { description: '&xxe;' }, 'NOT_XML'],
  ])('a status about %s is put aside with its reason, and nothing is changed', async (_, words, reason) => {
    const before = await copy();
    await say({ code: '03', ...words });
    expect(await takeIn()).toBe(0);
    expect(await opened.refused()).toEqual({ 'status.edxml': reason });
    expect(await copy()).toEqual(before);
    expect(await facts()).toEqual([]);
    expect(await opened.office.documents.grants.countDocuments({ planId, state: 'USED' })).toBe(0);
    expect(await opened.waiting()).toEqual([]);
  });

  it('a document that somebody sends is put aside: only statuses are taken in', async () => {
    await exchangeWithAxis(opened.office);
    const [name = ''] = await opened.outgoing();
    await opened.putIn('den.edxml', await opened.message(name));
    expect(await takeIn()).toBe(0);
    expect(await opened.refused()).toEqual({ 'den.edxml': 'NOT_A_STATUS' });
  });

  it('an older identifier of the issuer and the shape with hyphens name the same document', async () => {
    await say({ name: 'a.edxml', code: '01', documentId: '000.00.00.H99,2027/03/01,1/KH-UBND' });
    await say({ name: 'b.edxml', code: '03', documentId: 'H99-2027-01/KH-UBND' });
    expect(await takeIn()).toBe(2);
    expect(await copy()).toMatchObject({ state: 'RECEIVED' });
  });

  it('a status that comes before the copy is on its way waits for it', async () => {
    const { deliveries } = opened.office.documents;
    const dispatched = { _id: `${planId}/mau.xa-1` };
    await deliveries.updateOne(dispatched, { $set: { dispatchedAt: null } });
    await say({ code: '03' });
    expect(await takeIn()).toBe(0);
    expect(await opened.waiting()).toEqual(['status.edxml']);
    await deliveries.updateOne(dispatched, { $set: { dispatchedAt: START } });
    expect(await takeIn()).toBe(1);
    expect(await copy()).toMatchObject({ state: 'RECEIVED' });
  });

  it('a file that cannot be taken in for want of the database stays where it is', async () => {
    await say({ code: '03' });
    const { office } = opened;
    const away = {
      findOne: () => Promise.reject(new Error('connection closed')),
      find: () => {
        throw new Error('connection closed');
      },
    };
    const broken = { ...office, documents: { ...office.documents, register: away as never } };
    expect(await exchangeWithAxis(broken)).toMatchObject({ taken: 0 });
    expect(await opened.waiting()).toEqual(['status.edxml']);
    expect(await takeIn()).toBe(1);
  });

  describe('after a recall', () => {
    const recall = async () => {
      const recalled = { at: START, reason: 'Ban hành nhầm.' };
      await opened.office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'RECALLED', recalled } });
      await tellRecipients(opened.office, { planId, notice: 'RECALLED', n: 1, after: null, at: START });
    };

    it.each([
      ['15', 'AGREED'],
      ['16', 'REFUSED'],
    ])('%s is its answer: %s', async (code, state) => {
      await recall();
      await say({ code, description: 'Văn bản đã được triển khai.' });
      expect(await takeIn()).toBe(1);
      expect(await copy()).toMatchObject({ recall: { state, by: 'Trần Văn An' } });
      expect(await facts()).toMatchObject([{ act: { kind: 'RECALL_ANSWERED' }, channel: 'AXIS' }]);
      expect(await problems()).toEqual(inherent);
    });

    it('03 agrees where the copy was answered before', async () => {
      await say({ code: '03' });
      await takeIn();
      await recall();
      await say({ name: 'thu-hoi.edxml', code: '03', timestamp: '2027/03/02 10:00:00' });
      expect(await takeIn()).toBe(1);
      expect(await copy()).toMatchObject({ recall: { state: 'AGREED' } });
    });

    it('03 of one that had not answered is put aside: it may mean either', async () => {
      await recall();
      await say({ code: '03' });
      expect(await takeIn()).toBe(0);
      expect(await opened.refused()).toEqual({ 'status.edxml': 'UNCLEAR_AFTER_RECALL' });
      expect(await copy()).toMatchObject({ recall: { state: 'ASKED' } });
    });
  });
});
