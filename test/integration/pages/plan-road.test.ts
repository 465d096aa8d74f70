import { kindOf, linkIn } from '../../../infra/demo/mail-kind';
import { linkInMail } from '../../support/pages/link-in-mail';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { ROAD, type RoadByLinks, roadByLinks } from '../../support/pages/road-by-links';
import { until } from '../../support/until';

const OFFICER = 'Trần Thị Hà';

describe('the links of a plan on its road', () => {
  let office: LinkOffice;
  let people: RoadByLinks;
  beforeAll(async () => {
    office = await openRunningOffice('configured');
    people = roadByLinks(office);
  });
  afterAll(() => office.close());

  const visitor = () => openVisitor(office.origin);
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
    const planId = await people.submitted('a');
    await people.checked(planId);
    const receipt = await people.decideByLink(planId, 'signature');
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

  it('a return sends the reason to the drafter and closes the road until there is a new revision', async () => {
    const planId = await people.submitted('ccc');
    const reason = 'Đề nghị bổ sung kinh phí thực hiện.';
    const returned = await people.decideByLink(planId, 'contentCheck', { verdict: 'RETURNED', reason });
    expect(returned.words).toContain(reason);
    const link = await linkInMail(office, { kind: 'contentCheck', planId });
    await people.reaches(planId, 'RETURNED');
    await until('the drafter hears of it', () =>
      office.inbox
        .messages()
        .some((mail) => mail.subject.includes('Trả lại dự thảo') && (mail.text ?? '').includes(reason)),
    );
    expect((await visitor().get(link)).words).toContain('Kết quả Trả lại');
  });

  it('after a recall every link of a recipient shows the copy under a banner, and an answer that comes now changes nothing', async () => {
    const planId = await people.submitted('dddd');
    await people.checked(planId);
    await people.decideByLink(planId, 'signature');
    await people.reaches(planId, 'IN_FORCE');
    const [answered, silent] = await deliveries(planId);
    const unit = visitor();
    const open = await unit.hiddenFields(linkIn(silent!));
    const receipt = await unit.submit(linkIn(answered!), { verdict: 'RECEIVED', signedAs: OFFICER });
    await people.order(planId, 'RECALL', ROAD.clerk, 'Ban hành nhầm phụ lục.');
    const late = await unit.post(linkIn(silent!), 'decide', { ...open, verdict: 'RECEIVED', signedAs: OFFICER });
    expect(late.status).toBe(410);
    expect(late.words).toContain('Kế hoạch đã được thu hồi');
    // Whoever was sent the plan still reads it, under the line that says what became of it.
    const copies = [linkIn(silent!), linkIn(answered!)];
    for (const [, task = ''] of receipt.html.matchAll(/<li><a href="([^"]+)"/g)) copies.push(task);
    for (const copy of copies) {
      const page = await visitor().get(copy);
      expect(page.status).toBe(200);
      expect(page.words).toContain('VĂN BẢN ĐÃ BỊ THU HỒI');
      expect(page.words).toContain('Ban hành nhầm phụ lục');
      expect(page.html).not.toContain('<form');
    }
    expect((await visitor().get(linkIn(answered!))).words).toContain(OFFICER);
  });
});
