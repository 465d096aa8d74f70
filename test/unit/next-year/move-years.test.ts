import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveYears } from '../../../services/next-year/move-years';
import { citeText } from '../../../services/reading/cite-text';
import { readPlan } from '../../../services/reading/read-plan';

const SEEDS = join(__dirname, '../../../infra/samples/plans');
const CORPUS = join(__dirname, '../../fixtures/corpus/own');

function move(text: string, more: Partial<Parameters<typeof moveYears>[1]> = {}) {
  return moveYears(text, { planYear: 2026, bodyLine: 1, issuedOn: null, headLines: [], ...more });
}

function textsOf(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

function movedPlan(source: string) {
  const reading = readPlan({ text: source, asOf: '2026-11-21' });
  const moved = moveYears(source, {
    planYear: reading.planYear ?? 0,
    bodyLine: reading.sections[0]?.line ?? 1,
    issuedOn: null,
    headLines: [],
  });
  return { reading, moved };
}

describe('the text of a plan is moved on by one year', () => {
  it.each([
    ['công tác dân vận năm 2026', 'công tác dân vận năm 2027'],
    ['KẾ HOẠCH NĂM 2026', 'KẾ HOẠCH NĂM 2027'],
    ['trước ngày 10/12/2026.', 'trước ngày 10/12/2027.'],
    ['báo cáo năm trước ngày 15/01/2027.', 'báo cáo năm trước ngày 15/01/2028.'],
    ['chậm nhất ngày 05 tháng 6 năm 2026.', 'chậm nhất ngày 05 tháng 6 năm 2027.'],
    ['trong quý III/2026 và tháng 9/2026', 'trong quý III/2027 và tháng 9/2027'],
    ['năm học 2026 - 2027', 'năm học 2027 - 2028'],
    ['số liệu từ ngày 15/12/2025 đến ngày 14/12/2026', 'số liệu từ ngày 15/12/2026 đến ngày 14/12/2027'],
    ['tăng 5% so với năm 2025', 'tăng 5% so với năm 2026'],
    ['Tết Nguyên đán Bính Ngọ năm 2026', 'Tết Nguyên đán Đinh Mùi năm 2027'],
    ['hoàn thành vào\nnăm 2026 trên địa bàn', 'hoàn thành vào\nnăm 2027 trên địa bàn'],
    ['trước ngày 10/6', 'trước ngày 10/6'],
  ])('“%s” becomes “%s”', (from, to) => {
    expect(move(from).text).toBe(to);
  });

  it.each([
    ['Kế hoạch số 619/KH-UBND ngày 08/3/2026 của UBND huyện về công tác dân vận năm 2026;'],
    ['Kế hoạch số 619/KH-\nUBND ngày 08/3/2026 của UBND huyện về công tác dân vận\nnăm 2026 trên địa bàn huyện;'],
    ['theo Nghị quyết số 76/NQ-CP ngày\n\n15/7/2026 của Chính phủ'],
    ['Quyết định số 23-QĐ/TW, ngày 30/7/2026 của Bộ Chính trị'],
    ['Luật Thực hiện dân chủ ở cơ sở năm 2026'],
    ['Thông báo kết luận ngày 05/01/2026 của Chủ tịch UBND tỉnh'],
    ['giai đoạn 2021-2026'],
    ['từ năm 2026 đến năm 2030'],
    ['tỷ lệ đạt 2026 hộ'],
  ])('“%s” stays as it is and is listed where it may mean a year', (text) => {
    const { text: moved, changes } = move(text);
    expect(moved).toBe(text);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ to, why }) => to === null && why.endsWith('.'))).toBe(true);
  });

  it('a citation ends where the plan speaks of itself again', () => {
    const text =
      'Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh về cải cách hành chính năm 2026, UBND xã xây dựng Kế hoạch cải cách hành chính năm 2026 như sau:';
    expect(move(text).text).toBe(text.replace(/năm 2026 như sau/u, 'năm 2027 như sau'));
    const report =
      'báo cáo kết quả thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh trước ngày 15/12/2026.';
    expect(move(report).text).toBe(report.replace('15/12/2026', '15/12/2027'));
    expect(move('(theo Kế hoạch số 5/KH-UBND năm 2026) trong năm 2026').text).toBe(
      '(theo Kế hoạch số 5/KH-UBND năm 2026) trong năm 2027',
    );
  });

  it.each([
    ['trước ngày 29/02/2028', 'trước ngày 01/3/2029'],
    ['đến hết ngày 29/02/2028', 'đến hết ngày 28/02/2029'],
    ['chậm nhất ngày 29 tháng 02 năm 2028', 'chậm nhất ngày 28 tháng 02 năm 2029'],
    ['trước ngày 29/02', 'trước ngày 01/3'],
    ['hết ngày 29/02', 'hết ngày 28/02'],
  ])('in a leap year “%s” becomes “%s”, to be checked', (from, to) => {
    const { text, changes } = move(from, { planYear: 2028 });
    expect(text).toBe(to);
    expect(changes).toMatchObject([{ kind: 'LEAP_DAY', why: expect.stringContaining('2029') }]);
  });

  it('the last day of February before a leap year is pointed out', () => {
    const { text, changes } = move('hết ngày 28/02/2027', { planYear: 2027 });
    expect(text).toBe('hết ngày 28/02/2028');
    expect(changes).toMatchObject([{ kind: 'LEAP_DAY', why: expect.stringContaining('năm nhuận') }]);
  });

  it('days of the week and anniversaries are left to a person', () => {
    const { text, changes } = move('thứ Sáu, ngày 12/6/2026, kỷ niệm 80 năm Ngày Quốc khánh');
    expect(text).toContain('thứ Sáu, ngày 12/6/2027, kỷ niệm 80 năm');
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['ANNIVERSARY', 'DATE', 'WEEKDAY']);
  });

  it('what lies before the issue is no deadline, and days among the legal bases are those of documents', () => {
    const text =
      'Theo đề nghị ngày 10/4/2026\nI. NỘI DUNG\nTính đến ngày 01/3/2026 đã xong; làm tiếp trước ngày 10/6/2026';
    const { text: moved } = move(text, { bodyLine: 2, issuedOn: '2026-05-01' });
    expect(moved).toBe(text.replace('10/6/2026', '10/6/2027'));
  });
});

