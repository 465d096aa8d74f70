import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { linkIn } from '../../../infra/demo/mail-kind';
import { createPages, type Pages } from '../../../pages/handle-request';
import { invitePasskey } from '../../../services/passkeys/invite-passkey';
import type { PlanDocument } from '../../../services/plans/plan';
import { createAuthority, pemOf } from '../../support/digital-signatures/certificate-authority';
import { noteOf, registerCertificates } from '../../support/digital-signatures/register-certificate';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { idleProcess } from '../../support/pages/idle-process';
import { lookAtLayout } from '../../support/pages/look-at-layout';
import { isBrowserThere, openBrowser } from '../../support/pages/open-browser';
import { draftedPlan, mailLink, placePlan } from '../../support/pages/sample-plan-on-record';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';
import startEngines from '../../support/start-engines';
import stopEngines from '../../support/stop-engines';
import { until } from '../../support/until';

const WIDTHS_PX = [1280, 360];
/** Set to a folder to keep what the browser showed. */
const PICTURES = process.env['KEEP_PICTURES'] ?? '';
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

const withBrowser = isBrowserThere() ? describe : describe.skip;

withBrowser('a leader with a passkey on the device', () => {
  let office: TestOffice | undefined;
  let served: ServedPages | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let device: CDPSession;
  let plan: PlanDocument;
  let rounds = 0;
  let folder = '';

  beforeAll(async () => {
    await startEngines();
    let handle: Pages['handle'] | null = null;
    served = await servePages(() => handle ?? (async () => new Response(null, { status: 503 })));
    // Passkeys are bound to a name, never to an address.
    const publicBaseUrl = served.origin.replace('127.0.0.1', 'localhost');
    folder = await mkdtemp(join(tmpdir(), 'noinhan-roots-'));
    const root = await createAuthority('Tổ chức chứng thực thử nghiệm');
    await writeFile(join(folder, 'roots.pem'), pemOf('CERTIFICATE', root.der));
    const settings = { SIGNATURE_ROOTS: join(folder, 'roots.pem') };
    office = await openTestOffice({ process: idleProcess, publicBaseUrl, settings });
    handle = createPages(office.office).handle;
    plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
    await registerCertificates(office, plan.route.signerId, [noteOf(await root.issue({ name: 'Người ký' }))]);
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'vi-VN' });
    page = await context.newPage();
    device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await office?.close();
    await stopEngines();
    await rm(folder, { recursive: true, force: true });
  });

  const opened = () => office!;
  const newest = async (find: (text: string) => string | undefined, act: () => Promise<unknown>): Promise<string> => {
    const { inbox } = opened();
    const before = inbox.messages().length;
    const found = () =>
      inbox
        .messages()
        .slice(before)
        .flatMap(({ text }) => find(text ?? '') ?? [])[0];
    await act();
    await until('the mail', async () => found() !== undefined);
    return found() ?? '';
  };
  const invite = (idempotencyKey: string) =>
    newest(
      (text) => (text.includes('/l/') ? linkIn({ text } as Parameters<typeof linkIn>[0]) : undefined),
      () => invitePasskey(opened().office, { personId: plan.route.signerId, idempotencyKey }),
    );
  const signature = () => {
    rounds += 1;
    return mailLink(opened(), plan, { purpose: 'SIGN', subjectId: plan.route.signerId, mail: 'SIGN', round: rounds });
  };
  const grant = (id: string) => opened().office.documents.grants.findOne({ _id: id });
  const words = () => page.locator('main').textContent();
  /** At a desk and on a telephone: nothing scrolls sideways, everything is labelled and can be hit. */
  const looksRight = async (name: string) => {
    for (const width of WIDTHS_PX) {
      await page.setViewportSize({ width, height: width > 500 ? 900 : 740 });
      expect({ width, ...(await lookAtLayout(page)) }).toEqual({ width, overflowPx: 0, unlabelled: [], tooLow: [] });
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it('registers it by the link in the mail, with the code from a second mail', async () => {
    const answer = await page.goto(await invite('first'));
    expect(answer?.headers()['content-security-policy']).toMatch(/; script-src 'nonce-[^']+';/);
    await looksRight('register');
    const code = await newest(
      (text) => /\b(\d{6})\b/.exec(text)?.[1],
      () => page.getByRole('button', { name: 'Gửi mã xác nhận' }).click(),
    );
    await page.getByLabel('Mã xác nhận (06 chữ số)').fill(code);
    await page.getByRole('button', { name: 'Đăng ký khóa truy cập' }).click();
    await page.getByText('Khóa truy cập đã được đăng ký').waitFor();
    await looksRight('registered');
    const passkeys = await opened().office.documents.passkeys.find({ personId: plan.route.signerId }).toArray();
    expect(passkeys).toEqual([expect.objectContaining({ revokedAt: null, transports: ['internal'] })]);
  });

  it('approves with it at level L2, without a code', async () => {
    const { link, grantId } = await signature();
    await page.goto(link);
    expect(await words()).toContain('Ký số bằng chứng thư số của người có thẩm quyền (mức L3)');
    if (PICTURES) await page.locator('.ask').screenshot({ path: join(PICTURES, 'proofs-1280.png') });
    await looksRight('sign-with-passkey');
    await page.getByRole('button', { name: 'Phê duyệt bằng khóa truy cập' }).click();
    await page.getByText('Phê duyệt bằng khóa truy cập (mức L2) – không phải chữ ký số').first().waitFor();
    expect(await words()).toContain('Phê duyệt kế hoạch');
    await looksRight('receipt-of-passkey');
    expect(await grant(grantId)).toMatchObject({
      state: 'USED',
      tries: 0,
      decision: { verdict: 'APPROVED', level: 'L2', evidence: { relyingParty: 'localhost', userVerified: 'true' } },
    });
  });

  it('is told when the device does not confirm, and can still use the code', async () => {
    const { link, grantId } = await signature();
    const stranger = await browser!.newContext({ locale: 'vi-VN' });
    const other = await stranger.newPage();
    const session = await stranger.newCDPSession(other);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
    await other.goto(link);
    await other.getByRole('button', { name: 'Phê duyệt bằng khóa truy cập' }).click();
    await other.getByText('Thiết bị chưa xác nhận hoặc không có khóa truy cập đã đăng ký').waitFor();
    expect(await other.getByLabel('Mã xác nhận (06 chữ số)').isVisible()).toBe(true);
    await stranger.close();
    expect(await grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  it('without JavaScript is asked for the code alone', async () => {
    const plain = await browser!.newContext({ locale: 'vi-VN', javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto((await signature()).link);
    expect(await other.getByRole('button', { name: 'Phê duyệt bằng khóa truy cập' }).isVisible()).toBe(false);
    expect(await other.getByLabel('Mã xác nhận (06 chữ số)').isVisible()).toBe(true);
    await other.goto(await invite('second'));
    expect(await other.locator('main').textContent()).toContain('Trang này cần trình duyệt hỗ trợ khóa truy cập');
    expect(await other.getByRole('button', { name: 'Đăng ký khóa truy cập' }).isVisible()).toBe(false);
    await plain.close();
  });
});
