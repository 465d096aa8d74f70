import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import { linkIn } from '../../../infra/demo/mail-kind';
import { createPages, type Pages } from '../../../pages/handle-request';
import type { PlanDocument } from '../../../services/plans/plan';
import { sendOversightLink } from '../../../services/progress/send-oversight-link';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { lookAtLayout } from '../../support/pages/look-at-layout';
import { isBrowserThere, openBrowser } from '../../support/pages/open-browser';
import { openVisitor, type Visitor } from '../../support/pages/open-visitor';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';
import { recordingProcess } from '../../support/recording-process';
import { reportFromCommunes } from '../../support/report-from-communes';
import { COMMUNE_CLERK, reportingPlanText, reportingProvince } from '../../support/reporting-province';
import { planInForce } from '../../support/signed-plan';
import { until } from '../../support/until';

const ISSUED = new Date('2027-01-05T02:00:00Z');
const COMMUNES = 60;
const WIDTHS_PX = [1280, 360];
/** Set to a folder to keep what the browser showed. */
const PICTURES = process.env['KEEP_PICTURES'] ?? '';

let opened: TestOffice;
let served: ServedPages;
let door: Door;
let plan: PlanDocument;
let link: string;
let visitor: Visitor;

beforeAll(async () => {
  let handle: Pages['handle'] | null = null;
  served = await servePages(() => handle ?? (async () => new Response(null, { status: 503 })));
  opened = await openTestOffice({
    ...{ process: recordingProcess(), now: ISSUED, directory: reportingProvince(COMMUNES) },
    publicBaseUrl: served.origin,
  });
  ({ handle } = createPages(opened.office));
  door = await openDoor({ beside: opened });
  visitor = openVisitor(served.origin);
  plan = await planInForce(opened.office, 'ke-hoach-theo-doi', reportingPlanText());
  const sent = { $set: { state: 'SENT' as const, sentAt: ISSUED } };
  await opened.office.documents.deliveries.updateMany({ planId: plan._id }, sent);
  await opened.office.documents.deliveries.updateOne({ _id: `${plan._id}/mau.xa-9` }, { $set: { state: 'BOUNCED' } });
  await reportFromCommunes(opened, plan._id);
  link = await askForLink('hoi-lien-ket-1');
});
afterAll(async () => {
  await door.close();
  await served.close();
  await opened.close();
});

const ASK = `mutation ($input: SendOversightLinkInput!) { sendOversightLink(input: $input) { id } }`;
const mailsTo = (address: string) => opened.inbox.messages().filter(({ to }) => JSON.stringify(to).includes(address));

/** The chairman asks; the link as it came by mail. */
async function askForLink(idempotencyKey: string): Promise<string> {
  const { codes } = await door.ask('mau.chu-tich', ASK, { input: { planId: plan._id, idempotencyKey } });
  expect(codes).toEqual([]);
  const wanted = await opened.office.documents.mails.countDocuments({ purpose: 'OVERSIGHT_LINK' });
  await until('the mail with the link', async () => mailsTo('mau-chu-tich@').length >= wanted);
  const last = mailsTo('mau-chu-tich@').at(-1);
  return last ? linkIn(last) : '';
}

