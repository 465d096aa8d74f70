import { verifyChain } from '../../../services/audit/verify-chain';
import type { GrantPurpose } from '../../../services/grants/grant';
import { decidePlan } from '../../../services/plans/decide-plan';
import type { PlanDocument, RevisionDocument } from '../../../services/plans/plan';
import { stateOfOffice } from '../../support/catalogue/state-of-office';
import { type LinkKind, linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { planInForce } from '../../support/pages/sample-plan-on-record';

/** What the record of an incident adds to. */
const OF_THE_RECORD = ['audit', 'auditHeads', 'auditAnchors'];

describe('content that was changed behind the service', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Record<LinkKind, string>;
  let revision: RevisionDocument;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
    revision = (await office.office.documents.revisions.findOne({ _id: `${plan._id}/1` }))!;
  });
  afterEach(() => write(revision));
  afterAll(() => office.close());

  const write = ({ text, obligations }: Pick<RevisionDocument, 'text' | 'obligations'>) =>
    office.office.documents.revisions.updateOne({ _id: revision._id }, { $set: { text, obligations } });
  const incidents = () => office.office.documents.audit.find({ planId: plan._id, type: 'INCIDENT' }).toArray();
  const withoutRecord = async () => {
    const state = await stateOfOffice(office);
    return Object.fromEntries(Object.entries(state).filter(([name]) => !OF_THE_RECORD.includes(name)));
  };
  const typed = {
    verdict: 'APPROVED',
    code: '123456',
    percent: '10',
    note: 'Đang làm.',
    text: 'Đã làm.',
    signedAs: 'Trần Thị Hà',
  };
  const changes: [string, () => Pick<RevisionDocument, 'text' | 'obligations'>][] = [
    ['the text', () => ({ ...revision, text: revision.text.replace('2026', '2036').replace('2025', '2035') })],
    ['a task', () => ({ ...revision, obligations: { ...revision.obligations, tasks: [] } })],
  ];

  test.each(changes)(
    'C16 when %s was changed no page shows or decides it, and nothing is consumed',
    async (_, changed) => {
      const visitor = openVisitor(office.origin);
      const forms: Partial<Record<GrantPurpose, Record<string, string>>> = {};
      for (const purpose of Object.keys(links) as LinkKind[])
        forms[purpose] = await visitor.hiddenFields(links[purpose]);
      await write(changed());
      const before = await withoutRecord();
      for (const purpose of Object.keys(links) as LinkKind[]) {
        const verdict = purpose === 'ACKNOWLEDGE' ? { verdict: 'RECEIVED' } : {};
        const answers = [
          await visitor.get(links[purpose]),
          await visitor.get(`${links[purpose]}/plan.pdf`),
          await visitor.post(links[purpose], 'decide', { ...forms[purpose], ...typed, ...verdict }),
        ];
        for (const { status, words, headers } of answers) {
          expect({ purpose, status }).toEqual({ purpose, status: 409 });
          expect(words).toContain('Nội dung không khớp');
          expect(words).not.toContain('công tác dân vận');
          expect(headers['content-type']).toContain('text/html');
        }
      }
      expect(await withoutRecord()).toEqual(before);
    },
  );

  test('C16 each link is one incident in the record, however often it is opened, and the record holds', async () => {
    await write({ ...revision, text: `${revision.text} ` });
    for (const link of Object.values(links)) await openVisitor(office.origin).get(link);
    const before = (await incidents()).length;
    expect(before).toBe(Object.keys(links).length);
    for (let look = 0; look < 3; look += 1) await openVisitor(office.origin).get(links.SIGN);
    const noted = await incidents();
    expect(noted).toHaveLength(before);
    expect(noted.every(({ data }) => data['kind'] === 'CONTENT_MISMATCH')).toBe(true);
    expect(JSON.stringify(noted)).not.toContain('công tác dân vận');
    expect(await verifyChain(office.office.documents, plan._id)).toMatchObject({ brokenAt: null });
  });

  test('C16 a decision by GraphQL is refused as well', async () => {
    await write({ ...revision, text: `${revision.text}\nThêm một dòng.` });
    await expect(
      decidePlan(office.office, {
        planId: plan._id,
        purpose: 'CONTENT_CHECK',
        verdict: 'APPROVED',
        reason: null,
        mandateId: null,
        code: null,
        contentHash: revision.contentHash,
        personId: plan.route.unitHeadId,
      }),
    ).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' });
  });

  test('C16 once the content is as it was, the same link works', async () => {
    const answer = await openVisitor(office.origin).get(links.SIGN);
    expect(answer.status).toBe(200);
    expect(answer.words).toContain('công tác dân vận');
  });

  test('C16 a receipt that was given before still shows what was decided, and no document', async () => {
    const unit = openVisitor(office.origin);
    await unit.submit(links.ACKNOWLEDGE, { verdict: 'RECEIVED', signedAs: 'Trần Thị Hà' });
    await write({ ...revision, text: 'Văn bản khác.' });
    const receipt = await unit.get(links.ACKNOWLEDGE);
    expect(receipt.status).toBe(200);
    expect(receipt.words).toContain('Trần Thị Hà');
    expect((await unit.get(`${links.ACKNOWLEDGE}/plan.pdf`)).status).toBe(409);
  });

  test('C16 a file replaced in storage behind the service is not handed out', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const id = await office.office.files.put({ name: 'bao-cao.pdf', content: pdf });
    expect((await office.office.files.open(id))?.content.equals(pdf)).toBe(true);
    const replaced = Buffer.from(pdf.toString().replace('Catalog', 'Cat4log'));
    const chunks = office.mongo.db.collection('files.chunks');
    expect((await chunks.updateMany({}, { $set: { data: replaced } })).modifiedCount).toBe(1);
    await expect(office.office.files.open(id)).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' });
  });
});
