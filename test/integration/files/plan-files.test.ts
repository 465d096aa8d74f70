import { dayOf } from '../../../services/calendar/vietnam-time';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { docxOf } from '../../support/formats/zip-files';
import { seedText } from '../../support/seed-text';
import { fetchFile, sendFile } from '../../support/send-file';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const CLERK = 'ht.hong-linh.le-thi-quynh-trang';
const STRANGER = 'unit:ht.hong-linh.chi-cuc-thue';

const READ = `query ($text: String, $fileId: ID, $issuerId: ID) { readPlan(text: $text, fileId: $fileId, issuerId: $issuerId) {
  reading { title planYear signer { name } recipients { name } } findings { code } obligations { tasks { key deadline { quote } } } } }`;
const CREATE =
  'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { id title currentRevision { text } } }';
const SAVE = 'mutation ($input: SaveRevisionInput!) { saveRevision(input: $input) { id } }';

let door: Door;
let text: string;
beforeAll(async () => {
  door = await openDoor();
  text = seedText('002', dayOf(new Date()));
});
afterAll(() => door.close());

const paragraphs = (words: string) =>
  docxOf(
    words
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
      .join(''),
  );
const uploaded = async (name: string, content: Buffer, subject = DRAFTER): Promise<string> => {
  const { status, body } = await sendFile(door, subject, name, content);
  expect([status, body.code]).toEqual([200, undefined]);
  return body.id;
};

describe('a plan as a file', () => {
  it('reads like the same words pasted', async () => {
    const fileId = await uploaded('kế hoạch.docx', paragraphs(text));
    const pasted = await door.ask(DRAFTER, READ, { text, issuerId: ISSUER });
    const sent = await door.ask(DRAFTER, READ, { fileId, issuerId: ISSUER });
    expect(sent.codes).toEqual([]);
    expect(sent.data).toEqual(pasted.data);
  });

  it('gives the plan and its next revision their text; staff of the plan may fetch it, others learn nothing', async () => {
    const fileId = await uploaded('kế hoạch 2.docx', paragraphs(`${text}\n`));
    const input = { idempotencyKey: 'ke-hoach-tep-1', issuerId: ISSUER, fileId };
    const first = await door.ask(DRAFTER, CREATE, { input });
    expect(first.codes).toEqual([]);
    const plan = (first.data as { createPlan: { id: string; currentRevision: { text: string } } }).createPlan;
    expect(plan.currentRevision.text).toContain('KẾ HOẠCH');
    expect((await door.ask(DRAFTER, CREATE, { input })).data).toEqual(first.data);
    const page = Buffer.from(`<html>${text.replace(/\n/g, '<br>')}<p>Thêm một dòng.</p></html>`);
    const pageId = await uploaded('a.html', page);
    const revision = { idempotencyKey: 'ke-hoach-tep-2', planId: plan.id, basedOn: 1, fileId: pageId };
    expect((await door.ask(DRAFTER, SAVE, { input: revision })).codes).toEqual([]);
    const second = await door.opened.office.documents.revisions.findOne({ _id: `${plan.id}/2` });
    expect(second?.text).toContain('Thêm một dòng.');
    expect(second?.text).not.toContain('<');

    const fetched = await fetchFile(door, CLERK, pageId);
    expect(fetched.status).toBe(200);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(page)).toBe(true);
    expect(fetched.headers.get('content-disposition')).toMatch(/^attachment; filename="a.html"/);
    expect(fetched.headers.get('x-content-type-options')).toBe('nosniff');
    expect(fetched.headers.get('content-security-policy')).toContain('sandbox');
    const hidden = await fetchFile(door, STRANGER, pageId);
    const missing = await fetchFile(door, STRANGER, 'f'.repeat(64));
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    const words = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: null });
    expect(await words(hidden)).toEqual(await words(missing));
  });

  it('a text longer than a GraphQL request comes as a file', async () => {
    const long = `${text}\n${'Nội dung bổ sung. '.repeat(20_000)}`;
    expect((await door.ask(DRAFTER, READ, { text: long, issuerId: ISSUER })).codes).toEqual(['QUERY_LIMIT']);
    const fileId = await uploaded('dai.txt', Buffer.from(long));
    expect((await door.ask(DRAFTER, READ, { fileId, issuerId: ISSUER })).codes).toEqual([]);
  });

  it.each([
    ['more than 2 MB', 'a.txt', () => Buffer.alloc(2_200_000, 'a '), 'TEXT_TOO_LARGE'],
    ['far more inside than outside', 'a.docx', () => docxOf(' '.repeat(40_000_000)), 'FILE_TYPE_REFUSED'],
    ['a decision', 'a.txt', () => Buffer.from(text.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH')), 'NOT_A_PLAN'],
  ])('%s is refused with a reason and no plan is stored', async (_what, name, content, code) => {
    const { status, body } = await sendFile(door, DRAFTER, name, content());
    // What is no plan is known when it is read; what no file may be, at the door.
    if (status !== 200) return expect(body.code).toBe(code);
    const input = { idempotencyKey: 'ke-hoach-tep-3', issuerId: ISSUER, fileId: body.id };
    const answer = await leavesNothing(door.opened, () => door.ask(DRAFTER, CREATE, { input }));
    expect(answer.codes).toEqual([code]);
  });

  it('a file that somebody else handed in, or nobody, is no file; text and file together, or neither, are refused', async () => {
    const fileId = await uploaded('cua-van-thu.txt', Buffer.from(text), CLERK);
    for (const variables of [{ fileId }, { fileId: 'f'.repeat(64) }, { text, fileId }, {}])
      expect((await door.ask(DRAFTER, READ, { ...variables, issuerId: ISSUER })).codes).toEqual(['BAD_USER_INPUT']);
  });
});
