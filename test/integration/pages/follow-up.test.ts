import { randomBytes } from 'node:crypto';
import type { FactAct } from '../../../services/obligations/fact';
import type { PeriodDocument, TaskDocument } from '../../../services/obligations/obligation';
import type { PlanDocument } from '../../../services/plans/plan';
import { followUpPeople } from '../../support/follow-up-people';
import { minimalPdf } from '../../support/formats/minimal-pdf';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';

const OFFICER = 'Lê Văn Bình';
const FOLLOW_UP = 'ht.hong-linh.phong-noi-vu';
const PDF = minimalPdf();

describe('progress and reports by link', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let officer: (subjectId: string, act: FactAct) => Promise<unknown>;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    officer = followUpPeople(office, plan._id, FOLLOW_UP).official;
  });
  afterAll(() => office.close());

  const taken = { tasks: 0, periods: 0 };
  const nextTask = async () => {
    const all = await office.office.documents.tasks.find({ planId: plan._id, ownerKind: 'unit' }).toArray();
    const task = all[taken.tasks++] as TaskDocument;
    const { link } = await mailLink(office, plan, {
      purpose: 'PROGRESS',
      subjectId: task.ownerId,
      mail: 'TASK_REWORK',
      aboutId: task._id,
    });
    return { id: task._id, link, visitor: openVisitor(office.origin) };
  };
  const nextPeriod = async () => {
    const all = await office.office.documents.periods.find({ planId: plan._id, ownerKind: 'unit' }).toArray();
    const period = all[taken.periods++] as PeriodDocument;
    const { link } = await mailLink(office, plan, {
      purpose: 'REPORT',
      subjectId: period.ownerId,
      mail: 'REPORT_RETURNED',
      aboutId: period._id,
    });
    return { id: period._id, link, visitor: openVisitor(office.origin) };
  };
  const task = (id: string) => office.office.documents.tasks.findOne({ _id: id });
  const period = (id: string) => office.office.documents.periods.findOne({ _id: id });
  const factsOf = (subjectId: string) =>
    office.office.documents.facts.find({ subjectId }).sort({ sequence: 1 }).toArray();
  const storedFiles = () => office.mongo.db.collection('files.files').countDocuments({});

  describe('progress', () => {
    it('is recorded as often as there is something new, by the same link', async () => {
      const { id, link, visitor } = await nextTask();
      for (const percent of ['30', '60', '30']) {
        const answer = await visitor.submit(link, { percent, note: 'Đang thực hiện.', signedAs: OFFICER });
        expect(answer.status).toBe(200);
        expect(answer.words).toContain('Đã cập nhật tiến độ');
        expect((await task(id))?.percent).toBe(Number(percent));
      }
      expect(await factsOf(id)).toHaveLength(3);
      expect((await visitor.get(link)).words).toContain('Tiến độ đã báo cáo 30%');
    });

    it('sent twenty times at once is one entry', async () => {
      const { id, link, visitor } = await nextTask();
      const hidden = await visitor.hiddenFields(link);
      const typed = { ...hidden, percent: '50', note: 'Một nửa.', signedAs: OFFICER };
      const answers = await Promise.all(Array.from({ length: 20 }, () => visitor.post(link, 'decide', typed)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await factsOf(id)).toHaveLength(1);
    });

    it.each(['101', '-1', 'test', '33.3', ''])('of “%s” per cent comes back with the field named', async (percent) => {
      const { id, link, visitor } = await nextTask();
      const answer = await visitor.submit(link, { percent, note: 'Ghi chú còn nguyên.', signedAs: OFFICER });
      expect(answer.status).toBe(400);
      expect(answer.words).toContain('“Mức độ hoàn thành (%)”');
      expect(answer.words).toContain('Ghi chú còn nguyên.');
      expect(await factsOf(id)).toHaveLength(0);
    });

    it('ends with “done”; the page then shows the task without a form until it is sent back', async () => {
      const { id, link, visitor } = await nextTask();
      const typed = { percent: '100', note: 'Đã xong.', done: 'yes', signedAs: OFFICER };
      const hidden = await visitor.hiddenFields(link);
      expect((await visitor.post(link, 'decide', { ...hidden, ...typed })).words).toContain('Báo cáo hoàn thành');
      expect((await task(id))?.state).toBe('SUBMITTED');
      expect((await visitor.get(link)).html).not.toContain('<form');
      const late = await visitor.post(link, 'decide', { ...hidden, ...typed, note: 'Bổ sung.' });
      expect(late.status).toBe(409);
      await officer(id, { kind: 'TASK_REWORK', reason: 'Chưa có số liệu của các phường.' });
      const again = await visitor.submit(link, typed);
      expect(again.status).toBe(200);
      expect((await task(id))?.state).toBe('SUBMITTED');
    });
  });

  describe('a report', () => {
    it('is taken with a file, which can be opened again as it was', async () => {
      const { id, link, visitor } = await nextPeriod();
      const file = { name: 'Báo cáo 6 tháng (đã ký).pdf', content: PDF };
      const answer = await visitor.submit(link, { text: 'Đã tổ chức 12 buổi.', signedAs: OFFICER }, [file]);
      expect(answer.status).toBe(200);
      expect(answer.words).toContain('Đã gửi báo cáo');
      expect((await period(id))?.state).toBe('SUBMITTED');
      const [fact] = await factsOf(id);
      const fileIds = fact?.act.kind === 'REPORT_SUBMITTED' ? fact.act.fileIds : [];
      expect(fileIds).toHaveLength(1);
      const stored = await office.office.files.open(fileIds[0] ?? '');
      expect(stored).toMatchObject({ name: file.name, mimeType: 'application/pdf' });
      expect(stored?.content.equals(PDF)).toBe(true);
    });

    it('may say that nothing occurred, without words or files', async () => {
      const { id, link, visitor } = await nextPeriod();
      const answer = await visitor.submit(link, { nil: 'yes', signedAs: OFFICER }, []);
      expect(answer.status).toBe(200);
      expect(answer.words).toContain('Không phát sinh');
      expect((await period(id))?.state).toBe('NIL');
    });

    it('without words, files or “nothing occurred” comes back', async () => {
      const { id, link, visitor } = await nextPeriod();
      const answer = await visitor.submit(link, { text: ' ', signedAs: OFFICER }, []);
      expect(answer.status).toBe(400);
      expect(answer.words).toContain('“Nội dung báo cáo”');
      expect((await period(id))?.state).toBe('SCHEDULED');
    });

    it.each([
      ['a program named .pdf', 'bao-cao.pdf', Buffer.from('MZ\u0090\u0000\u0003chương trình'), 415, '.pdf'],
      ['an empty page with a forbidden name', 'bao-cao.exe', PDF, 415, '.exe'],
      ['a web page', 'bao-cao.html', Buffer.from('<script>alert(1)</script>'), 415, '.html'],
      ['a file of 26 MB', 'bao-cao.pdf', Buffer.concat([PDF, randomBytes(26 * 1024 * 1024)]), 413, '25 MB'],
    ])(
      'with %s is refused with the reason, the words stay, nothing is stored',
      async (_, name, content, status, why) => {
        const { id, link, visitor } = await nextPeriod();
        const before = await storedFiles();
        const answer = await visitor.submit(link, { text: 'Nội dung đã viết.', signedAs: OFFICER }, [
          { name, content },
        ]);
        expect(answer.status).toBe(status);
        expect(answer.words).toContain(why);
        expect(answer.html).toContain('Nội dung đã viết.</textarea>');
        expect(answer.html).toContain(`value="${OFFICER}"`);
        expect(await storedFiles()).toBe(before);
        expect(await factsOf(id)).toHaveLength(0);
      },
    );

    it('of more than three files is refused before one is stored', async () => {
      const { link, visitor } = await nextPeriod();
      const before = await storedFiles();
      const files = Array.from({ length: 4 }, (_, index) => ({
        name: `tep-${index}.pdf`,
        content: Buffer.concat([PDF, Buffer.from(String(index))]),
      }));
      const answer = await visitor.submit(link, { text: 'Bốn tệp.', signedAs: OFFICER }, files);
      expect(answer.status).toBe(400);
      expect(answer.words).toContain('“Tệp đính kèm”');
      expect(await storedFiles()).toBe(before);
    });

    it('without a name stores no file', async () => {
      const { link, visitor } = await nextPeriod();
      const before = await storedFiles();
      const file = { name: 'bao-cao.pdf', content: Buffer.concat([PDF, Buffer.from('không tên')]) };
      const answer = await visitor.submit(link, { text: 'Có tệp.' }, [file]);
      expect(answer.status).toBe(400);
      expect(answer.words).toContain('“Họ và tên người gửi báo cáo”');
      expect(await storedFiles()).toBe(before);
    });

    it('sent twice by a double click is one report with one file', async () => {
      const { id, link, visitor } = await nextPeriod();
      const hidden = await visitor.hiddenFields(link);
      const before = await storedFiles();
      const files = [{ name: 'bao-cao.pdf', content: Buffer.concat([PDF, Buffer.from('hai lần')]) }];
      const send = () => visitor.post(link, 'decide', { ...hidden, text: 'Một.', signedAs: OFFICER }, { files });
      const answers = await Promise.all([send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await factsOf(id)).toHaveLength(1);
      expect(await storedFiles()).toBe(before + 1);
    });

    it('that was returned shows why, and the same words sent again count as a new report', async () => {
      const { id, link, visitor } = await nextPeriod();
      const typed = { nil: 'yes', signedAs: OFFICER };
      await visitor.submit(link, typed, []);
      await officer(id, { kind: 'REPORT_RETURNED', reason: 'Phường có tổ chức đối thoại ngày 12/5.' });
      expect((await visitor.get(link)).words).toContain('Lý do: Phường có tổ chức đối thoại ngày 12/5.');
      const again = await visitor.submit(link, typed, []);
      expect(again.status).toBe(200);
      expect((await period(id))?.state).toBe('NIL');
      expect(await factsOf(id)).toHaveLength(3);
    });

    it('that comes after acceptance is refused, and its file is not stored', async () => {
      const { id, link, visitor } = await nextPeriod();
      const hidden = await visitor.hiddenFields(link);
      await visitor.post(link, 'decide', { ...hidden, text: 'Đúng hạn.', signedAs: OFFICER });
      await officer(id, { kind: 'REPORT_ACCEPTED' });
      const before = await storedFiles();
      const files = [{ name: 'muon.pdf', content: Buffer.concat([PDF, Buffer.from('muộn')]) }];
      const late = await visitor.post(link, 'decide', { ...hidden, text: 'Muộn.', signedAs: OFFICER }, { files });
      expect(late.status).toBe(409);
      expect(late.words).toContain('Không thực hiện được ở trạng thái hiện tại');
      expect(await storedFiles()).toBe(before);
      expect((await period(id))?.state).toBe('ACCEPTED');
      expect((await visitor.get(link)).html).not.toContain('<form');
    });
  });
});
