import { archiveDue } from '../../../services/mail/letters/archive-due';
import { maxLetterHtmlBytes } from '../../../services/mail/letters/compose-html';
import { composeLetter } from '../../../services/mail/letters/compose-letter';
import type { Letter } from '../../../services/mail/letters/letter';
import { dueFacts, type LetterDue } from '../../../services/mail/letters/letter-obligation';
import { link, type SampleChoice, sampleLetters } from './sample-letters';

const HOSTILE = '<script>alert("x")</script>\r\nBcc: evil@example.com\u202Egnp.exe\u0000\u200B`\'&';
const NO_LINK = /^(sendCode|notify.*|escalate.*|recallRefused|planSuperseded|archiveDue)$/;
const DRAFTS = /^(ask.*|sendCode|notifyReturned.*|notifyHandedOver|notifyLinkLocked)$/;

function every(choice: SampleChoice = {}): [string, Letter][] {
  return (['vi', 'en'] as const).flatMap((language) =>
    Object.entries(sampleLetters(language, choice)).map(([name, letter]): [string, Letter] => [
      `${name} (${language})`,
      letter,
    ]),
  );
}

/** The words of a print, without markup, quotation signs or line ends. */
function words(print: string): string {
  return print.replace(/^> ?/gm, '').replace(/\s+/g, ' ');
}

function withoutTags(html: string): string {
  const decoded = html
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  return words(decoded);
}

function saidBy({ greeting, paragraphs, facts, quote, lists, code, action, notes, closing, footer }: Letter): string[] {
  return [
    greeting,
    ...paragraphs,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...(quote ? [quote.label, ...quote.text.split('\n')] : []),
    ...lists.flatMap(({ title, items }) => [title, ...items]),
    ...(code ? [code] : []),
    ...(action ? [action.label, action.url] : []),
    ...notes,
    closing,
    footer,
  ];
}

