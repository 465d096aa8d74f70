import { maxLetterHtmlBytes } from '../../../services/mail/letters/compose-html';
import { composeLetter } from '../../../services/mail/letters/compose-letter';
import { type DigestMail, type DigestPlan, digest, type Shown } from '../../../services/mail/letters/digest';
import type { DigestLine } from '../../../services/mail/letters/digest-line';

const LINK = 'https://noinhan.haiduong.example/l/abcdefghjkmnpqrstuvw.0123456789012345678901234567890123456789abc';
const AT = new Date('2027-06-10T01:00:00Z');
const PLAN = { number: '05/KH-UBND', title: 'Công tác dân vận năm 2027', issuer: 'UBND tỉnh', urgency: null };
const due = { phrase: 'trước ngày 10/6', lastDay: '2027-06-09', actionDay: '2027-06-09', time: null };

function task(more: Partial<DigestLine> = {}, mode: 'order' | 'request' = 'order', text = 'Ban hành kế hoạch.') {
  const matter = { kind: 'TASK' as const, task: { ref: 'III.2', text, due, mode }, percent: 40 };
  return { plan: PLAN, owner: 'Sở Nội vụ', matter, isLate: false, isReturned: false, link: LINK, ...more };
}

function report(more: Partial<DigestLine> = {}): DigestLine {
  const of = {
    label: '06 tháng đầu năm 2027',
    due,
    dataCutOff: '2027-06-14',
    to: ['UBND tỉnh'],
    via: [],
    mode: 'order' as const,
  };
  return { ...task(), matter: { kind: 'REPORT', report: of }, ...more };
}

const none = { lines: [], left: 0 };
const some = <T>(...lines: T[]): Shown<T> => ({ lines, left: 0 });

function mailOf(more: Partial<Omit<DigestMail, 'own'>> & { own?: Partial<DigestMail['own']> }): DigestMail {
  const { own, ...rest } = more;
  const empty = { headed: none, followed: none, waiting: none, signed: none };
  return {
    addressee: 'Sở Nội vụ',
    at: AT,
    ...empty,
    ...rest,
    own: { late: none, upcoming: none, asked: none, ...own },
  };
}

const words = (mail: DigestMail, language: 'vi' | 'en' = 'vi') =>
  composeLetter(digest(mail, language)).text.replace(/\s+/g, ' ');