describe('the link to how a plan stands', () => {
  it('goes to whoever asks, once a request, and is the same link again', async () => {
    const before = mailsTo('mau-chu-tich@').length;
    expect(await askForLink('hoi-lien-ket-1')).toBe(link);
    expect(mailsTo('mau-chu-tich@')).toHaveLength(before);
    expect(await askForLink('hoi-lien-ket-2')).toBe(link);
    expect(mailsTo('mau-chu-tich@')).toHaveLength(before + 1);
    expect(mailsTo('mau-chu-tich@').at(-1)?.subject).toContain('Liên kết theo dõi tiến độ');
    expect(new URL(link).origin).toBe(served.origin);
  });

  it('is not for those who carry the plan out, and not for a plan that was recalled', async () => {
    const input = { planId: plan._id, idempotencyKey: 'hoi-lien-ket-3' };
    expect((await door.ask(COMMUNE_CLERK, ASK, { input })).codes).not.toEqual([]);
    await opened.office.documents.plans.updateOne({ _id: plan._id }, { $set: { state: 'RECALLED' } });
    const asked = { planId: plan._id, personId: 'mau.chu-tich', idempotencyKey: 'hoi-lien-ket-4' };
    await expect(sendOversightLink(opened.office, asked)).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await opened.office.documents.plans.updateOne({ _id: plan._id }, { $set: { state: 'IN_FORCE' } });
  });

  it('shows what is overdue first, then receipt, tasks, reports and what was reported', async () => {
    const { html, words, status } = await visitor.get(link);
    expect(status).toBe(200);
    for (const sentence of [
      'Tiến độ thực hiện kế hoạch',
      'Ủy ban nhân dân xã Mẫu 7',
      'hết hạn sớm nhất ngày 29/04/2027',
      'hạn tiếp theo ngày 24/11/2027',
      'và 10 đơn vị khác',
      'Không gửi được: Ủy ban nhân dân xã Mẫu 9',
      '6 tháng đầu năm 2027 (hạn 09/06/2027)',
      '4/60 đơn vị đã gửi; 1 đơn vị được miễn.',
      'bình quân 95,25%',
      'Chưa đạt: Ủy ban nhân dân xã Mẫu 2.',
      'Tải dự thảo báo cáo tổng hợp (Word)',
    ])
      expect(words).toContain(sentence);
    expect(words.indexOf('Quá hạn theo đơn vị')).toBeLessThan(words.indexOf('Tiếp nhận văn bản'));
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<form');
  });

  it('gives the consolidated draft as a Word file, and nothing of reports that are not there', async () => {
    const file = await fetch(`${link}/report/d1/2027-H1.docx`);
    expect(file.status).toBe(200);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
    expect(value).toContain('Tổng số đơn vị phải báo cáo: 60; đã gửi: 4');
    expect((await fetch(`${link}/report/d1/2031-H1.docx`)).status).toBe(404);
    expect((await fetch(`${link}/report/d1/2027-H1.docx`, { method: 'POST' })).status).toBe(404);
  });

  it('takes nothing: a form sent to it changes nothing', async () => {
    const before = await opened.office.documents.facts.countDocuments();
    const { status } = await fetch(`${link}/decide`, { method: 'POST', body: new URLSearchParams({ nil: 'on' }) });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(await opened.office.documents.facts.countDocuments()).toBe(before);
  });
});

describe('the link to how a plan stands, of a plan that was shut away', () => {
  it('C39 shows nothing, and gives no Word file', async () => {
    const { plans } = opened.office.documents;
    const quarantine = { at: ISSUED, by: 'mau.chu-tich', reason: 'Có nội dung mật.' };
    await plans.updateOne({ _id: plan._id }, { $set: { quarantine } });
    for (const address of [link, `${link}/report/d1/2027-H1.docx`, `${link}/plan.pdf`]) {
      const answer = await fetch(address);
      expect(answer.status).toBe(410);
      expect(await answer.text()).not.toContain(plan.title);
    }
    await plans.updateOne({ _id: plan._id }, { $unset: { quarantine: '' } });
  });
});

const withBrowser = isBrowserThere() ? describe : describe.skip;

withBrowser('the page of how a plan stands in a browser without JavaScript', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(WIDTHS_PX)('fits a window of %i px with everything opened', async (width) => {
    const context = await browser.newContext({
      ...{ javaScriptEnabled: false, locale: 'vi-VN', viewport: { width, height: 900 } },
    });
    const page = await context.newPage();
    await page.goto(link);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.locator('details[open]').count()).toBeGreaterThan(0);
    expect(await lookAtLayout(page)).toEqual({ overflowPx: 0, unlabelled: [], tooLow: [] });
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `tien-do-${width}.png`), fullPage: true });
    }
    await context.close();
  });
});
