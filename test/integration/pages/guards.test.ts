import type { GrantPurpose } from '../../../services/grants/grant';
import type { PlanDocument } from '../../../services/plans/plan';
import { linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { planInForce } from '../../support/pages/sample-plan-on-record';
import { wholeDatabase } from '../../support/pages/whole-database';

const DAY_MS = 86_400_000;

describe('what every form and every answer is held to', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Record<GrantPurpose, string>;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
  });
  afterAll(() => office.close());

  const visitor = () => openVisitor(office.origin);
  /** Runs a refused request and proves that it left nothing behind. */
  const leavesNothing = async <T>(act: () => Promise<T>): Promise<T> => {
    const before = await wholeDatabase(office);
    const result = await act();
    expect(await wholeDatabase(office)).toEqual(before);
    return result;
  };

  describe('a form sent from elsewhere', () => {
    it('without the browser’s cookie is refused', () =>
      leavesNothing(async () => {
        const fields = await visitor().hiddenFields(links.CONTENT_CHECK);
        const answer = await visitor().post(links.CONTENT_CHECK, 'decide', { ...fields, verdict: 'APPROVED' });
        expect(answer.status).toBe(403);
        expect(answer.words).toContain('Vui lòng mở lại liên kết từ thư');
      }));

    it('with the nonce of another browser is refused', () =>
      leavesNothing(async () => {
        const other = await visitor().hiddenFields(links.CONTENT_CHECK);
        const own = visitor();
        const fields = await own.hiddenFields(links.CONTENT_CHECK);
        const stolen = { ...fields, csrf: other['csrf'] ?? '', verdict: 'APPROVED' };
        expect((await own.post(links.CONTENT_CHECK, 'decide', stolen)).status).toBe(403);
      }));

    it('without a nonce in the form is refused', () =>
      leavesNothing(async () => {
        const own = visitor();
        const { docHash = '' } = await own.hiddenFields(links.CONTENT_CHECK);
        expect((await own.post(links.CONTENT_CHECK, 'decide', { docHash, verdict: 'APPROVED' })).status).toBe(403);
      }));

    it('asks for no code either', () =>
      leavesNothing(async () => expect((await visitor().post(links.SIGN, 'code', { csrf: 'x' })).status).toBe(403)));
  });

  describe('the kind of body', () => {
    it.each([
      ['JSON', { 'content-type': 'application/json' }],
      ['plain text', { 'content-type': 'text/plain' }],
      ['XML', { 'content-type': 'application/xml' }],
      ['no stated kind', {}],
    ])('%s is refused: only what a browser’s form sends is read', (_, headers) =>
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
    ])('a decision whose content hash is %s is refused and consumes nothing', (_, changed) =>
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
        415: () => own.send('POST', `${links.SIGN}/decide`, { 'content-type': 'application/json' }, Buffer.from('{}')),
      };
      return answers[status as keyof typeof answers]();
    };

    it.each([200, 403, 404, 409, 415])('an answer of %i is never kept, framed, indexed or referred', async (status) => {
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
    });

    it('the cookie belongs to this host alone, is out of reach of scripts and of other sites', async () => {
      const { headers } = await visitor().get(links.SIGN);
      expect(headers['set-cookie']).toHaveLength(1);
      expect(headers['set-cookie']?.[0]).toMatch(
        /^__Host-noinhan=[\w-]{24}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
      );
    });

    it('HEAD answers like GET without the page', async () => {
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

  describe('a link past its time', () => {
    afterEach(() => office.setClock(null));

    it.each([
      ['SIGN', 31, { verdict: 'APPROVED', code: '123456' }],
      ['CONTENT_CHECK', 31, { verdict: 'APPROVED' }],
      ['ACKNOWLEDGE', 91, { verdict: 'RECEIVED', signedAs: 'Trần Thị Hà' }],
      ['REPORT', 401, { text: 'Đã thực hiện.', signedAs: 'Trần Thị Hà' }],
    ] as const)('for %s it is closed when %i days are over, for looking and for deciding', (purpose, days, typed) =>
      leavesNothing(async () => {
        const own = visitor();
        const fields = await own.hiddenFields(links[purpose]);
        office.setClock(new Date(Date.now() + days * DAY_MS));
        const looked = await own.get(links[purpose]);
        expect(looked.status).toBe(410);
        expect(looked.words).toContain('Liên kết đã hết hạn');
        expect(looked.headers['cache-control']).toBe('no-store');
        const answer = await own.post(links[purpose], 'decide', { ...fields, ...typed });
        expect(answer.status).toBe(410);
        expect(answer.words).toContain('Liên kết đã hết hạn');
      }),
    );
  });

  it('links in mails and on pages start with the configured address, whatever host a request names', async () => {
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
