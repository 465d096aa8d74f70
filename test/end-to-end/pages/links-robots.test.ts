import type { Browser, Page } from 'playwright-core';
import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { codeAfter } from '../../support/pages/link-in-mail';
import { linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { isBrowserThere, openBrowser } from '../../support/pages/open-browser';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';
import { serveEvilPage } from '../../support/pages/serve-evil-page';
import startEngines from '../../support/start-engines';
import stopEngines from '../../support/stop-engines';

const withBrowser = isBrowserThere() ? describe : describe.skip;

/** Types into every field, also into those that no person sees, the way filters of mail try pages out. */
const FILL_EVERYTHING = `for (const field of document.querySelectorAll('input,textarea,select')) {
  if (['hidden', 'radio', 'file'].includes(field.type)) continue;
  if (field.type === 'checkbox') field.checked = true;
  else if (field.tagName === 'SELECT') field.selectedIndex = field.options.length - 1;
  else field.value = field.inputMode === 'numeric' ? '123456' : 'test';
}`;

withBrowser('robots at a browser with JavaScript', () => {
  let office: LinkOffice;
  let opened: LinkOffice | undefined;
  let browser: Browser | undefined;
  let plan: PlanDocument;
  let links: Awaited<ReturnType<typeof linksOfEveryKind>>;
  let page: Page;

  beforeAll(async () => {
    await startEngines();
    office = await openLinkOffice({ ACKNOWLEDGE_AFTER_SECONDS: '10' }, 'served');
    opened = office;
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
    await stopEngines();
  });
  beforeEach(async () => {
    page = await (await browser!.newContext({ locale: 'vi-VN' })).newPage();
  });
  afterEach(async () => {
    office.setClock(null);
    await page.context().close();
  });

  const decisions = () => office.office.documents.grants.countDocuments({ decision: { $ne: null } });
  const facts = () => office.office.documents.facts.countDocuments({});
  const codeMails = () => office.inbox.messages().filter(({ subject }) => subject.includes('] Mã xác nhận: ')).length;
  const grantOf = (id: string) => office.office.documents.grants.findOne({ _id: id });
  /** Does something to the page that may lead to another, and waits until that one is there. */
  const leave = async (act: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('domcontentloaded', { timeout: 5_000 }).catch(() => null), act()]);
  };
  /** Opens the link, fills everything, takes each decision in turn and clicks every button there is. */
  const clickEverything = async (link: string, more: { radios: boolean; hidden: boolean }): Promise<string[]> => {
    const seen: string[] = [];
    await page.goto(link);
    const [buttons, radios] = [await page.locator('button').count(), await page.locator('[type=radio]').count()];
    for (let button = 0; button < buttons; button += 1) {
      for (let radio = 0; radio < Math.max(1, more.radios ? radios : 1); radio += 1) {
        await page.goto(link);
        if ((await page.locator('button').count()) <= button) return seen;
        await page.evaluate(FILL_EVERYTHING);
        if (!more.hidden) await page.evaluate("document.getElementById('bo-trong').value = ''");
        if (radios > 0) await page.locator('[type=radio]').nth(radio).check();
        await leave(() => page.locator('button').nth(button).click());
        seen.push((await page.locator('main').textContent()) ?? '');
      }
    }
    return seen;
  };

  test('C03 opening every link, running scripts and sending every form as it stands decides nothing', async () => {
    const [decided, recorded] = [await decisions(), await facts()];
    for (const link of Object.values(links)) {
      const codes = codeMails();
      await page.goto(link);
      const forms = await page.locator('form').count();
      expect(forms).toBeGreaterThan(0);
      for (let form = 0; form < forms; form += 1) {
        await page.goto(link);
        await leave(() => page.evaluate(`document.forms[${form}].submit()`));
      }
      expect(codeMails() - codes).toBeLessThanOrEqual(1);
      expect((await page.goto(link))?.status()).toBe(200);
    }
    expect([await decisions(), await facts()]).toEqual([decided, recorded]);
    expect(await office.office.documents.grants.countDocuments({ planId: plan._id, state: { $ne: 'OPEN' } })).toBe(0);
  });

  test('C04 filling fields with “test” and 123456 and clicking every button signs nothing and has five guesses', async () => {
    const wanted = { purpose: 'SIGN', subjectId: plan.route.signerId, mail: 'SIGN', round: 2 } as const;
    const { link, grantId } = await mailLink(office, plan, wanted);
    const seen = [
      ...(await clickEverything(link, { radios: true, hidden: true })),
      ...(await clickEverything(link, { radios: true, hidden: true })),
    ];
    expect(seen.some((words) => words.includes('Mã không đúng'))).toBe(true);
    const grant = await grantOf(grantId);
    expect(grant?.decision).toBeNull();
    expect(grant?.tries).toBeLessThanOrEqual(5);
    expect(grant?.codeSentAt.length).toBeLessThanOrEqual(3);
    expect(await decisions()).toBe(0);
  });

  test.each([
    ['fills every field', true, '“Để trống ô này”'],
    ['fills only what people see', false, 'Vui lòng xem văn bản rồi bấm gửi lại'],
  ] as const)(
    'C05 a robot that %s and clicks three seconds after the mail arrived is no receipt',
    async (_, hidden, told) => {
      const deliver = await office.office.documents.mails.findOne({
        grantId: idOf(links.ACKNOWLEDGE),
        purpose: 'DELIVER',
      });
      const last = await office.office.documents.mails.find({ grantId: idOf(links.ACKNOWLEDGE) }).toArray();
      const arrived = Math.max(...last.map(({ acceptedAt }) => acceptedAt?.getTime() ?? 0));
      expect(deliver?.state).toBe('SENT');
      office.setClock(new Date(arrived + 3_000));
      const seen = await leavesNothing(office, () => clickEverything(links.ACKNOWLEDGE, { radios: true, hidden }));
      expect(seen.length).toBeGreaterThan(0);
      for (const words of seen) expect(words).not.toContain('Đã ghi nhận');
      expect(seen.some((words) => words.includes(told))).toBe(true);
      expect(await decisions()).toBe(0);
    },
  );

  test('C08 no page loads anything from elsewhere or tells where a reader came from', async () => {
    const foreign: string[] = [];
    const referred: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(office.origin)) foreign.push(request.url());
      if (request.headers()['referer']) referred.push(request.url());
    });
    for (const link of Object.values(links)) {
      const answer = await page.goto(link);
      expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
      expect(await page.evaluate('document.scripts.length')).toBe(0);
    }
    await leave(() => page.getByRole('button').last().click());
    await page.goto(`${office.origin}/l/khong-co`);
    expect(foreign).toEqual([]);
    expect(referred).toEqual([]);
  });

  test.each(['iframe', 'object', 'embed'])(
    'C17 a page shown by another site in an <%s> is blocked',
    async (element) => {
      const evil = await serveEvilPage((link) => {
        const source = element === 'object' ? 'data' : 'src';
        return `<h1>Trúng thưởng</h1><${element} ${source}="${link}" width="600" height="400"></${element}>`;
      });
      try {
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        await page.goto(evil.with(links.SIGN), { waitUntil: 'networkidle' });
        for (const frame of page.frames().slice(1)) {
          expect(frame.url()).not.toContain('/l/');
          expect(await frame.locator('form').count()).toBe(0);
        }
        expect(complaints.join('\n')).toMatch(/frame-ancestors|X-Frame-Options/i);
      } finally {
        await evil.close();
      }
    },
  );

  test('C18 a form that another site sends from the reader’s own browser is refused', async () => {
    const { link, grantId } = await mailLink(office, plan, {
      purpose: 'SIGN',
      subjectId: plan.route.signerId,
      mail: 'SIGN',
      round: 3,
    });
    await page.goto(link);
    const code = await codeAfter(office, plan._id, () => page.getByRole('button', { name: 'Gửi mã xác nhận' }).click());
    const csrf = await page.locator('input[name=csrf]').first().inputValue();
    const docHash = await page.locator('input[name=docHash]').first().inputValue();
    // Even with all that the page holds: the browser keeps its cookie from a form of another site.
    const fields = { csrf, docHash, verdict: 'APPROVED', code };
    const inputs = Object.entries(fields).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
    );
    const evil = await serveEvilPage(
      (target) => `<form method="post" action="${target}/decide">${inputs.join('')}<button>Nhận quà</button></form>`,
    );
    try {
      await page.goto(evil.with(link));
      const answer = await leavesNothing(office, async () => {
        const [response] = await Promise.all([page.waitForResponse(/\/decide$/), page.locator('button').click()]);
        await page.waitForLoadState();
        return response;
      });
      expect(answer.status()).toBe(403);
      expect((await grantOf(grantId))?.state).toBe('OPEN');
    } finally {
      await evil.close();
    }
  });

  function idOf(link: string): string {
    return new URL(link).pathname.slice('/l/'.length).split('.')[0] ?? '';
  }
});
