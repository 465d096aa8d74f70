import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { linkIn } from '../../../infra/demo/mail-kind';
import { dayOf } from '../../../services/calendar/vietnam-time';
import type { PlanDocument } from '../../../services/plans/plan';
import { minimalPdf } from '../../support/formats/minimal-pdf';
import { type OfficePeople, officePeople } from '../../support/office-people';
import { awaitMail, codeAfter, linkInMail } from '../../support/pages/link-in-mail';
import { lookAtLayout } from '../../support/pages/look-at-layout';
import { isBrowserThere, openBrowser } from '../../support/pages/open-browser';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { mailLink } from '../../support/pages/sample-plan-on-record';
import { seedText } from '../../support/seed-text';
import startEngines from '../../support/start-engines';
import stopEngines from '../../support/stop-engines';
import { until } from '../../support/until';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
/** A ward, whose duties are those of many. */
const WARD = 'ht.hong-linh.phong-van-hoa-thong-tin';
const OFFICER = 'Trần Thị Hà';
const WIDTHS_PX = [1280, 360];
const PDF = minimalPdf();
/** Set to a folder to keep what the browser showed. */
const PICTURES = process.env['KEEP_PICTURES'] ?? '';

const withBrowser = isBrowserThere() ? describe : describe.skip;

