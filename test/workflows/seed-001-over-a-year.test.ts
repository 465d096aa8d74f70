import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { giveOrder } from '../../services/plans/give-order';
import type { Correction } from '../../services/plans/plan';
import { saveRevision } from '../../services/plans/save-revision';
import { followUpPeople } from '../support/follow-up-people';
import { countSentMails, listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { seedText } from '../support/seed-text';

jest.setTimeout(SIMULATION_MS);

const COMMUNE = 'tn.duong-minh-chau.phan';
const DRAFTER = `${COMMUNE}.le-thi-cam-tu`;
/** "Tổng hợp báo cáo kết quả … đảm bảo theo quy định" names no date: the drafter says that it is asked for when needed. */
const ON_DEMAND: Correction[] = [{ key: 'd1', onDemand: true }];

/**
 * No task of this plan has a date and its only report is on demand, so nothing is pressed but receipts. Revision 2 is
 * returned at the form check, revision 3 replaced while the form is checked, revision 4 signed.
 */
const MAILS = [
  '2027-03-01 CODE 1 × 1',
  '2027-03-01 CONTENT_CHECK 1 × 3',
  '2027-03-01 DELIVER 1 × 14',
  '2027-03-01 DELIVERY_RETURNED 1 × 1',
  '2027-03-01 FORM_CHECK 1 × 3',
  '2027-03-01 RETURNED 1 × 2', // the drafter, and the head who had approved the content
  '2027-03-01 SIGN 1 × 1',
  '2028-08-07 ARCHIVE_DUE 1 × 1', // closed on 7 September 2027; 365 days less 30, 29 February between
];

describe('the plan of xã Phan over a year (seed 001)', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-01', '08:00') });
  });
  afterAll(() => simulation.close());

  it('comes back from the form check with a reason, and links of replaced revisions name the revision to read', () =>
    simulation.run(async () => {
      const { office, inbox } = simulation;
      const people = officePeople(simulation);
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));
      const { _id: planId } = await people.draft(seedText('001'), `${COMMUNE}.ubnd`, DRAFTER);
      const units = followUpPeople(simulation, planId, `${COMMUNE}.van-phong`);
      const revise = (basedOn: number, note: string) =>
        saveRevision(office, {
          ...{ planId, text: null, corrections: ON_DEMAND, note, actorId: DRAFTER, basedOn },
          idempotencyKey: `phien-ban-sau-${basedOn}`,
        });

      await expect(people.submit(planId)).rejects.toMatchObject({
        code: 'SUBMISSION_BLOCKED',
        details: { findings: [expect.stringContaining('Chế độ báo cáo chưa có thời hạn')] },
      });
      expect((await revise(1, 'Báo cáo khi có yêu cầu.')).revision).toBe(2);
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      const form = await people.grantFor(planId, 'FORM_CHECK');
      await expect(people.decide(form, 'RETURNED')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
      await people.decide(form, 'RETURNED', { reason: 'Khối chữ ký chưa ghi họ và tên người ký.' });
      await people.reaches(planId, 'RETURNED');
      expect((await people.plan(planId)).returnReason).toBe('Khối chữ ký chưa ghi họ và tên người ký.');
      const again = { planId, kind: 'SUBMIT' as const, actorId: DRAFTER, reason: null, idempotencyKey: 'again' };
      await expect(giveOrder(office, again)).rejects.toMatchObject({
        code: 'REVISION_REQUIRED',
        details: { revision: 2 },
      });

      expect((await revise(2, 'Đã bổ sung họ và tên người ký.')).revision).toBe(3);
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      const older = await people.grantFor(planId, 'FORM_CHECK');
      expect((await revise(3, 'Sửa thêm lỗi đánh máy.')).revision).toBe(4);
      expect((await people.plan(planId)).state).toBe('CONTENT_CHECK');
      for (const verdict of ['APPROVED', 'RETURNED'] as const) {
        await expect(people.decide(older, verdict, { reason: 'Đọc bản cũ.' })).rejects.toMatchObject({
          code: 'REVISION_SUPERSEDED',
          details: { revision: 4 },
        });
      }
      // What was decided stays on record as it was decided.
      await expect(people.decide(form, 'APPROVED')).rejects.toMatchObject({ code: 'ALREADY_DECIDED' });
      expect(await office.documents.grants.countDocuments({ planId, revision: { $lt: 4 }, state: 'OPEN' })).toBe(0);

      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      expect((await people.plan(planId)).signature).toMatchObject({ revision: 4, mandateId: `${COMMUNE}.tm-chu-tich` });

      await units.confirmReceipt((id) => !id.endsWith('.dia-chinh'));
      const returned = await people.grantFor(planId, 'ACKNOWLEDGE');
      await people.decide(returned, 'RETURNED', { reason: 'Văn bản không thuộc lĩnh vực phụ trách.' });
      await units.takenIn();
      expect(await office.documents.deliveries.findOne({ _id: `${planId}/${COMMUNE}.dia-chinh` })).toMatchObject({
        state: 'RETURNED',
        reason: 'Văn bản không thuộc lĩnh vực phụ trách.',
      });
      await on('2027-09-07');
      const tasks = await units.tasks('IN_FORCE', 'ACKNOWLEDGED');
      expect(tasks).toHaveLength(14);
      await units.finishAndAccept(tasks);
      await units.takenIn();
      expect(await people.order(planId, 'CLOSE', DRAFTER)).toBe('CLOSED');
      await on('2028-08-08');
      expect(await people.order(planId, 'ARCHIVE', DRAFTER)).toBe('ARCHIVED');
      await on('2029-02-01');

      expect(await listPlanMails(office, planId)).toEqual(MAILS);
      expect(inbox.messages()).toHaveLength(await countSentMails(office, planId));
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));
});
