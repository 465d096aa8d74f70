import type { GraphqlServer } from '../../../graphql/server';
import { docxOf } from '../../support/formats/zip-files';
import { ask, openServer } from '../../support/graphql/ask';
import { type MemoryOffice, memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { ISSUER, PEOPLE, sampleText } from '../../support/graphql/sample-plan';

const text = sampleText(sampleOfficeDirectory());
const docx = docxOf(
  text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join(''),
);
const file = (content: Buffer, name = 'kế hoạch.docx') => ({ name, content: content.toString('base64') });
let office: MemoryOffice;
let server: GraphqlServer;
beforeEach(() => {
  office = memoryOffice();
  server = openServer(office);
});
const as = (person: string, query: string, variables: Record<string, unknown>) => ask(server, person, query, variables);

const READ = `query ($text: String, $file: PlanFileInput) { readPlan(text: $text, file: $file) {
  reading { title planYear signer { name } recipients { name } } findings { code } obligations { tasks { key deadline { quote } } } } }`;
const CREATE = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { id title revision currentRevision { text } } }`;
const SAVE = `mutation ($input: SaveRevisionInput!) { saveRevision(input: $input) { id } }`;

describe('a plan as a file', () => {
  it('reads like the same words pasted', async () => {
    const pasted = await as(PEOPLE.drafter, READ, { text });
    const sent = await as(PEOPLE.drafter, READ, { file: file(docx) });
    expect(sent.codes).toEqual([]);
    expect(sent.data).toEqual(pasted.data);
  });

  it('gives the plan and its next revision their text; the same request gives the same plan', async () => {
    const input = { idempotencyKey: 'file-0001', issuerId: ISSUER, file: file(docx) };
    const first = await as(PEOPLE.drafter, CREATE, { input });
    expect(first.codes).toEqual([]);
    const plan = (first.data as unknown as { createPlan: { id: string; currentRevision: { text: string } } })
      .createPlan;
    expect(plan.currentRevision.text).toContain('KẾ HOẠCH');
    expect((await as(PEOPLE.drafter, CREATE, { input })).data).toEqual(first.data);
    // The workflow, which moves the plan on, is not part of this test.
    Object.assign(office.process, { takeRevision: async () => undefined });
    const page = Buffer.from(`<html>${text.replace(/\n/g, '<br>')}<p>Thêm một dòng.</p></html>`);
    const saved = await as(PEOPLE.drafter, SAVE, {
      input: { idempotencyKey: 'file-0002', planId: plan.id, basedOn: 1, file: file(page, 'a.html') },
    });
    expect(saved.codes).toEqual([]);
    const second = await office.documents.revisions.findOne({ _id: `${plan.id}/2` });
    expect(second?.text).toContain('Thêm một dòng.');
    expect(second?.text).not.toContain('<');
  });

  it.each([
    ['an old .doc', file(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])), 'UNREADABLE'],
    ['nothing', file(Buffer.alloc(0)), 'TEXT_EMPTY'],
    ['more than 2 MB inside', file(docxOf(' '.repeat(40_000_000))), 'TEXT_TOO_LARGE'],
    ['a stamp of secrecy', file(Buffer.from(`TUYỆT MẬT\n${text}`)), 'STATE_SECRET_REFUSED'],
    ['a decision', file(Buffer.from(text.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH'))), 'NOT_A_PLAN'],
    ['no base64', { name: 'a.txt', content: 'Kế hoạch' }, 'BAD_USER_INPUT'],
    ['more than 2 MB', file(Buffer.alloc(2_200_000, 65)), 'BAD_USER_INPUT'],
  ])('%s is refused and nothing is stored', async (_, given, code) => {
    const input = { idempotencyKey: 'file-0003', issuerId: ISSUER, file: given };
    expect((await as(PEOPLE.drafter, CREATE, { input })).codes).toEqual([code]);
    expect(await office.documents.plans.countDocuments({})).toBe(0);
    expect(await office.documents.revisions.countDocuments({})).toBe(0);
  });

  it('a file of the largest size fits through the door', async () => {
    const largest = Buffer.alloc(2 * 1024 * 1024, 'a ');
    expect((await as(PEOPLE.drafter, READ, { file: file(largest, 'a.txt') })).codes).toEqual(['NOT_A_PLAN']);
  });

  it('text and file together, or neither, are refused', async () => {
    expect((await as(PEOPLE.drafter, READ, { text, file: file(docx) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await as(PEOPLE.drafter, READ, {})).codes).toEqual(['BAD_USER_INPUT']);
  });
});
