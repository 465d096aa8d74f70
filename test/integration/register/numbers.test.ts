import { instantAt } from '../../../services/calendar/vietnam-time';
import type { Office } from '../../../services/office';
import { allocateNumber } from '../../../services/register/allocate-number';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE, provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { draftOfProvince, signedPlan } from '../../support/signed-plan';

const AT = instantAt('2027-03-01', '09:00');

describe('the register of outgoing documents', () => {
  let opened: TestOffice;
  beforeEach(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: AT, directory: provinceOfCommunes(2) });
  });
  afterEach(() => opened.close());

  const rows = () => opened.office.documents.register.find().sort({ number: 1 }).toArray();

  it('fifty plans numbered at the same moment get the numbers 1 to 50, without a gap and none twice', async () => {
    const { office } = opened;
    const plans = [];
    for (let index = 1; index <= 50; index += 1) plans.push(await signedPlan(office, `plan-${index}`));
    const entries = await Promise.all(plans.map((plan) => allocateNumber(office, plan._id, AT)));
    const expected = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(entries.map((entry) => entry.number).sort((a, b) => a - b)).toEqual(expected);
    expect((await rows()).map((row) => row.number)).toEqual(expected);
    expect(new Set((await rows()).map((row) => row.planId)).size).toBe(50);
    for (const entry of entries) {
      const plan = await office.documents.plans.findOne({ _id: entry.planId });
      expect(plan?.number).toMatchObject({ number: entry.number, text: entry.numberAndSymbol, year: 2027 });
    }
  });

  it('one plan numbered twenty times at once keeps one number', async () => {
    const { office } = opened;
    const { _id: planId } = await signedPlan(office, 'plan');
    const entries = await Promise.all(Array.from({ length: 20 }, () => allocateNumber(office, planId, AT)));
    expect(new Set(entries.map((entry) => entry._id))).toEqual(new Set([`${PROVINCE}/KH-UBND/2027/1`]));
    expect(await rows()).toHaveLength(1);
    const given = await office.documents.audit.find({ planId, type: 'NUMBER_GIVEN' }).toArray();
    expect(given.map((event) => event.data)).toEqual([
      { number: '01/KH-UBND', year: 2027, documentDate: '2027-03-01' },
    ]);
  });

  it('a number whose row was written before the service died is the number the plan gets afterwards', async () => {
    const { office } = opened;
    const [first, second] = [await signedPlan(office, 'first'), await signedPlan(office, 'second')];
    await expect(allocateNumber(dyingBeforeThePlanIsWritten(office), first._id, AT)).rejects.toThrow(
      'the service died',
    );
    expect(await office.documents.plans.findOne({ _id: first._id })).toMatchObject({ number: null });
    expect((await allocateNumber(office, second._id, AT)).numberAndSymbol).toBe('02/KH-UBND');
    expect((await allocateNumber(office, first._id, AT)).numberAndSymbol).toBe('01/KH-UBND');
    expect((await rows()).map((row) => [row.number, row.planId])).toEqual([
      [1, first._id],
      [2, second._id],
    ]);
  });

  it('numbers start again at 01 with the new year in Vietnam, seven hours before the year ends in UTC', async () => {
    const { office } = opened;
    const [old, fresh] = [await signedPlan(office, 'old'), await signedPlan(office, 'fresh')];
    const before = await allocateNumber(office, old._id, new Date('2027-12-31T16:59:59Z'));
    const after = await allocateNumber(office, fresh._id, new Date('2027-12-31T17:00:00Z'));
    expect([before.year, before.documentDate, before.numberAndSymbol]).toEqual([2027, '2027-12-31', '01/KH-UBND']);
    expect([after.year, after.documentDate, after.numberAndSymbol]).toEqual([2028, '2028-01-01', '01/KH-UBND']);
  });

  it('a plan that nobody has signed gets no number (Điều 15)', async () => {
    const { _id: planId } = await draftOfProvince(opened.office, 'draft');
    await expect(allocateNumber(opened.office, planId, AT)).rejects.toMatchObject({
      code: 'WRONG_STATE',
      details: { state: 'DRAFT', wanted: 'SIGNED' },
    });
    expect(await rows()).toEqual([]);
  });
});

function dyingBeforeThePlanIsWritten(office: Office): Office {
  const plans = new Proxy(office.documents.plans, {
    get: (target, name) => {
      if (name === 'updateOne') return () => Promise.reject(new Error('the service died'));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...office, documents: { ...office.documents, plans } };
}