describe('the five sample plans and the corpus are moved on by one year', () => {
  const texts = [...textsOf(SEEDS), ...textsOf(CORPUS)];

  it.each(texts)('%s cites the same documents of the same days afterwards', (_name, source) => {
    const { moved } = movedPlan(source);
    // The subject as the memory of citations keeps it may run on into the announcement of the plan itself.
    const own = (subject: string | null) =>
      subject?.replace(/[,)]\s[^,]{3,60} (?:xây dựng|ban hành) kế hoạch .*$/iu, '');
    const cited = (text: string) =>
      citeText(text).map(({ subject, ...one }) => ({
        ref: one.ref,
        date: one.date,
        body: one.body,
        subject: own(subject),
      }));
    expect(cited(moved.text)).toEqual(cited(source.normalize('NFC')));
  });

  it.each(texts)('%s keeps its lines, and differs in the words that are listed and in no others', (_name, source) => {
    const { reading, moved } = movedPlan(source);
    const [before, after] = [source.normalize('NFC').split('\n'), moved.text.split('\n')];
    expect(after).toHaveLength(before.length);
    const changed = after.flatMap((line, i) => (line === before[i] ? [] : [i + 1]));
    const listed = moved.changes.filter(({ to }) => to !== null);
    expect(listed.length).toBeGreaterThan(0);
    // Words that run over a line end are listed with the line they begin on.
    for (const line of changed) expect(listed.some((one) => one.line === line || one.line === line - 1)).toBe(true);
    expect(reading.planYear).not.toBeNull();
  });

  it.each(textsOf(SEEDS))(
    '%s is read as the plan of the next year, with every deadline a year later',
    (_name, source) => {
      const { reading, moved } = movedPlan(source);
      const next = readPlan({ text: moved.text, asOf: '2026-11-21' });
      expect(next.planYear).toBe((reading.planYear ?? 0) + 1);
      const days = (one: typeof reading) => one.assignments.map(({ deadline }) => deadline?.lastDay ?? null);
      const later = days(reading).map((day) => (day === null ? null : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`));
      expect(days(next)).toEqual(later);
      expect(moved.text).not.toMatch(new RegExp(`trước ngày \\d+/\\d+/${reading.planYear}`, 'u'));
    },
  );
});
