import { linkIn } from '../../../infra/demo/mail-kind';
import type { PlanDocument } from '../../../services/plans/plan';
import { linkInMail } from '../../support/pages/link-in-mail';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { readTogether } from '../../support/pages/read-together';
import { planInForce } from '../../support/pages/sample-plan-on-record';

const OFFICER = 'Trần Thị Hà';

describe('receipt by link', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
  });
  afterAll(() => office.close());

  /** The link in the mail that brought the plan to a unit, each unit once. */
  const unused = new Set<string>();
  const nextUnit = async () => {
    const tasks = await office.office.documents.tasks.find({ planId: plan._id, ownerKind: 'unit' }).toArray();
    const ownerId = tasks.map((task) => task.ownerId).find((id) => !unused.has(id)) ?? '';
    unused.add(ownerId);
    const unit = (await office.office.directory()).unit(ownerId);
    const link = await linkInMail(office, { kind: 'delivery', planId: plan._id, to: unit?.mail ?? '' });
    return { ownerId, link, name: unit?.names[0] ?? '' };
  };
  const delivery = (ownerId: string) => office.office.documents.deliveries.findOne({ _id: `${plan._id}/${ownerId}` });

  it('a unit confirms receipt with its officer’s name and goes on to its tasks', async () => {
    const { ownerId, link, name } = await nextUnit();
    const page = await openVisitor(office.origin).get(link);
    for (const words of [name, 'Xác nhận đã nhận văn bản', 'Nhiệm vụ của nơi nhận này', 'ngay trong ngày'])
      expect(page.words).toContain(words);
    const receipt = await openVisitor(office.origin).submit(link, { verdict: 'RECEIVED', signedAs: OFFICER });
    expect(receipt.status).toBe(200);
    for (const words of ['Đã nhận', OFFICER, 'Cập nhật tiến độ từng nhiệm vụ']) expect(receipt.words).toContain(words);
    expect(await delivery(ownerId)).toMatchObject({ state: 'RECEIVED', answeredBy: OFFICER, reason: null });
    const [, task = ''] = /<li><a href="([^"]+)"/.exec(receipt.html) ?? [];
    expect((await openVisitor(office.origin).get(task)).words).toContain('Cập nhật tiến độ nhiệm vụ');
  });

  it('a unit that confirms receipt may name the officer who will act; the copy is assigned, once however often it is sent', async () => {
    const { ownerId, link } = await nextUnit();
    const visitor = openVisitor(office.origin);
    expect((await visitor.get(link)).words).toContain('Cán bộ được giao xử lý');
    const typed = { verdict: 'RECEIVED', signedAs: OFFICER, executor: ' Nguyễn Thị Mơ ' };
    expect((await visitor.submit(link, typed)).status).toBe(200);
    const executor = { name: 'Nguyễn Thị Mơ', personId: null };
    expect(await delivery(ownerId)).toMatchObject({ state: 'ASSIGNED', answeredBy: OFFICER, executor });
    const facts = await office.office.documents.facts.find({ subjectId: `${plan._id}/${ownerId}` }).toArray();
    expect(facts).toMatchObject([
      { act: { kind: 'DELIVERY_ASSIGNED', executor }, actorId: ownerId, signedAs: OFFICER, channel: 'LINK' },
    ]);
  });

  it('a confirmation without a name comes back with the field named as on the page', async () => {
    const { ownerId, link } = await nextUnit();
    const answer = await openVisitor(office.origin).submit(link, { verdict: 'RECEIVED', signedAs: ' ' });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('“Họ và tên người nhận văn bản”');
    expect((await delivery(ownerId))?.answeredAt).toBeNull();
  });

  it('a unit returns the document with a reason from the list and its own words, and the clerk hears of it', async () => {
    const { ownerId, link, name } = await nextUnit();
    const typed = {
      verdict: 'RETURNED',
      reasonKind: 'ATTACHMENT_MISSING',
      reason: 'Phụ lục 2 không mở được.',
      signedAs: OFFICER,
    };
    const receipt = await openVisitor(office.origin).submit(link, typed);
    const reason = 'Thiếu trang, thiếu phụ lục hoặc tệp kèm theo: Phụ lục 2 không mở được.';
    expect(receipt.status).toBe(200);
    expect(receipt.words).toContain(reason);
    expect(await delivery(ownerId)).toMatchObject({ state: 'RETURNED', reason, returnKind: 'ATTACHMENT_MISSING' });
    const told = office.inbox.messages().find((mail) => mail.subject.includes('Nơi nhận trả lại văn bản'));
    expect(told?.to).toEqual(['le.thi.quynh.trang@honglinh.example.vn']);
    for (const words of [name, 'Phụ lục 2 không mở được.']) expect(told?.text).toContain(words);
  });

  it('a return without any reason is asked for one', async () => {
    const { link } = await nextUnit();
    const answer = await openVisitor(office.origin).submit(link, { verdict: 'RETURNED', signedAs: OFFICER });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Vui lòng nêu rõ lý do');
    expect(answer.html).toContain(`value="${OFFICER}"`);
  });

  it('a reason that is not on the list counts for nothing', async () => {
    const { link } = await nextUnit();
    const typed = { verdict: 'RETURNED', reasonKind: 'LAZY', signedAs: OFFICER };
    expect((await openVisitor(office.origin).submit(link, typed)).status).toBe(400);
  });

  it('twenty confirmations at once are one, and a return afterwards changes nothing', async () => {
    const { ownerId, link } = await nextUnit();
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        visitor.post(link, 'decide', { ...hidden, verdict: 'RECEIVED', signedAs: OFFICER }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const late = { ...hidden, verdict: 'RETURNED', reason: 'Nhầm.', signedAs: 'Người khác' };
    const answer = await visitor.post(link, 'decide', late);
    expect(answer.status).toBe(409);
    expect(answer.words).toContain(OFFICER);
    expect(await delivery(ownerId)).toMatchObject({ state: 'RECEIVED', answeredBy: OFFICER });
  });

  it('two officers of one unit confirm at the same time: one name stands, both see it', async () => {
    const { ownerId, link } = await nextUnit();
    const visitors = [openVisitor(office.origin), openVisitor(office.origin)];
    const forms = await Promise.all(visitors.map((visitor) => visitor.hiddenFields(link)));
    const answers = await readTogether(office.office, 2, () =>
      Promise.all(
        visitors.map((visitor, index) =>
          visitor.post(link, 'decide', { ...forms[index], verdict: 'RECEIVED', signedAs: `Cán bộ ${index}` }),
        ),
      ),
    );
    const name = (await delivery(ownerId))?.answeredBy ?? 'nobody';
    for (const { status, words } of answers) {
      expect(status).toBe(200);
      expect(words).toContain(name);
    }
  });

  it('the plan goes out as a file beside a link that names no other unit’s duties', async () => {
    const mails = office.inbox.messages().filter((mail) => mail.subject.includes('Gửi kế hoạch'));
    expect(mails.length).toBeGreaterThan(20);
    expect(new Set(mails.map(linkIn)).size).toBe(mails.length);
    for (const mail of mails) {
      const [plan, ...calendars] = mail.attachments.map(({ mimeType }) => mimeType);
      expect(plan).toBe('text/html');
      // A unit with a date to keep gets it as a calendar, too.
      expect([[], ['text/calendar']]).toContainEqual(calendars);
    }
    expect(mails.some(({ attachments }) => attachments.length === 2)).toBe(true);
  });
});