describe('the letter of a day', () => {
  it('says first what is late, then what is due, each with its plan, both its days and its own link', () => {
    const text = words(mailOf({ own: { late: some(report({ isLate: true })), upcoming: some(task()) } }));
    expect(text).toContain(
      'Đã quá hạn (1): - 06 tháng đầu năm 2027, gửi UBND tỉnh – thời hạn “trước ngày 10/6”: ngày cuối 09/06/2027 (thứ Tư), ngày làm việc cuối trong hạn 09/06/2027 (thứ Tư); chốt số liệu ngày 14/06/2027; báo cáo trước ngày chốt số liệu nên cần ghi rõ số ước thực hiện; Kế hoạch số 05/KH-UBND “Công tác dân vận năm 2027” Lập và gửi báo cáo: https://',
    );
    expect(text).toMatch(
      /Đã quá hạn .* Đến hạn, sắp đến hạn \(1\): - Mục III\.2: Ban hành kế hoạch .*tiến độ đã báo cáo 40%.*Cập nhật tiến độ: https/,
    );
    expect(text).toContain('Yêu cầu hoàn thành ngay các việc đã quá hạn');
  });

  it('names the day and the number of late things in its subject, in Vietnamese in either language', () => {
    const late = mailOf({
      own: { late: some(task({ isLate: true })) },
      headed: some(task({ isLate: true, link: null })),
    });
    for (const language of ['vi', 'en'] as const)
      expect(digest(late, language).subject).toBe('[Tổng hợp] Việc cần xử lý: ngày 10/06/2027, 02 việc quá hạn');
    expect(digest(mailOf({ own: { upcoming: some(task()) } }), 'vi').subject).toBe(
      '[Tổng hợp] Việc cần xử lý: ngày 10/06/2027',
    );
  });

  it('asks whom it cannot order, and never says that such a body is late', () => {
    const asked = task({ isLate: true }, 'request');
    const toUnit = mailOf({ own: { asked: some(asked) } });
    const toOfficer = mailOf({ followed: some({ plan: PLAN, link: LINK, ...some(asked) }) });
    for (const mail of [toUnit, toOfficer]) {
      expect(words(mail)).toContain('chưa có phản hồi');
      expect(`${digest(mail, 'vi').subject} ${words(mail)}`).not.toMatch(/quá hạn|Yêu cầu/i);
    }
    expect(words(toUnit)).toContain('Trân trọng đề nghị Quý cơ quan');
    expect(words(toOfficer)).toContain('thời gian đề nghị đến 09/06/2027');
  });

  it('says what is returned, and what waits for an answer, in the tone of the obligation', () => {
    const waiting = some(
      { ...task({ link: LINK }), wait: { kind: 'extension' as const, until: '2027-07-01' } },
      { ...task({ link: LINK }, 'request'), wait: { kind: 'extension' as const, until: '2027-07-01' } },
    );
    expect(words(mailOf({ waiting }))).toMatch(
      /đề nghị gia hạn đến 01\/07\/2027.*đề nghị lùi thời gian đến 01\/07\/2027/,
    );
    const asked = some(task({ isReturned: true }, 'request'));
    expect(words(mailOf({ own: { asked, late: some(task({ isReturned: true })) } }))).toMatch(
      /được trả lại để hoàn thiện.*đề nghị bổ sung kết quả/,
    );
  });

  it('has the same sections, items and links in English', () => {
    const plan: DigestPlan = { plan: PLAN, link: LINK, lines: [task({ isLate: true })], left: 3 };
    const mail = mailOf({
      own: { late: some(report({ isLate: true })), upcoming: some(task()), asked: some(task({}, 'request')) },
      headed: some(task({ link: null })),
      waiting: some({ ...report(), wait: { kind: 'report' as const } }),
      followed: { lines: [plan], left: 2 },
      signed: { lines: [plan], left: 0 },
    });
    const [vi, en] = [digest(mail, 'vi'), digest(mail, 'en')];
    const shape = ({ sections = [] }: typeof vi) =>
      sections.map(({ items, link }) => [items.length, items.map((item) => item.link?.url), link?.url]);
    expect(shape(en)).toEqual(shape(vi));
    expect(vi.sections).toHaveLength(7);
    expect(words(mail)).toContain('Còn 2 kế hoạch khác có việc quá hạn');
    expect(words(mail)).toContain('… và 3 việc khác.');
    expect(words(mail, 'en')).toContain('Long overdue – Plan No. 05/KH-UBND');
    expect(words(mail, 'en')).not.toMatch(/quá hạn/);
  });

  it('stays below 40 kB whatever people write, and says how much it leaves out', () => {
    const hostile = task(
      { isLate: true, owner: '""" '.repeat(125), plan: { ...PLAN, title: '""" '.repeat(125) } },
      'order',
      '""" '.repeat(1_250),
    );
    const twelve = { lines: Array.from({ length: 12 }, () => hostile), left: 4_988 };
    const plans = { lines: Array.from({ length: 6 }, () => ({ plan: hostile.plan, link: LINK, ...twelve })), left: 9 };
    const waiting = { ...twelve, lines: twelve.lines.map((line) => ({ ...line, wait: { kind: 'result' as const } })) };
    const own = { late: twelve, upcoming: twelve, asked: twelve };
    const { html, text } = composeLetter(
      digest(mailOf({ own, headed: twelve, waiting, followed: plans, signed: plans }), 'vi'),
    );
    expect(Buffer.byteLength(html)).toBeLessThan(maxLetterHtmlBytes);
    expect(Buffer.byteLength(text)).toBeLessThan(maxLetterHtmlBytes);
    for (const line of html.split('\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    for (const line of text.split('\n')) expect(line.startsWith('https://') ? 0 : line.length).toBeLessThanOrEqual(78);
    expect(text).toMatch(/… và 5000 việc khác|… và 49\d\d việc khác/);
  });

  it('is the same bytes when it is written again, and refers to nothing but its links', () => {
    const mail = mailOf({ own: { late: some(task({ isLate: true, plan: { ...PLAN, title: '<script>' } })) } });
    const { html } = composeLetter(digest(mail, 'vi'));
    expect(composeLetter(digest(mail, 'vi')).html).toBe(html);
    expect([...new Set(html.match(/https?:\/\/[^\s"<]+/g))]).toEqual([LINK]);
    expect(html).not.toContain('<script');
  });
});
