import { createHash } from 'node:crypto';
import type { Pages } from '../../../pages/handle-request';
import { createVerifyPages } from '../../../pages/verify/handle-verify';
import { instantAt } from '../../../services/calendar/vietnam-time';
import type { PlanDocument } from '../../../services/plans/plan';
import { printPlan } from '../../../services/plans/print-plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce, signedPlan } from '../../support/signed-plan';

const NOW = instantAt('2027-03-01', '09:00');

describe('the public page of a printed plan', () => {
  let opened: TestOffice;
  let served: ServedPages;
  let plan: PlanDocument;
  let pdf: Buffer;
  beforeAll(async () => {
    opened = await openTestOffice({
      process: recordingProcess(),
      now: NOW,
      directory: provinceOfCommunes(3),
      settings: { RATE_VERIFICATIONS_PER_MINUTE: '100000' },
    });
    served = await serve();
    plan = await planInForce(opened.office, 'plan');
    pdf = await print(plan);
  });
  afterAll(async () => {
    await served.close();
    await opened.close();
  });

  const serve = () => {
    const pages = createVerifyPages(opened.office);
    return servePages((): Pages['handle'] => pages.handle);
  };
  const print = async (of: PlanDocument): Promise<Buffer> => {
    const revision = await opened.office.documents.revisions.findOne({ _id: `${of._id}/1` });
    return (await printPlan(of, revision!, await opened.office.directory(), 'PDF', opened.office)).content;
  };
  const look = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${served.origin}${path}`, init);
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const handIn = (content: Buffer | null) => {
    const body = new FormData();
    body.set('tep', content ? new File([new Uint8Array(content)], 'ke-hoach.pdf') : '');
    return look(`/v/${plan._id}`, { method: 'POST', body });
  };
  const change = (set: object) => opened.office.documents.plans.updateOne({ _id: plan._id }, { $set: set });

  it('shows number, date, issuer, subject, signer with the form and level in words, hashes and status, and writes nothing', async () => {
    const { status, html, headers } = await leavesNothing(opened, () => look(`/v/${plan._id}`));
    expect(status).toBe(200);
    for (const words of [
      plan.number!.text,
      '01/03/2027',
      plan.title,
      'Đang có hiệu lực',
      'không phải chữ ký số',
      'TM. ỦY BAN NHÂN DÂN',
      plan.signature!.contentHash,
      createHash('sha256').update(pdf).digest('hex'),
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/[\w.]@\w/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('speaks English to those who ask for it', async () => {
    const { html } = await look(`/v/${plan._id}`, { headers: { 'accept-language': 'en' } });
    expect(html).toContain('In force');
    expect(html).toContain('not a digital signature');
  });

  it('a plan that has no number yet and one that never was get the same page', async () => {
    const unnumbered = await signedPlan(opened.office, 'chưa có số');
    const withoutNonce = ({ html, status }: { html: string; status: number }) => ({
      status,
      html: html.replace(/nonce="[^"]*"/, ''),
    });
    const [early, never] = await Promise.all([look(`/v/${unnumbered._id}`), look('/v/khongcovanbannay1')]);
    expect(early.status).toBe(404);
    expect(withoutNonce(early)).toEqual(withoutNonce(never));
    expect((await look(`/v/${plan._id}/gi-do`)).status).toBe(404);
    expect((await look('/v/%00')).status).toBe(404);
  });

  it('tells the print of the service from a changed file, and keeps neither', async () => {
    const same = await leavesNothing(opened, () => handIn(pdf));
    expect(same.html).toContain('đúng là bản in của hệ thống');
    const changed = Buffer.from(pdf);
    changed[changed.length >> 1]! ^= 1;
    expect((await leavesNothing(opened, () => handIn(changed))).html).toContain('không trùng với bản in');
    const extended = await handIn(Buffer.concat([pdf, Buffer.from('\n%thêm')]));
    expect(extended.html).toContain('phần thêm vào sau đó');
    expect(extended.html).not.toContain('đúng là bản in của hệ thống');
    expect((await handIn(null)).status).toBe(400);
  });

  it('a recalled plan says so, and knows its print from before', async () => {
    await change({ state: 'RECALLED' });
    expect((await look(`/v/${plan._id}`)).html).toContain('Đã thu hồi, không còn giá trị');
    expect((await handIn(pdf)).html).toContain('trước khi văn bản bị thu hồi');
    for (const [state, words] of [
      ['CLOSED', 'Đã kết thúc thực hiện'],
      ['SUPERSEDED', 'Đã bị thay thế'],
      ['NUMBERED', 'Đã cấp số'],
    ] as const) {
      await change({ state });
      expect((await look(`/v/${plan._id}`)).html).toContain(words);
    }
    await change({ state: 'IN_FORCE' });
  });

  it('a plan that was shut away shows nothing but that it was withdrawn', async () => {
    const quarantine = { at: NOW, by: 'mau.chu-tich', reason: 'bí mật' };
    await change({ quarantine });
    const { status, html } = await look(`/v/${plan._id}`);
    expect(status).toBe(410);
    expect(html).toContain('Văn bản đã được rút khỏi hệ thống');
    for (const words of [plan.title, plan.number!.text, quarantine.reason]) expect(html).not.toContain(words);
    expect((await handIn(pdf)).status).toBe(410);
    await opened.office.documents.plans.updateOne({ _id: plan._id }, { $unset: { quarantine: '' } });
  });

  it('whoever looks too often is told to wait', async () => {
    const strict = await openTestOffice({
      process: recordingProcess(),
      settings: { RATE_VERIFICATIONS_PER_MINUTE: '2' },
    });
    const pages = createVerifyPages(strict.office);
    const door = await servePages((): Pages['handle'] => pages.handle);
    const answers = [1, 2, 3].map(() => fetch(`${door.origin}/v/khongcovanbannay1`));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([404, 404, 429]);
    const late = await fetch(`${door.origin}/v/khongcovanbannay1`);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    await door.close();
    await strict.close();
  });
});
