import { request } from 'node:http';
import type { PlanDocument } from '../../../services/plans/plan';
import { linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { draftedPlan, mailLink, placePlan, planInForce } from '../../support/pages/sample-plan-on-record';
import { wholeDatabase } from '../../support/pages/whole-database';
import { lettersOf, readPdfText } from '../../support/rendering/read-pdf-text';
import { unzip } from '../../support/rendering/unzip';

interface Print {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  content: Buffer;
}

describe('the prints behind a link', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Awaited<ReturnType<typeof linksOfEveryKind>>;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
  });
  afterAll(() => office.close());

  const fetchPrint = (link: string, file: string, method = 'GET'): Promise<Print> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(office.origin);
      const path = `${new URL(link, office.origin).pathname}/${file}`;
      const sent = request({ hostname, port, path, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, content: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });

  it('the page of a recipient offers both files, and the PDF is the plan that was signed, with its number', async () => {
    const page = await openVisitor(office.origin).get(links.ACKNOWLEDGE);
    const link = new URL(links.ACKNOWLEDGE, office.origin).pathname;
    for (const file of ['plan.pdf', 'plan.docx']) expect(page.html).toContain(`href="${link}/${file}"`);
    expect(page.words).toContain('Tải bản PDF · Word');
    const print = await fetchPrint(links.ACKNOWLEDGE, 'plan.pdf');
    const { number } = (await office.office.documents.plans.findOne({ _id: plan._id })) ?? {};
    const revision = await office.office.documents.revisions.findOne({ _id: `${plan._id}/1` });
    const letters = readPdfText(print.content)
      .pages.map((one) => lettersOf(one))
      .join('');
    expect(number).toBeTruthy();
    for (const words of [`Số:${number?.text}`, 'khôngphảichữkýsố', revision?.contentHash ?? '-'])
      expect(letters).toContain(words);
    expect(letters).not.toContain('DỰTHẢO');
  });

  it('a file is sent to be saved under the name of the plan, with the headers of every page', async () => {
    const year = new Date(office.office.clock()).getUTCFullYear();
    const print = await fetchPrint(links.ACKNOWLEDGE, 'plan.pdf');
    expect(print.status).toBe(200);
    expect(print.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="01_KH-UBND_${year}.pdf"; filename*=UTF-8''01_KH-UBND_${year}.pdf`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
    expect(print.headers['set-cookie']).toBeUndefined();
    const word = await fetchPrint(links.ACKNOWLEDGE, 'plan.docx');
    expect(word.headers['content-type']).toContain('wordprocessingml');
    expect(unzip(word.content).get('word/document.xml')?.toString()).toContain('KẾ HOẠCH');
  });

  it('looking at a file changes nothing, HEAD has no body, and the same link gives the same bytes', async () => {
    const before = await wholeDatabase(office);
    const first = await fetchPrint(links.SIGN, 'plan.pdf');
    const second = await fetchPrint(links.SIGN, 'plan.pdf');
    const head = await fetchPrint(links.SIGN, 'plan.pdf', 'HEAD');
    expect(first.content.length).toBeGreaterThan(10_000);
    expect(second.content.equals(first.content)).toBe(true);
    expect([head.status, head.content.length]).toEqual([200, 0]);
    expect(await wholeDatabase(office)).toEqual(before);
  });

  it('a wrong token, another file or another method find nothing, as everywhere under /l/', async () => {
    const wrong = links.SIGN.replace(/.$/, (last) => (last === 'b' ? 'c' : 'b'));
    const page = (await fetchPrint(wrong, 'decide')).content.toString();
    const answers = [
      await fetchPrint(wrong, 'plan.pdf'),
      await fetchPrint(links.SIGN, 'plan.exe'),
      await fetchPrint(links.SIGN, 'plan.pdf', 'POST'),
      await fetchPrint(links.SIGN, 'plan.pdf/x'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.content.toString().replace(/nonce="[^"]+"/, '')).toBe(page.replace(/nonce="[^"]+"/, ''));
    }
  });

  it('the link of a checker gives the draft of the revision it is bound to, marked as a draft', async () => {
    const draft = await draftedPlan(office, 'a-draft');
    await placePlan(office, draft._id, 'CONTENT_CHECK');
    const wanted = {
      purpose: 'CONTENT_CHECK' as const,
      subjectId: draft.route.unitHeadId,
      mail: 'CONTENT_CHECK' as const,
    };
    const { link, grantId } = await mailLink(office, draft, wanted);
    const print = await fetchPrint(link, 'plan.pdf');
    expect(String(print.headers['content-disposition'])).toMatch(/filename="du-thao-[a-z0-9-]+\.pdf"/);
    const letters = lettersOf(readPdfText(print.content).pages.flat());
    expect(letters).toContain('DỰTHẢO');
    expect(letters).not.toContain('chữkýsố');
    await office.office.documents.grants.updateOne({ _id: grantId }, { $set: { state: 'REVOKED' } });
    const gone = await fetchPrint(link, 'plan.pdf');
    expect(gone.status).toBe(410);
    expect(gone.headers['content-type']).toContain('text/html');
  });
});
