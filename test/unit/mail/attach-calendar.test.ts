import type { DueDate } from '../../../services/calendar/due-date';
import { attachCalendar } from '../../../services/mail/attach-calendar';
import type { MailDocument, MailPurpose } from '../../../services/mail/mail';
import type { MailMatter } from '../../../services/mail/mail-matter';
import type { FactDocument } from '../../../services/obligations/fact';
import { giveDeadline, type ReworkSetting } from '../../../services/obligations/give-time-for-rework';
import type { PeriodDocument, TaskDocument } from '../../../services/obligations/obligation';
import { taskAfter } from '../../../services/obligations/task-after';

const UNIT = 'hd.so-noi-vu';
const due = { phrase: 'trước ngày 11/6', lastDay: '2027-06-10', actionDay: '2027-06-10', time: null };

function taskOf(key: string, more: Partial<TaskDocument> = {}): TaskDocument {
  const base = { _id: `p/${key}/${UNIT}`, ownerId: UNIT, state: 'IN_FORCE', text: 'Rà soát', due };
  return { ...base, ...more } as unknown as TaskDocument;
}

const period = {
  _id: `p/d1/2027-H1/${UNIT}`,
  ownerId: UNIT,
  state: 'OPEN',
  label: { vi: '06 tháng đầu năm 2027', en: 'First half of 2027' },
  due,
  dueMoves: 2,
} as unknown as PeriodDocument;

function file(purpose: MailPurpose, tasks: TaskDocument[], aboutId: string | null = null, addresseeId = UNIT) {
  const mail = { purpose, aboutId, addresseeId, queuedAt: new Date('2027-03-01T02:00:00Z') } as MailDocument;
  const matter = {
    plan: { number: { text: '05/KH-UBND' }, title: 'Chuyển đổi số' },
    tasks: new Map(tasks.map((task) => [task._id, task])),
    periods: new Map([[period._id, period]]),
  } as unknown as MailMatter;
  const [attached] = attachCalendar(mail, matter, 'x.vn');
  return {
    type: attached?.contentType,
    text: attached?.content ?? '',
    ids: attached?.content.match(/^UID:.*(?=\r)/gm) ?? [],
  };
}

describe('the calendar file of a letter', () => {
  it('brings everything dated the addressee still owes with the plan itself', () => {
    const done = taskOf('t2', { state: 'ACCEPTED' });
    const others = taskOf('t3', { ownerId: 'hd.so-tai-chinh' });
    const { ids, type } = file('DELIVER', [taskOf('t1'), taskOf('t4', { due: null }), done, others]);
    expect(ids).toEqual([`UID:${period._id}@x.vn`, `UID:p/t1/${UNIT}@x.vn`]);
    expect(type).toContain('method=PUBLISH');
  });

  it('brings the one date that moved, as a later revision of the same entry', () => {
    const { ids, text } = file('TASK_REWORK', [taskOf('t1', { dueMoves: 1 }), taskOf('t2')], `p/t1/${UNIT}`);
    expect(ids).toEqual([`UID:p/t1/${UNIT}@x.vn`]);
    expect(text).toContain('SEQUENCE:1');
    expect(file('REPORT_RETURNED', [], period._id).text).toContain('SEQUENCE:2');
  });

  it('takes out what is waived, and with a recall everything that was still open', () => {
    const waived = file('OBLIGATION_WAIVED', [taskOf('t1', { state: 'WAIVED', dueMoves: 2 })], `p/t1/${UNIT}`);
    expect(waived.type).toContain('method=CANCEL');
    expect(waived.text).toContain('SEQUENCE:2');
    const recalled = file('RECALLED', [taskOf('t1'), taskOf('t2', { state: 'ACCEPTED' })]);
    expect(recalled.ids).toHaveLength(2);
    expect(recalled.text.match(/STATUS:CANCELLED/g)).toHaveLength(2);
  });

  it('a waiver is a later revision than what was last published, and what gives the task back is later still', () => {
    const waive = { kind: 'TASK_WAIVED', reason: 'Trùng nhiệm vụ' } as const;
    const published = taskOf('t1', { dueMoves: 3 });
    const fact = { act: waive, actorId: 'a', at: new Date('2027-04-01T02:00:00Z') } as FactDocument;
    const waived = { ...published, ...taskAfter(waive, fact, published, {} as ReworkSetting) };
    const again = { ...waived, ...giveDeadline(waived, { ...due, legalLatest: due.lastDay } as DueDate, fact.at) };
    const sequences = [
      file('EXTENSION_ANSWERED', [published], published._id),
      file('OBLIGATION_WAIVED', [waived], published._id),
      file('TASK_REWORK', [{ ...again, state: 'IN_FORCE' }], published._id),
    ].map(({ text }) => /^SEQUENCE:(.*)(?=\r)/m.exec(text)?.[1]);
    expect(sequences).toEqual(['3', '4', '5']);
  });

  it('a date that was waived before its letter left is taken out, whatever the letter tells of', () => {
    const { type, text } = file('EXTENSION_ANSWERED', [taskOf('t1', { state: 'WAIVED', dueMoves: 2 })], `p/t1/${UNIT}`);
    expect(type).toContain('method=CANCEL');
    expect(text).toContain('SEQUENCE:2');
  });

  it('takes out of the calendar of whoever had it what was given to another unit', () => {
    const { type, text } = file('TASK_REASSIGNED', [taskOf('t1', { state: 'TRANSFERRED' })], `p/t1/${UNIT}`);
    expect(type).toContain('method=CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
  });

  it('is not there in letters that move no date, nor for somebody without one', () => {
    expect(file('REMIND_ACKNOWLEDGEMENT', [taskOf('t1')]).text).toBe('');
    expect(file('DELIVER', [taskOf('t1')], null, 'hd.van-phong').text).toBe('');
  });
});
