import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing as leavesNothingIn } from '../../support/catalogue/state-of-office';
import { type LinkKind, linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { planInForce } from '../../support/pages/sample-plan-on-record';

const DAY_MS = 86_400_000;

describe('what every form and every answer is held to', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Record<LinkKind, string>;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
  });
  afterAll(() => office.close());

  const visitor = () => openVisitor(office.origin);
  const leavesNothing = <T>(act: () => Promise<T>): Promise<T> => leavesNothingIn(office, act);

  describe('a form sent from elsewhere', () => {
    test('C18 a form without the browser’s cookie is refused', () =>
      leavesNothing(async () => {
        const fields = await visitor().hiddenFields(links.CONTENT_CHECK);
        const answer = await visitor().post(links.CONTENT_CHECK, 'decide', { ...fields, verdict: 'APPROVED' });
        expect(answer.status).toBe(403);
        expect(answer.words).toContain('Vui lòng mở lại liên kết từ thư');
      }));

    test('C18 a form with the nonce of another browser is refused', () =>
      leavesNothing(async () => {
        const other = await visitor().hiddenFields(links.CONTENT_CHECK);
        const own = visitor();
        const fields = await own.hiddenFields(links.CONTENT_CHECK);
        const stolen = { ...fields, csrf: other['csrf'] ?? '', verdict: 'APPROVED' };
        expect((await own.post(links.CONTENT_CHECK, 'decide', stolen)).status).toBe(403);
      }));

    test('C18 a form without a nonce is refused', () =>
      leavesNothing(async () => {
        const own = visitor();
        const { docHash = '' } = await own.hiddenFields(links.CONTENT_CHECK);
        expect((await own.post(links.CONTENT_CHECK, 'decide', { docHash, verdict: 'APPROVED' })).status).toBe(403);
      }));

    test('C18 a form from elsewhere asks for no code either', () =>
      leavesNothing(async () => expect((await visitor().post(links.SIGN, 'code', { csrf: 'x' })).status).toBe(403)));
  });

  describe('the kind of body', () => {
    it.each([
      ['JSON', { 'content-type': 'application/json' }],
      ['plain text', { 'content-type': 'text/plain' }],
      ['XML', { 'content-type': 'application/xml' }],
      ['no stated kind', {}],
    ])('C19 %s is refused: only what a browser’s form sends is read', (_, headers) =>
      leavesNothing(async () => {
        const own = visitor();
        const fields = await own.hiddenFields(links.CONTENT_CHECK);
        const body = Buffer.from(JSON.stringify({ ...fields, verdict: 'APPROVED' }));
        const answer = await own.send('POST', `${links.CONTENT_CHECK}/decide`, headers, body);
        expect(answer.status).toBe(415);
        expect(answer.words).not.toContain('content-type');
      }),
    );

    it('a form of more than 256 kB is refused', () =>
      leavesNothing(async () => {
        const own = visitor();
        const fields = await own.hiddenFields(links.CONTENT_CHECK);
        const answer = await own.post(links.CONTENT_CHECK, 'decide', { ...fields, reason: 'x'.repeat(300_000) });
        expect(answer.status).toBe(413);
      }));

    it('a broken upload is refused', () =>
      leavesNothing(async () => {
        const own = visitor();
        await own.get(links.REPORT);
        const headers = { 'content-type': 'multipart/form-data; boundary=x' };
        const answer = await own.send('POST', `${links.REPORT}/decide`, headers, Buffer.from('--y\r\n\r\nkhông đúng'));
        expect(answer.status).toBe(400);
      }));
  });

  describe('the content that was shown', () => {
    it.each([
      ['changed', { docHash: 'f'.repeat(64) }],
      ['missing', { docHash: '' }],
    ])('C15 a decision whose content hash is %s is refused and consumes nothing', (_, changed) =>
      leavesNothing(async () => {
        const own = visitor();
        const fields = { ...(await own.hiddenFields(links.SIGN)), verdict: 'APPROVED', code: '123456', ...changed };
        const answer = await own.post(links.SIGN, 'decide', fields);
        expect(answer.status).toBe(409);
        expect(answer.words).toContain('Nội dung không khớp');
        expect(answer.words).toContain('Phê duyệt, cho ban hành');
      }),
    );
  });

  describe('headers', () => {
    const withHeaders = async (status: number) => {
      const own = visitor();
      const fields = await own.hiddenFields(links.SIGN);
      const answers = {
        200: () => own.get(links.SIGN),
        403: () => own.post(links.SIGN, 'decide', { ...fields, csrf: 'x' }),
        404: () => own.get('/l/khong-co'),
        409: () => own.post(links.SIGN, 'decide', { ...fields, docHash: '', verdict: 'APPROVED' }),
        410: async () => {
          office.setClock(new Date(Date.now() + 31 * DAY_MS));
          return own.get(links.SIGN).finally(() => office.setClock(null));
        },
        429: async () => {
          for (let asked = 0; asked < 3; asked += 1) await own.post(links.FORM_CHECK, 'code', fields);
          return own.post(links.FORM_CHECK, 'code', fields);
        },
        415: () => own.send('POST', `${links.SIGN}/decide`, { 'content-type': 'application/json' }, Buffer.from('{}')),
      };
      return answers[status as keyof typeof answers]();
    };

    test.each([200, 403, 404, 409, 410, 415, 429])(
      'C08 an answer of %i is never kept, framed, indexed or referred',
      async (status) => {
        const { headers, html, ...answer } = await withHeaders(status);
        expect(answer.status).toBe(status);
        expect(headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'x-robots-tag': 'noindex',
          'strict-transport-security': 'max-age=31536000; includeSubDomains',
        });
        const policy = String(headers['content-security-policy']).split('; ');
        const [, nonce] = /<style nonce="([^"]+)">/.exec(html) ?? [];
        expect(policy).toEqual([
          "default-src 'none'",
          `style-src 'nonce-${nonce}'`,
          "img-src 'self'",
          "object-src 'self'",
          "frame-ancestors 'none'",
          "form-action 'self'",
          "base-uri 'none'",
        ]);
        expect(html).not.toMatch(/<script|\son\w+=|(?:src|href)="(?:https?:)?\/\//);
      },
    );

    test('C18 the cookie belongs to this host alone, is out of reach of scripts and of other sites', async () => {
      const { headers } = await visitor().get(links.SIGN);
      expect(headers['set-cookie']).toHaveLength(1);
      expect(headers['set-cookie']?.[0]).toMatch(
        /^__Host-noinhan=[\w-]{24}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
      );
    });

    test('C08 HEAD answers like GET without the page', async () => {
      const head = await visitor().head(links.SIGN);
      expect(head.status).toBe(200);
      expect(head.html).toBe('');
      expect(head.headers['cache-control']).toBe('no-store');
    });
  });

  it('a page is written in English for a reader who prefers English; the plan itself stays Vietnamese', async () => {
    const { html, words } = await visitor().get(links.SIGN, { 'accept-language': 'en' });
    expect(html).toContain('<html lang="en">');
    expect(words).toContain('Approval of the plan');
    expect(words).toContain('công tác dân vận');
  });

  test('C24 links in mails and on pages start with the configured address, whatever host a request names', async () => {
    const hosts = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    const own = visitor();
    const fields = { ...(await own.hiddenFields(links.ACKNOWLEDGE)), verdict: 'RECEIVED', signedAs: 'Trần Thị Hà' };
    const before = office.inbox.messages().length;
    await own.post(links.SIGN, 'code', await own.hiddenFields(links.SIGN, 'code'), { headers: hosts });
    const receipt = await own.post(links.ACKNOWLEDGE, 'decide', fields, { headers: hosts });
    const addresses = [...receipt.html.matchAll(/<a href="([^"#]+)"/g)].map(([, url]) => url);
    expect(addresses.length).toBeGreaterThan(0);
    for (const url of addresses) expect(url).toMatch(/^https:\/\/noinhan\.example\.vn\/l\//);
    const mails = office.inbox.messages();
    expect(mails.length).toBeGreaterThan(before);
    for (const { raw, text, html } of mails) {
      expect(`${raw.toString()}${text}${html}`).not.toContain('evil.example');
      for (const [link] of `${text}${html}`.matchAll(/https?:\/\/[^\s"<]+/g))
        expect(link).toMatch(/^https:\/\/noinhan\.example\.vn\/l\//);
    }
  });
});
