import pino from 'pino';
import { createPages } from '../../../pages/handle-request';
import type { PeriodDocument } from '../../../services/obligations/obligation';
import type { Office } from '../../../services/office';
import type { PlanDocument } from '../../../services/plans/plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { writePdf } from '../../support/formats/write-pdf';
import { docxOf, zipFiles } from '../../support/formats/zip-files';
import { openVisitor } from '../../support/pages/open-visitor';
import { draftedPlan, mailLink, placePlan, planInForce } from '../../support/pages/sample-plan-on-record';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';
import { seedText } from '../../support/seed-text';

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const ISSUER = 'ht.hong-linh.ubnd';
const OFFICER = 'Lê Văn Bình';
/** Told apart from every other word of the run, to be looked for afterwards. */
const SECRET = 'Zyxwv-khu-vuc-phong-thu';

const MARKS: readonly [form: string, mark: string][] = [
  ['TUYỆT MẬT', 'TUYỆT MẬT'],
  ['T U Y Ệ T  M Ậ T', 'T U Y Ệ T  M Ậ T'],
  ['TUYET MAT', 'TUYET MAT'],
  ['NFD', 'TUYỆT MẬT'.normalize('NFD')],
  ['TỐI MẬT', 'TỐI MẬT'],
  ['MẬT', 'MẬT'],
];

const CREATE = `mutation Create($input: CreatePlanInput!) { createPlan(input: $input) { id } }`;
const CANCEL = `mutation Cancel($input: ReasonedPlanOrderInput!) { cancelPlan(input: $input) { id } }`;
const SAVE = `mutation Save($input: SaveRevisionInput!) { saveRevision(input: $input) { id } }`;

