import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { linkIn } from '../../../infra/demo/mail-kind';
import type { PlanDocument } from '../../../services/plans/plan';
import { endPlan } from '../../support/pages/end-plan';
import { linkInMail } from '../../support/pages/link-in-mail';
import { lookAtLayout } from '../../support/pages/look-at-layout';
import { isBrowserThere, openBrowser } from '../../support/pages/open-browser';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { planInForce } from '../../support/pages/sample-plan-on-record';
import startEngines from '../../support/start-engines';
import stopEngines from '../../support/stop-engines';

const WIDTHS_PX = [1280, 360];
/** Set to a folder to keep what the browser showed. */
const PICTURES = process.env['KEEP_PICTURES'] ?? '';

const withBrowser = isBrowserThere() ? describe : describe.skip;

withBrowser('a recalled plan in a browser without JavaScript', () => {
  let office: LinkOffice | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let plan: PlanDocument;
  let mail: string;
  let copy: string;

  beforeAll(async () => {
    await startEngines();
    office = await openLinkOffice({}, 'served');
    plan = await planInForce(office);
    const task = await office.office.documents.tasks.findOne({ planId: plan._id, ownerKind: 'unit' });
    mail = (await office.office.directory()).unit(task?.ownerId ?? '')?.mail ?? '';
    copy = await linkInMail(office, { kind: 'delivery', planId: plan._id, to: mail });
    const reason = 'Ban hành nhầm phụ lục 2; phụ lục đúng sẽ được gửi cùng văn bản thay thế.';
    await endPlan(office.office, plan._id, { to: 'RECALLED', reason, notice: 'RECALLED' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
    await stopEngines();
  });
  beforeEach(async () => {
    context = await browser!.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  /** At a desk and on a telephone: nothing scrolls sideways, everything is labelled and can be hit. */
  const looksRight = async (name: string) => {
    for (const width of WIDTHS_PX) {
      await page.setViewportSize({ width, height: width > 500 ? 900 : 740 });
      expect({ width, ...(await lookAtLayout(page)) }).toEqual({ width, overflowPx: 0, unlabelled: [], tooLow: [] });
      if (!PICTURES) continue;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it('is read by whoever was sent it, under its banner', async () => {
    expect((await page.goto(copy))?.status()).toBe(200);
    expect(await page.locator('[role=note]').first().textContent()).toContain('VĂN BẢN ĐÃ BỊ THU HỒI');
    expect(await page.locator('form').count()).toBe(0);
    await looksRight('frozen-copy');
  });

  it('is answered on the page of the recall: not agreed without a reason, then agreed', async () => {
    const letter = office!.inbox.messages().find(({ subject, to }) => subject.includes('Thu hồi') && to[0] === mail);
    if (!letter) throw new Error('the recall did not arrive');
    await page.goto(linkIn(letter));
    await looksRight('recall');
    await page.getByLabel('Không đồng ý thu hồi', { exact: true }).check();
    await page.getByLabel('Họ và tên người trả lời').fill('Trần Thị Hà');
    await looksRight('recall-refusing');
    await page.getByRole('button').last().click();
    expect(await page.locator('[role=alert]').textContent()).toContain('lý do');
    await page.getByLabel('Đã hủy văn bản trên hệ thống').check();
    await page.getByRole('button').last().click();
    expect(await page.locator('main').textContent()).toContain('Đồng ý thu hồi');
    await looksRight('recall-answered');
  });
});
