import { forgetReading } from '../../../services/directory/directory-store';
import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { type DecisionDesk, decisionDesk } from '../../support/pages/decision-desk';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { draftedPlan, placePlan } from '../../support/pages/sample-plan-on-record';

describe('an office that asks for more than the mailed code', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let desk: DecisionDesk;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
    desk = decisionDesk(office, plan);
    await office.office.documents.directory.updateOne(
      { _id: `issuer/${plan.issuerId}` },
      { $set: { 'record.issuing': { numberedBy: 'SERVICE', requiredLevel: 'L2' } } },
    );
    forgetReading(office.office.documents);
  });
  afterAll(() => office.close());

  it('does not offer the approval by code, says what is needed, and refuses it before anything is consumed', async () => {
    const { link, grantId, visitor, code, hidden } = await desk.at('SIGN');
    const page = await visitor.get(link);
    expect(page.words).toContain('Cơ quan yêu cầu phê duyệt từ mức sau trở lên: Phê duyệt bằng khóa truy cập (mức L2)');
    expect(page.words).toContain('Chưa có khóa truy cập nào được đăng ký cho người ký');
    expect(page.html).not.toContain('value="APPROVED"');
    const answer = await leavesNothing(office, () =>
      visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code }),
    );
    expect(answer.status).toBe(403);
    expect(answer.words).toContain('chưa có quyết định nào được ghi nhận');
    expect(await desk.grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  it('still takes a return by code: only the approval needs the level', async () => {
    const { link, grantId, visitor, code, hidden } = await desk.at('SIGN');
    const fields = { ...hidden, verdict: 'RETURNED', reason: 'Đề nghị bổ sung kinh phí.', code };
    expect((await visitor.post(link, 'decide', fields)).status).toBe(200);
    expect((await desk.grant(grantId)).decision).toMatchObject({ verdict: 'RETURNED', level: 'L1' });
  });

  it('takes no invented answer of a passkey for one', async () => {
    const { link, grantId, visitor, hidden } = await desk.at('SIGN');
    for (const passkey of ['{}', 'true', JSON.stringify({ id: 'x', response: { clientDataJSON: 'e30' } })]) {
      const send = () => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', passkey });
      const answer = await leavesNothing(office, send);
      expect(answer.status).toBe(403);
      expect(answer.words).toContain('Không xác nhận được khóa truy cập.');
    }
    expect(await desk.grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });
});
