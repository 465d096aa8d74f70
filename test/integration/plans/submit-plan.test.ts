import { instantAt } from '../../../services/calendar/vietnam-time';
import { giveOrder } from '../../../services/plans/give-order';
import type { OrderKind } from '../../../services/plans/order';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';
import { draftOfProvince } from '../../support/signed-plan';

const NOW = instantAt('2027-03-01', '09:00');

describe('orders on a plan', () => {
  let opened: TestOffice;
  let road: RecordingProcess;
  beforeEach(async () => {
    road = recordingProcess();
    opened = await openTestOffice({ process: road, now: NOW, directory: provinceOfCommunes(2) });
  });
  afterEach(() => opened.close());

  const order = (planId: string, kind: OrderKind, reason: string | null = null, idempotencyKey = `${kind}-1`) =>
    giveOrder(opened.office, { planId, kind, actorId: PROVINCE_DRAFTER, reason, idempotencyKey });

  it('a plan with a line of "Nơi nhận" that leads nowhere is not submitted, and the words are named', async () => {
    const recipients = ['UBND các xã', 'Sở Phép thuật', 'Hội những người vui tính'];
    const { _id: planId } = await draftOfProvince(opened.office, 'plan', provincePlanText({ recipients }));
    await expect(order(planId, 'SUBMIT')).rejects.toMatchObject({
      code: 'RECIPIENT_UNRESOLVED',
      details: {
        findings: [expect.stringContaining('“Sở Phép thuật”'), expect.stringContaining('“Hội những người vui tính”')],
      },
    });
    expect(road.calls).toEqual([`start ${planId}`]);
  });

  it('a task for a unit that the directory does not know blocks the plan and names the unit', async () => {
    const text = provincePlanText().replace('1. Sở Nội vụ', '1. Sở Phép thuật');
    const { _id: planId } = await draftOfProvince(opened.office, 'plan', text);
    await expect(order(planId, 'SUBMIT')).rejects.toMatchObject({
      code: 'SUBMISSION_BLOCKED',
      details: { findings: [expect.stringContaining('“Sở Phép thuật”')] },
    });
  });

  it('a sound plan goes on its road', async () => {
    const { _id: planId } = await draftOfProvince(opened.office, 'plan');
    expect(await order(planId, 'SUBMIT')).toBe('CONTENT_CHECK');
    expect(road.calls).toEqual([`start ${planId}`, `submit ${planId}`]);
  });

  it.each<OrderKind>(['CANCEL', 'RECALL'])('%s needs its reason, which stays out of the workflow', async (kind) => {
    const { _id: planId } = await draftOfProvince(opened.office, 'plan');
    await expect(order(planId, kind, '   ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await opened.office.documents.orders.countDocuments({ planId })).toBe(0);
    await order(planId, kind, ' Có văn bản khác thay thế. ');
    expect(await opened.office.documents.orders.find({ planId }).toArray()).toMatchObject([
      { kind, reason: 'Có văn bản khác thay thế.', actorId: PROVINCE_DRAFTER },
    ]);
    expect(JSON.stringify(road.calls)).not.toContain('thay thế');
  });

  it('a key that stands for one order is not taken for another', async () => {
    const { _id: planId } = await draftOfProvince(opened.office, 'plan');
    await order(planId, 'CANCEL', 'Không còn cần thiết.', 'khóa');
    const conflict = { code: 'CONFLICT', details: { reason: 'idempotency-key-reused' } };
    await expect(order(planId, 'CANCEL', 'Lý do khác.', 'khóa')).rejects.toMatchObject(conflict);
    await expect(order(planId, 'CLOSE', null, 'khóa')).rejects.toMatchObject(conflict);
    expect(await order(planId, 'CANCEL', 'Không còn cần thiết.', 'khóa')).toBe('CANCELLED');
  });
});
