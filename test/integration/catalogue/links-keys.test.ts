import type { PlanDocument } from '../../../services/plans/plan';
import { codeAfter } from '../../support/pages/link-in-mail';
import { type GatewayOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { draftedPlan, mailLink, placePlan } from '../../support/pages/sample-plan-on-record';

const key = (kid: string) =>
  `${kid}:${Buffer.from(`${kid} – ba mươi hai byte trở lên, chỉ dùng cho bài thử`).toString('base64url')}`;

describe('keys that links are derived with', () => {
  let office: GatewayOffice;
  let plan: PlanDocument;
  beforeAll(async () => {
    office = await openLinkOffice({ LINK_KEYS: key('mot') });
    plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
  });
  afterAll(() => office.close());

  const signLink = async (round: number) =>
    (await mailLink(office, plan, { purpose: 'SIGN', subjectId: plan.route.signerId, mail: 'SIGN', round })).link;
  const through = async <T>(keys: string, act: (origin: string) => Promise<T>): Promise<T> => {
    const gateway = await office.openGateway({ LINK_KEYS: keys });
    return act(gateway.origin).finally(() => gateway.close());
  };

  test('a link given before the rotation is opened and signed by after it, code and all', async () => {
    const link = await signLink(1);
    await through(`${key('hai')},${key('mot')}`, async (origin) => {
      const leader = openVisitor(origin);
      const code = await codeAfter(office, plan._id, () => leader.askForCode(link));
      expect((await leader.submit(link, { verdict: 'APPROVED', code })).words).toContain('Đã ghi nhận');
    });
  });

  test('a link given after the rotation is derived with the first key, and an old gateway does not know it', async () => {
    const link = await signLink(2);
    await through(`${key('hai')},${key('mot')}`, async (origin) => {
      office.setClock(new Date(Date.now() + 31 * 86_400_000));
      const before = office.inbox.messages().length;
      await openVisitor(origin).askForNewLink(link);
      const mail = office.inbox.messages()[before];
      const fresh = /https?:\/\/\S+\/l\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
      expect((await openVisitor(origin).get(fresh)).status).toBe(200);
      const id = new URL(fresh).pathname.slice('/l/'.length).split('.')[0] ?? '';
      expect((await office.office.documents.grants.findOne({ _id: id }))?.kid).toBe('hai');
      expect((await openVisitor(office.origin).get(fresh)).status).toBe(404);
    });
    office.setClock(null);
  });

  test('a link whose key was taken off the ring is not found, like any wrong link', async () => {
    const link = await signLink(3);
    await through(key('hai'), async (origin) => {
      const answer = await openVisitor(origin).get(link);
      expect(answer.status).toBe(404);
      expect(answer.words).toContain('Không tìm thấy trang');
    });
    expect((await openVisitor(office.origin).get(link)).status).toBe(200);
  });
});