describe('C38 what bears a mark of state secrecy', () => {
  let door: Door;
  let pages: ServedPages;
  let draft: PlanDocument;
  let inForce: PlanDocument;
  const logged: string[] = [];

  beforeAll(async () => {
    const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    const withLog = (office: Office): Office => ({ ...office, log: (event, data) => logger.info(data ?? {}, event) });
    door = await openDoor({ settings: { RATE_MUTATIONS_PER_MINUTE: '1000' }, change: withLog });
    const { handle } = createPages(withLog(door.opened.office));
    pages = await servePages(() => handle);
    draft = await draftedPlan(door.opened, 'ban-du-thao');
    inForce = await planInForce(door.opened);
  });
  afterAll(async () => {
    // Nothing of any of it is anywhere: collections, log, mails.
    const dump = JSON.stringify(await wholeDatabase());
    for (const where of [
      dump,
      logged.join('\n'),
      door.opened.inbox
        .messages()
        .map(({ raw }) => raw.toString())
        .join('\n'),
    ])
      expect(where.includes(SECRET)).toBe(false);
    expect(logged.length).toBeGreaterThan(10);
    await pages.close();
    await door.close();
  });

  async function wholeDatabase(): Promise<unknown[]> {
    const { db } = door.opened.mongo;
    const listed = await db.listCollections({}, { nameOnly: true }).toArray();
    return Promise.all(listed.map(({ name }) => db.collection(name).find().toArray()));
  }

  /** A mutation that must be refused, and leave nothing behind. */
  async function refused(query: string, input: object): Promise<void> {
    const answer = await leavesNothing(door.opened, () => door.ask(DRAFTER, query, { input }));
    expect(answer.codes).toEqual(['STATE_SECRET_REFUSED']);
    expect(answer.text).not.toContain(SECRET);
  }

  async function uploaded(name: string, content: Buffer): Promise<void> {
    const answer = await leavesNothing(door.opened, async () =>
      fetch(`${door.origin}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await door.token(DRAFTER)}`, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(content),
      }),
    );
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'STATE_SECRET_REFUSED' });
  }

  const planText = (mark: string) => `${mark}\n${seedText('002', '2027-03-01')}\n${SECRET}`;
  const key = (form: string) => `khoa-${form.replace(/[^A-Za-z]/g, '')}-${form.length}-1234`;

  describe.each(MARKS)('as “%s”', (form, mark) => {
    it('is refused as the text of a plan', () =>
      refused(CREATE, { idempotencyKey: key(form), issuerId: ISSUER, text: planText(mark) }));

    it('is refused as a new revision, and in the note that goes with it', async () => {
      const revision = { planId: draft._id, basedOn: 1 };
      await refused(SAVE, { ...revision, idempotencyKey: `${key(form)}-r`, text: planText(mark) });
      await refused(SAVE, { ...revision, idempotencyKey: `${key(form)}-n`, note: `${mark}\n${SECRET}` });
    });

    it('is refused in a title and in a task of a plan given part by part', async () => {
      const structured = (change: object) => ({
        ...{ title: 'Chuyển đổi số năm 2027', legalBases: [], sections: [], recipients: [{ name: 'UBND các xã' }] },
        assignments: [{ unit: 'Phòng Nội vụ', mode: 'ORDER', tasks: ['Theo dõi.'] }],
        ...change,
      });
      const titled = structured({ title: `${mark} - Kế hoạch ${SECRET}` });
      await refused(CREATE, { idempotencyKey: `${key(form)}-t`, issuerId: ISSUER, structured: titled });
      const tasked = structured({ assignments: [{ unit: mark, mode: 'ORDER', tasks: [SECRET] }] });
      await refused(CREATE, { idempotencyKey: `${key(form)}-a`, issuerId: ISSUER, structured: tasked });
    });

    it('is refused in a reason', () =>
      refused(CANCEL, { idempotencyKey: `${key(form)}-c`, planId: draft._id, reason: `${mark}: ${SECRET}` }));

    it('is refused in the form of a page, and the page does not show it again', async () => {
      const { documents } = door.opened.office;
      const period = (await documents.periods.findOne({ planId: inForce._id, ownerKind: 'unit' })) as PeriodDocument;
      const about = {
        purpose: 'REPORT',
        subjectId: period.ownerId,
        mail: 'REPORT_RETURNED',
        aboutId: period._id,
      } as const;
      const { link } = await mailLink(door.opened, inForce, about);
      const visitor = openVisitor(pages.origin);
      const hidden = await visitor.hiddenFields(link);
      for (const fields of [
        { text: `${mark}\n${SECRET}`, signedAs: OFFICER },
        { text: 'Xong.', signedAs: `${mark} - ${SECRET}` },
      ]) {
        const answer = await leavesNothing(door.opened, () => visitor.post(link, 'decide', { ...hidden, ...fields }));
        expect(answer.status).toBe(422);
        expect(answer.words).toContain('Văn bản có dấu chỉ độ mật');
        expect(answer.html).not.toContain(SECRET);
      }
      const file = { name: 'bao-cao.txt', content: Buffer.from(`${mark}\nBÁO CÁO\n${SECRET}`) };
      const typed = { ...hidden, text: 'Kèm báo cáo.', signedAs: OFFICER };
      const answer = await leavesNothing(door.opened, () => visitor.post(link, 'decide', typed, { files: [file] }));
      expect(answer.status).toBe(422);
    });

    it('is refused in the reason a check is returned with', async () => {
      const { _id } = await draftedPlan(door.opened, `tra-lai-${form}`);
      await placePlan(door.opened, _id, 'CONTENT_CHECK');
      const plan = (await door.opened.office.documents.plans.findOne({ _id }))!;
      const about = { purpose: 'CONTENT_CHECK', subjectId: plan.route.unitHeadId, mail: 'CONTENT_CHECK' } as const;
      const { link } = await mailLink(door.opened, plan, about);
      const visitor = openVisitor(pages.origin);
      const hidden = await visitor.hiddenFields(link);
      const typed = { ...hidden, verdict: 'RETURNED', reason: `${mark}\n${SECRET}` };
      const answer = await leavesNothing(door.opened, () => visitor.post(link, 'decide', typed));
      expect(answer.status).toBe(422);
    });

    it('is refused inside a PDF, a .docx, its header, an .xlsx, a text, and in a file’s name', async () => {
      const words = [mark, 'BÁO CÁO KẾT QUẢ', SECRET, 'Đã thực hiện đầy đủ các nội dung được giao trong kỳ báo cáo.'];
      const pdf = await writePdf((sheet) => {
        for (const line of words) sheet.text(line.normalize('NFC'));
      });
      const paragraphs = words.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
      const header = { name: 'word/header1.xml', content: `<w:hdr>${paragraphs[0]}</w:hdr>` };
      const strings = `<sst>${words.map((line) => `<si><t>${line}</t></si>`).join('')}</sst>`;
      await uploaded('a.pdf', pdf);
      await uploaded('a.docx', docxOf(paragraphs.join('')));
      await uploaded('b.docx', docxOf(paragraphs.slice(1).join(''), [header]));
      await uploaded(
        'a.xlsx',
        zipFiles([
          { name: 'xl/workbook.xml', content: '<workbook/>' },
          { name: 'xl/sharedStrings.xml', content: strings },
        ]),
      );
      await uploaded('a.txt', Buffer.from(words.join('\n')));
      await uploaded(
        `${mark} ${SECRET}`.startsWith('M') ? `${mark}.txt` : `${mark} - ${SECRET}.txt`,
        Buffer.from('Nội dung.'),
      );
    });
  });

  it.each(['MAT', 'TOI_MAT', 'TUYET_MAT'])('is refused where a program writes the degree as a value: %s', (degree) =>
    refused(CANCEL, { idempotencyKey: `gia-tri-${degree}`, planId: draft._id, reason: degree }),
  );

  it('is refused as an argument written into the query itself', async () => {
    const query = `mutation { cancelPlan(input: { idempotencyKey: "trong-truy-van-1", planId: "${draft._id}", reason: "TUYỆT MẬT ${SECRET}" }) { id } }`;
    const answer = await leavesNothing(door.opened, () => door.ask(DRAFTER, query));
    expect(answer.codes).toEqual(['STATE_SECRET_REFUSED']);
  });

  it('is told from words about secrets, which every plan may hold', async () => {
    const text = seedText('002', '2027-03-01').replace(
      'TỔ CHỨC THỰC HIỆN',
      'TỔ CHỨC THỰC HIỆN\nThực hiện nghiêm công tác bảo vệ bí mật nhà nước, bảo mật thông tin; ông Lê Văn Mật chịu trách nhiệm.',
    );
    const input = { idempotencyKey: 'bao-ve-bi-mat-1', issuerId: ISSUER, text };
    expect((await door.ask(DRAFTER, CREATE, { input })).codes).toEqual([]);
    const reason = 'Dự thảo chưa nêu trách nhiệm bảo vệ bí mật nhà nước của Phòng Nội vụ.';
    const cancelled = await door.ask(DRAFTER, CANCEL, {
      input: { idempotencyKey: 'ly-do-thuong', planId: draft._id, reason },
    });
    expect(cancelled.codes).not.toContain('STATE_SECRET_REFUSED');
  });
});
