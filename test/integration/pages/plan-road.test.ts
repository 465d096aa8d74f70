import { kindOf, linkIn } from '../../../infra/demo/mail-kind';
import { dayOf } from '../../../services/calendar/vietnam-time';
import { saveRevision } from '../../../services/plans/save-revision';
import { type OfficePeople, officePeople } from '../../support/office-people';
import { codeAfter, linkInMail } from '../../support/pages/link-in-mail';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { seedText } from '../../support/seed-text';
import { until } from '../../support/until';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const CLERK = 'ht.hong-linh.le-thi-quynh-trang';
const OFFICER = 'Trần Thị Hà';

describe('the links of a plan on its road', () => {
  let office: LinkOffice;
  let people: OfficePeople;
  beforeAll(async () => {
    office = await openRunningOffice('configured');
    people = officePeople(office);
  });
  afterAll(() => office.close());

  const visitor = () => openVisitor(office.origin);
  const text = () => seedText('002', dayOf(office.office.clock()));
  /** Each plan its own words, so that it is a plan of its own. */
  const submitted = async (mark: string): Promise<string> => {
    const { _id } = await people.draft(`${text()}\n${' '.repeat(mark.length)}`, ISSUER, DRAFTER);
    await people.submit(_id);
    return _id;
  };
  const check = async (planId: string, kind: 'contentCheck' | 'formCheck') => {
    const link = await linkInMail(office, { kind, planId });
    expect((await visitor().submit(link, { verdict: 'APPROVED' })).status).toBe(200);
  };
  const sign = async (planId: string) => {
    const link = await linkInMail(office, { kind: 'signature', planId });
    const leader = visitor();
    const code = await codeAfter(office, planId, () => leader.askForCode(link));
    return leader.submit(link, { verdict: 'APPROVED', code });
  };
  const deliveries = async (planId: string) => {
    await until('every unit has its mail', async () => {
      const { deliveries: all } = office.office.documents;
      return (
        (await all.countDocuments({ planId })) > 0 && (await all.countDocuments({ planId, state: 'QUEUED' })) === 0
      );
    });
    return office.inbox
      .messages()
      .filter((mail) => kindOf(mail) === 'delivery' && mail.messageId?.startsWith(`<${planId}.`));
  };

  it('two checks, the signature and forty receipts are given by the links in the mails, and nothing else', async () => {
    const planId = await submitted('a');
    await check(planId, 'contentCheck');
    await check(planId, 'formCheck');
    const receipt = await sign(planId);
    expect(receipt.words).toContain('Phê duyệt');
    await people.reaches(planId, 'IN_FORCE');
    const mails = await deliveries(planId);
    expect(mails.length).toBeGreaterThan(20);
    const answers = await Promise.all(
      mails.map((mail) => visitor().submit(linkIn(mail), { verdict: 'RECEIVED', signedAs: OFFICER })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const states = await office.office.documents.deliveries.distinct('state', { planId, channel: 'MAIL' });
    expect(states).toEqual(['RECEIVED']);
    const { signature } = await people.plan(planId);
    const grant = await office.office.documents.grants.findOne({ _id: signature?.grantId ?? '' });
    expect(grant?.docHash).toBe(signature?.contentHash);
  });

  it('a link of the revision before names the new revision, while the leader has the old page open', async () => {
    const planId = await submitted('bb');
    await check(planId, 'contentCheck');
    await check(planId, 'formCheck');
    const link = await linkInMail(office, { kind: 'signature', planId });
    const leader = visitor();
    const code = await codeAfter(office, planId, () => leader.askForCode(link));
    const open = await leader.hiddenFields(link);
    await saveRevision(office.office, {
      planId,
      text: null,
      corrections: [],
      note: 'Bổ sung căn cứ.',
      actorId: DRAFTER,
      basedOn: 1,
    });
    const late = await leader.post(link, 'decide', { ...open, verdict: 'APPROVED', code });
    expect(late.status).toBe(410);
    expect(late.words).toContain('Kế hoạch đã có phiên bản 2');
    expect(late.headers['cache-control']).toBe('no-store');
    expect((await visitor().get(link)).status).toBe(410);
    expect((await leader.post(link, 'code', open)).status).toBe(410);
    expect((await people.plan(planId)).signature).toBeNull();
    const unitHead = await linkInMail(office, { kind: 'contentCheck', planId });
    expect((await visitor().get(unitHead)).words).toContain('Bổ sung căn cứ.');
  });

  it('a return sends the reason to the drafter and closes the road until there is a new revision', async () => {
    const planId = await submitted('ccc');
    const link = await linkInMail(office, { kind: 'contentCheck', planId });
    const reason = 'Đề nghị bổ sung kinh phí thực hiện.';
    expect((await visitor().submit(link, { verdict: 'RETURNED', reason })).words).toContain(reason);
    await people.reaches(planId, 'RETURNED');
    await until('the drafter hears of it', () =>
      office.inbox
        .messages()
        .some((mail) => mail.subject.includes('Trả lại dự thảo') && (mail.text ?? '').includes(reason)),
    );
    expect((await visitor().get(link)).words).toContain('Kết quả Trả lại');
  });

  it('after a recall every open link says so, and an answer that comes now changes nothing', async () => {
    const planId = await submitted('dddd');
    await check(planId, 'contentCheck');
    await check(planId, 'formCheck');
    await sign(planId);
    await people.reaches(planId, 'IN_FORCE');
    const [answered, silent] = await deliveries(planId);
    const unit = visitor();
    const open = await unit.hiddenFields(linkIn(silent!));
    const receipt = await unit.submit(linkIn(answered!), { verdict: 'RECEIVED', signedAs: OFFICER });
    await people.order(planId, 'RECALL', CLERK, 'Ban hành nhầm phụ lục.');
    const late = await unit.post(linkIn(silent!), 'decide', { ...open, verdict: 'RECEIVED', signedAs: OFFICER });
    expect(late.status).toBe(410);
    expect(late.words).toContain('Kế hoạch đã được thu hồi');
    for (const [, task = ''] of receipt.html.matchAll(/<li><a href="([^"]+)"/g))
      expect((await visitor().get(task)).status).toBe(410);
    const kept = await visitor().get(linkIn(answered!));
    expect(kept.status).toBe(200);
    expect(kept.words).toContain(OFFICER);
  });
});