withBrowser('people at a browser without JavaScript', () => {
  let office: LinkOffice;
  let opened: LinkOffice | undefined;
  let people: OfficePeople;
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let planId: string;

  beforeAll(async () => {
    await startEngines();
    office = await openRunningOffice('served');
    opened = office;
    people = officePeople(office);
    browser = await openBrowser();
    const text = seedText('002', dayOf(office.office.clock()));
    ({ _id: planId } = await people.draft(text, ISSUER, DRAFTER));
    await people.submit(planId);
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
    await stopEngines();
  });
  beforeEach(async () => {
    context = await browser!.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const open = async (link: string) => {
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(200);
  };
  const words = () => page.locator('main').textContent();
  /** At a desk and on a telephone: nothing scrolls sideways, everything is labelled and can be hit. */
  const looksRight = async (name: string) => {
    for (const width of WIDTHS_PX) {
      await page.setViewportSize({ width, height: width > 500 ? 900 : 740 });
      expect({ width, ...(await lookAtLayout(page)) }).toEqual({ width, overflowPx: 0, unlabelled: [], tooLow: [] });
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
        await page.screenshot({ path: join(PICTURES, `${name}-${width}-full.png`), fullPage: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const send = () => page.getByRole('button').last().click();
  const plan = (): Promise<PlanDocument> => people.plan(planId);

  it('the head of the unit and the form checker agree by the links in their mails', async () => {
    for (const kind of ['contentCheck', 'formCheck'] as const) {
      await open(await linkInMail(office, { kind, planId }));
      await looksRight(kind);
      const code = await codeAfter(office, planId, () => page.getByRole('button', { name: 'Gửi mã xác nhận' }).click());
      await looksRight(`${kind}-code`);
      await page.getByLabel('Đồng ý, chuyển bước tiếp theo').check();
      await page.getByLabel('Mã xác nhận (06 chữ số)').fill(code);
      await send();
      expect(await words()).toContain('Đã ghi nhận');
    }
    await people.reaches(planId, 'PENDING_SIGNATURE');
  });

  it('the leader reads the plan, asks for the code, types it from the mail, approves and sees the receipt', async () => {
    const link = await linkInMail(office, { kind: 'signature', planId });
    await open(link);
    await looksRight('sign');
    const code = await codeAfter(office, planId, () => page.getByRole('button', { name: 'Gửi mã xác nhận' }).click());
    expect(await words()).toContain('Mã gần nhất đã gửi lúc');
    await page.getByLabel('Trả lại để chỉnh sửa').check();
    await page.getByLabel('Lý do trả lại').fill('Đề nghị xem lại thời hạn.');
    await page.getByLabel('Mã xác nhận (06 chữ số)').fill(code === '000000' ? '000001' : '000000');
    await send();
    expect(await page.getByRole('alert').textContent()).toContain('Còn 4 lần nhập');
    expect(await page.getByLabel('Lý do trả lại').inputValue()).toBe('Đề nghị xem lại thời hạn.');
    await looksRight('sign-again');
    await page.getByLabel('Phê duyệt, cho ban hành').check();
    await page.getByLabel('Mã xác nhận (06 chữ số)').fill(code);
    await send();
    for (const shown of ['Đã ghi nhận', 'Nguyễn Huy Hùng', 'không phải chữ ký số'])
      expect(await words()).toContain(shown);
    await looksRight('receipt');
    await people.reaches(planId, 'IN_FORCE');
    await open(link);
    expect(await words()).toContain('Phê duyệt');
  });

  it('a unit confirms receipt and goes on to its task', async () => {
    const to = (await office.office.directory()).unit(WARD)?.mail ?? '';
    const mail = await awaitMail(office, { kind: 'delivery', planId, to });
    await open(linkIn(mail));
    await looksRight('acknowledge');
    await page.getByLabel('Xác nhận đã nhận đủ văn bản').check();
    await page.getByLabel('Họ và tên người nhận văn bản').fill(OFFICER);
    await send();
    expect(await words()).toContain('Đã nhận');
    await looksRight('acknowledged');
    await page.getByRole('listitem').getByRole('link').first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cập nhật tiến độ nhiệm vụ');
    await looksRight('progress');
    await page.getByLabel('Mức độ hoàn thành (%)').fill('40');
    await page.getByLabel('Kết quả, khó khăn, vướng mắc').fill('Đã phát 12 chuyên đề trên đài.');
    // The other forms of the page are folded away.
    await page.getByRole('textbox', { name: 'Họ và tên người cập nhật' }).fill(OFFICER);
    await send();
    expect(await words()).toContain('Đã cập nhật tiến độ');
    const task = await office.office.documents.tasks.findOne({ planId, ownerId: WARD, percent: 40 });
    expect(task?.lastNote).toBe('Đã phát 12 chuyên đề trên đài.');
  });

  it('a unit writes its report, adds the signed document and sends it', async () => {
    const period = await office.office.documents.periods.findOne({ planId, ownerId: WARD });
    const { link } = await mailLink(office, await plan(), {
      purpose: 'REPORT',
      subjectId: WARD,
      mail: 'REPORT_RETURNED',
      aboutId: period?._id ?? '',
    });
    await open(link);
    await looksRight('report');
    await page
      .getByRole('textbox', { name: 'Nội dung báo cáo' })
      .fill('Đã tổ chức 12 buổi tuyên truyền với 1.450 lượt người dự.');
    await page
      .getByLabel('Tệp 1')
      .setInputFiles({ name: 'Báo cáo số 15.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByLabel('Họ và tên người gửi báo cáo').fill(OFFICER);
    await send();
    expect(await words()).toContain('Đã gửi báo cáo');
    await looksRight('reported');
    await until('the report lies with the follow-up unit', async () => {
      const sent = await office.office.documents.periods.findOne({ _id: period?._id ?? '' });
      return sent?.state === 'SUBMITTED';
    });
    await open(link);
    expect(await page.locator('form').count()).toBe(0);
  });

  it('whoever opens an expired link asks for a new one with one click and finds it in the mail', async () => {
    const period = await office.office.documents.periods.findOne({ planId, ownerId: { $ne: WARD } });
    const { link } = await mailLink(office, await plan(), {
      purpose: 'REPORT',
      subjectId: period?.ownerId ?? '',
      mail: 'REPORT_RETURNED',
      aboutId: period?._id ?? '',
    });
    office.setClock(new Date(Date.now() + 401 * 86_400_000));
    expect((await page.goto(link))?.status()).toBe(410);
    await looksRight('expired');
    const before = office.inbox.messages().length;
    await page.getByRole('button', { name: 'Gửi cho tôi liên kết mới' }).click();
    expect(await words()).toContain('Liên kết mới đã được gửi đến địa chỉ thư đã đăng ký');
    await looksRight('renewed');
    const mail = await awaitMail(office, { kind: 'other', planId, after: before });
    await open(linkIn(mail));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Gửi báo cáo');
    office.setClock(null);
  });

  it('a wrong link and a closed one are pages too', async () => {
    const answer = await page.goto(`${office.origin}/l/khong-co`);
    expect(answer?.status()).toBe(404);
    await looksRight('not-found');
  });
});
