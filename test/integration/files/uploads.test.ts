import { createHash } from 'node:crypto';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { PEOPLE, UNITS } from '../../support/graphql/sample-plan';
import { fetchFile, postFile, sendFile } from '../../support/send-file';

const OWNER = `unit:${UNITS.tasked}`;
const OTHER = `unit:${UNITS.copied}`;
const REPORT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { state submissions { nodes { fileIds files { id name bytes mediaType } } } } }`;
const WORDS = Buffer.from('Báo cáo kết quả thực hiện 6 tháng đầu năm.\n');

let door: Door;
let issued: IssuedSample;
beforeAll(async () => {
  door = await openDoor();
  issued = await issueSamplePlan(door.opened, 'ke-hoach-bao-cao', UNITS.tasked);
});
afterAll(() => door.close());

const stored = async (collection: string): Promise<number> =>
  door.opened.mongo.db.collection(collection).countDocuments({});

describe('the route for files', () => {
  it('takes the bytes as they are, names them by their SHA-256 and answers what it has', async () => {
    const { status, headers, body } = await sendFile(door, OWNER, 'báo cáo.txt', WORDS);
    expect(status).toBe(200);
    const sha256 = createHash('sha256').update(WORDS).digest('hex');
    expect(body).toEqual({
      id: sha256,
      name: 'báo cáo.txt',
      bytes: WORDS.length,
      mediaType: 'text/plain',
      sha256,
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('takes a form with one file as well, and the same content is stored once', async () => {
    const before = [await stored('files.ids'), await stored('files.files'), await stored('files.chunks')];
    const form = new FormData();
    form.set('file', new File([new Uint8Array(WORDS)], 'C:\\bao cao\\ket-qua.txt'));
    const authorization = `Bearer ${await door.token(OTHER)}`;
    const { status, body } = await postFile(door, { authorization }, '', form);
    expect([status, body.name]).toEqual([200, 'ket-qua.txt']);
    const [first, ...rest] = await Promise.all(
      Array.from({ length: 10 }, () => sendFile(door, OTHER, 'moi.txt', Buffer.from('Nội dung mới.'))),
    );
    expect(new Set(rest.map((one) => one.body.id))).toEqual(new Set([first?.body.id]));
    const after = [await stored('files.ids'), await stored('files.files'), await stored('files.chunks')];
    expect(after).toEqual(before.map((count) => count + 1));
  });

  it.each([
    ['nobody', null, 'a.txt', WORDS, 401, 'UNAUTHENTICATED'],
    ['nothing', OWNER, 'a.txt', Buffer.alloc(0), 415, 'FILE_TYPE_REFUSED'],
    ['a program by another name', OWNER, 'a.pdf', Buffer.from('MZ\u0000\u0001'), 415, 'FILE_TYPE_REFUSED'],
    ['a kind that is not accepted', OWNER, 'a.exe', WORDS, 415, 'FILE_TYPE_REFUSED'],
    ['no name', OWNER, '', WORDS, 400, 'BAD_USER_INPUT'],
    ['26 MB', OWNER, 'a.txt', Buffer.alloc(26 * 1024 * 1024, 'a'), 413, 'FILE_TOO_LARGE'],
  ])(
    '%s is refused with a code, a sentence and nothing stored',
    async (_what, subject, name, content, status, code) => {
      const answer = await leavesNothing(door.opened, () => sendFile(door, subject, name, content));
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.message).toMatch(/[àáảãạăâđèéêìíòóôơùúưỳý]/i);
      expect(answer.body).toHaveProperty('requestId');
    },
  );

  it('two files in one form are refused, and so is a form of fields', async () => {
    const form = new FormData();
    form.append('a', new File(['a'], 'a.txt'));
    form.append('b', new File(['b'], 'b.txt'));
    const authorization = `Bearer ${await door.token(OWNER)}`;
    const two = await postFile(door, { authorization }, '', form);
    const type = 'application/x-www-form-urlencoded';
    const fields = await postFile(door, { authorization, 'content-type': type }, '?name=a.txt', Buffer.from('a=b'));
    expect([two.body.code, fields.body.code]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});

describe('a report with files', () => {
  const report = (fileIds: string[], idempotencyKey: string) =>
    door.ask(OWNER, REPORT, { input: { periodId: issued.periodId, text: '', fileIds, idempotencyKey } });

  it('carries only what its own unit handed in, and no web page', async () => {
    const others = await sendFile(door, OTHER, 'cua-don-vi-khac.txt', Buffer.from('Của đơn vị khác.'));
    const page = await sendFile(door, OWNER, 'trang.html', Buffer.from('<html><p>Báo cáo</p></html>'));
    const strange = await leavesNothing(door.opened, () => report([others.body.id], 'bao-cao-tep-la'));
    const html = await leavesNothing(door.opened, () => report([page.body.id], 'bao-cao-tep-html'));
    expect([strange.codes, html.codes]).toEqual([['BAD_USER_INPUT'], ['FILE_TYPE_REFUSED']]);
  });

  it('shows its files to the unit and to staff of the plan, as attachments, and to nobody else', async () => {
    const { body } = await sendFile(door, OWNER, 'kết quả.txt', Buffer.from('Đã thực hiện đủ.'));
    const sent = await report([body.id], 'bao-cao-co-tep');
    expect(sent.codes).toEqual([]);
    const file = { id: body.id, name: 'kết quả.txt', bytes: body.bytes, mediaType: 'text/plain' };
    expect(sent.data).toMatchObject({
      submitReport: { submissions: { nodes: [{ fileIds: [body.id], files: [file] }] } },
    });
    for (const reader of [OWNER, PEOPLE.clerk, PEOPLE.drafter, ...(await peopleOf(UNITS.tasked))]) {
      const answer = await fetchFile(door, reader, body.id);
      expect([reader, answer.status, await answer.text()]).toEqual([reader, 200, 'Đã thực hiện đủ.']);
      expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''k%E1%BA%BFt%20qu%E1%BA%A3.txt");
    }
    expect((await fetchFile(door, OTHER, body.id)).status).toBe(404);
    expect((await fetchFile(door, `unit:${UNITS.stranger}`, body.id)).status).toBe(404);
    expect((await fetchFile(door, null, body.id)).status).toBe(401);
  });

  it('is not given out any more once the plan was shut away, not even to who handed it in', async () => {
    const { body } = await sendFile(door, OWNER, 'kết quả.txt', Buffer.from('Đã thực hiện đủ.'));
    const { plans } = door.opened.office.documents;
    const quarantine = { at: new Date(), by: PEOPLE.clerk, reason: 'Có nội dung mật' };
    await plans.updateOne({ _id: issued.planId }, { $set: { quarantine } });
    for (const reader of [OWNER, PEOPLE.clerk, OTHER])
      expect((await fetchFile(door, reader, body.id)).status).toBe(404);
    await plans.updateOne({ _id: issued.planId }, { $unset: { quarantine: '' } });
  });
});

/** People of the directory who answer for a unit. */
async function peopleOf(unitId: string): Promise<string[]> {
  const directory = await door.opened.office.directory();
  const answering = ['RECIPIENT_CLERK', 'RECIPIENT_LEADER', 'EXECUTOR'];
  return directory
    .people()
    .filter(({ roles }) => roles.some((held) => held.unitId === unitId && answering.includes(held.role)))
    .map(({ id }) => id);
}