describe('letters', () => {
  test.each(every())('%s says the same in its text and its HTML', (_, letter) => {
    const { text, html } = composeLetter(letter);
    const [plain, rich] = [words(text), withoutTags(html)];
    for (const said of saidBy(letter).map((one) => one.replace(/\s+/g, ' '))) {
      expect(plain).toContain(said);
      expect(rich).toContain(said);
    }
  });

  test('the two languages of a letter give the same facts', () => {
    const [vi, en] = [sampleLetters('vi'), sampleLetters('en')];
    for (const [name, letter] of Object.entries(vi)) {
      expect(en[name]?.facts).toHaveLength(letter.facts.length);
      expect(en[name]?.lists.map((list) => list.items.length)).toEqual(letter.lists.map((list) => list.items.length));
      expect(en[name]?.action?.url).toBe(letter.action?.url);
      expect(en[name]?.quote?.text).toBe(letter.quote?.text);
    }
  });

  test.each(every())(
    'the subject of %s begins with the number of the plan, or says that it is a draft',
    (name, { subject }) => {
      const isDraft = DRAFTS.test(name.split(' ')[0] ?? '');
      expect(subject.startsWith(isDraft ? '[Dự thảo] ' : '[05/KH-UBND] ')).toBe(true);
    },
  );

  test('a subject is in Vietnamese in either language, so that a thread keeps its name', () => {
    const [vi, en] = [sampleLetters('vi'), sampleLetters('en')];
    expect(Object.values(en).map((letter) => letter.subject)).toEqual(
      Object.values(vi).map((letter) => letter.subject),
    );
  });

  test('the urgency stamp follows the number in the subject', () => {
    const plan = { number: '05/KH-UBND', title: 'Phòng, chống bão số 3', issuer: 'UBND xã', urgency: 'HỎA TỐC' };
    const letter = archiveDue({ plan, addressee: 'Văn thư', closedOn: '2025-12-31', archiveBy: '2026-12-31' }, 'vi');
    expect(letter.subject).toBe('[05/KH-UBND] [HỎA TỐC] Đến hạn nộp lưu hồ sơ: Phòng, chống bão số 3');
  });

  test.each(every({ words: HOSTILE }))(
    'in %s the words of people break neither the subject nor the markup',
    (_, letter) => {
      const { subject, text, html } = composeLetter(letter);
      expect(subject).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B]/u);
      expect(subject.length).toBeLessThanOrEqual(250);
      expect(html).not.toMatch(/<script|<\/script|\u202E|\u200B/i);
      expect(html.replace(/&#\d+;/g, '')).not.toMatch(/&(?!#)/);
      expect(text).not.toMatch(/[\r\u202E\u200B]/);
      expect(text).not.toContain('\u0000');
    },
  );

  test.each(every({ words: '"'.repeat(6_000), listed: 60 }))(
    '%s stays below 40 kB whatever people write',
    (_, letter) => {
      const { html, text } = composeLetter(letter);
      expect(Buffer.byteLength(html)).toBeLessThan(maxLetterHtmlBytes);
      expect(Buffer.byteLength(text)).toBeLessThan(maxLetterHtmlBytes);
    },
  );

  test.each(every({ listed: 20 }))('no line of %s is longer than mail allows', (_, letter) => {
    const { text, html } = composeLetter(letter);
    for (const line of text.split('\n')) expect(line.startsWith('https://') ? 0 : line.length).toBeLessThanOrEqual(78);
    for (const line of html.split('\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  });

  test.each(every())('%s refers to nothing but the link it was given', (name, letter) => {
    const { text, html } = composeLetter(letter);
    const expected = NO_LINK.test(name.split(' ')[0] ?? '') ? [] : [link];
    for (const print of [text, html]) expect([...new Set(print.match(/https?:\/\/[^\s"<]+/g) ?? [])]).toEqual(expected);
    expect(html).not.toMatch(/<(img|link|script|iframe|form|object)\b|url\(|@import/i);
  });

  test('the mail with the code holds the code, its ten minutes, and no link', () => {
    const letter = sampleLetters('vi')['sendCode']!;
    const { text } = composeLetter(letter);
    expect(text).toContain('493027');
    expect(text).toContain('10 phút');
    expect(letter.subject).not.toContain('493027');
    expect(letter.action).toBeNull();
  });

  test('a deadline is shown with the last permitted day and the last working day in time', () => {
    const { taskReturnedForRework, deliverPlan } = sampleLetters('vi');
    for (const letter of [taskReturnedForRework!, deliverPlan!]) {
      const { text } = composeLetter(letter);
      expect(words(text)).toContain('30/11/2024 (thứ Bảy)');
      expect(words(text)).toContain('29/11/2024 (thứ Sáu)');
      expect(words(text)).toContain('trước ngày 01/12/2024');
    }
  });

  test('a deadline with an hour, a provisional one, and none at all are named as such', () => {
    const due = {
      phrase: 'trước 17 giờ ngày 02/02/2027',
      lastDay: '2027-02-02',
      actionDay: '2027-02-02',
      time: '17:00',
    };
    const values = (given: LetterDue | null) => dueFacts(given, 'vi').map(({ value }) => value);
    expect(values(due)[1]).toBe('17:00 ngày 02/02/2027 (thứ Ba)');
    expect(values({ ...due, time: null, tentative: true })[1]).toContain('tạm tính');
    expect(values(null)).toEqual(['không ghi ngày cụ thể']);
  });

  test('a delivery without duties says so', () => {
    const { paragraphs, lists } = sampleLetters('vi', { listed: 0 })['deliverPlan']!;
    expect(paragraphs).toContain('Kế hoạch không giao nhiệm vụ riêng cho nơi nhận này.');
    expect(lists).toEqual([]);
  });

  test('a body that cannot be ordered is asked, never ordered', () => {
    const asked = sampleLetters('vi', { mode: 'request' });
    const ordered = sampleLetters('vi', { mode: 'order' });
    const toUnits = ['deliverPlan', 'remindAcknowledgement', 'taskReturnedForRework'];
    const aboutReports = ['reportReturned'];
    for (const name of [...toUnits, ...aboutReports]) {
      expect(asked[name]?.paragraphs.join(' ')).toMatch(/đề nghị Quý cơ quan/i);
      expect(asked[name]?.paragraphs.join(' ')).not.toContain('Yêu cầu');
      expect(ordered[name]?.paragraphs.join(' ')).toContain('Yêu cầu');
    }
  });

  test('the letter for signature names the checkers, what starts, and that L1 is no digital signature', () => {
    const { text } = composeLetter(sampleLetters('vi')['askSignature']!);
    for (const said of [
      'Phạm Văn Nam',
      'Lê Thị Hoa',
      '64 cơ quan',
      '41 nhiệm vụ',
      '58 kỳ báo cáo',
      'a3f1a3f1a3f1',
      'mức L1',
    ]) {
      expect(words(text)).toContain(said);
    }
    expect(words(text)).toContain('không phải chữ ký số');
  });

  test('a list of more than twelve is cut, and says how many are left', () => {
    const items = sampleLetters('vi', { listed: 20 })['deliverPlan']?.lists[0]?.items ?? [];
    expect(items).toHaveLength(13);
    expect(items.at(-1)).toContain('8 mục khác');
  });

  test('times are those of Vietnam', () => {
    expect(composeLetter(sampleLetters('vi')['planRecalled']!).text).toContain('08:05 ngày 05/02/2025 (giờ Việt Nam)');
  });

  test('the same letter gives the same bytes', () => {
    const [first, second] = [sampleLetters('vi'), sampleLetters('vi')];
    for (const name of Object.keys(first)) expect(composeLetter(first[name]!)).toEqual(composeLetter(second[name]!));
  });
});
