import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import type { FormCode } from '../../../services/reading/findings/form-rules';
import type { Finding } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';

const PLANS = join(__dirname, '../../../infra/samples/plans');
const workdays = createWorkCalendar(VIETNAM_HOLIDAYS);

/** What is wrong with a seed, the code that finds it and the line it stands on (null: it stands nowhere). */
type Anomaly = [what: string, code: FormCode, line: number | null, quote?: string];
/** What a single text cannot show, and why. */
type NotHere = [what: string, reason: string];

const COVERAGE = 'needs the directory: the check of "Nơi nhận" against assignees and report receivers';
const MEMORY = 'needs other plans: the memory of citations';

const SEEDS: { file: string; asOf: string; found: Anomaly[]; notHere: NotHere[] }[] = [
  {
    file: '000_da9ce19bfd012fc9.txt',
    asOf: '2024-04-01',
    found: [
      ['no state title and motto', 'motto-missing', null],
      ['no issuing body', 'issuer-inferred', null],
      ['no number', 'number-blank', null],
      ['no symbol', 'symbol-missing', null],
      ['no place and date', 'date-blank', null],
      ['PAR INDED', 'spelling-slip', 93, 'PAR INDED'],
      ['straight and curly quotation marks', 'quotes-mixed', 74],
      ['a blank in 218- QĐ/TW', 'citation-blank', 149, '218- QĐ/TW'],
      ['217-QĐ/TW has no date', 'citation-date-missing', 149],
      ['MỤC ĐÍCH YÊU CẦU without comma', 'heading-comma', 15],
      ['uỷ and ủy', 'tone-placement-mixed', 119],
      ['30/11/2024 is a Saturday', 'deadline-day-off', 165, 'trước ngày 01/12/2024'],
      ['nhân dân in small letters', 'capitals-state-people', 120],
      ['before the data are cut off', 'deadline-before-cutoff', 165],
    ],
    notHere: [
      ['two assignees are not in Nơi nhận', COVERAGE],
      ['UBND huyện receives the report and is not in Nơi nhận', COVERAGE],
    ],
  },
  {
    file: '001_ab1912c7cdbda0bb.txt',
    asOf: '2024-04-01',
    found: [
      ['the number is blank', 'number-blank', 3],
      ['the date is blank', 'date-blank', 5],
      ['no state title and motto', 'motto-missing', null],
      ['no issuing body', 'issuer-inferred', null],
      ['no name of the signer', 'signer-name-missing', 129],
      ['trên địa bàn huyện in a commune', 'foreign-level', 92, 'trên địa bàn huyện'],
      ['trên địa xã', 'spelling-slip', 114, 'trên địa xã'],
      ['a quotation closes that never opened', 'quotes-unbalanced', 28],
      ['and another one', 'quotes-unbalanced', 66],
      ['a sentence broken after line 26', 'sentence-broken', 28],
      ['a sentence broken after line 104', 'sentence-broken', 106],
      ['Văn Phòng', 'capitals-name', 84, 'Văn Phòng - Thống kê'],
      ['Thủ tướng chính phủ', 'capitals-name', 36, 'Thủ tướng chính phủ'],
      ['a report to nobody', 'report-without-addressee', 90],
      ['a report without a day', 'report-without-date', 90],
      ['no deadline at all', 'no-deadline', null],
    ],
    notHere: [
      ['headings of several Markdown levels', 'markup left in a copy is no fault of the plan; it is not printed'],
      ['23-QĐ/TW of the Central Committee, of the Politburo in other plans', MEMORY],
    ],
  },
  {
    file: '002_9be9bd90cc52ed66.txt',
    asOf: '2023-01-01',
    found: [
      ['the number is blank', 'number-blank', 17],
      ['the day is blank', 'date-blank', 21],
      ['II is followed by IV', 'section-gap', 414, 'IV. TỔ CHỨC THỰC HIỆN'],
      ['về về', 'repeated-words', 95, 'về về'],
      ['18-CT/TTg has the form of the Party', 'citation-party-form', 183],
      ['29-CT/UBND has the form of the Party', 'citation-party-form', 185],
      ['Chỉ thị 18 without số', 'citation-without-so', 183],
      ['18-CT/TTg has no date', 'citation-date-missing', 183],
      ['29-CT/UBND has no date', 'citation-date-missing', 185],
      ['06-CT/TU has no date', 'citation-date-missing', 105],
      ['06-CT/TU is nobody’s', 'citation-body-missing', 105],
      ['a line of Nơi nhận without its mark', 'recipient-line-end', 465, 'Sở Nội vụ (báo cáo)'],
      ['10/6 has no year', 'deadline-year-inferred', 443, 'trước ngày 10/6'],
      ['25/11 has no year', 'deadline-year-inferred', 445, 'trước ngày 25/11'],
      ['10/6/2023 is a Saturday', 'deadline-named-day-off', 443],
      ['25/11/2023 is a Saturday', 'deadline-named-day-off', 445],
      ['10/6 lies before 14/6', 'deadline-before-cutoff', 443],
      ['25/11 lies before 14/12', 'deadline-before-cutoff', 445],
      ['Uỷ and Ủy, văn hoá and văn hóa', 'tone-placement-mixed', 6],
      ['chiến sỹ', 'spelling-variant', 47, 'chiến sỹ'],
      ['Ban chấp hành Đảng bộ', 'capitals-name', 269],
    ],
    notHere: [['UBND tỉnh and Ban Thường vụ Thị ủy are not in Nơi nhận', COVERAGE]],
  },
  {
    file: '003_ba5afca3764650d5.txt',
    asOf: '2025-01-01',
    found: [
      ['the number is blank', 'number-blank', 3],
      ['the day is blank', 'date-blank', 5],
      ['no state title and motto', 'motto-missing', null],
      ['no issuing body', 'issuer-inferred', null],
      ['no TM. before KT. CHỦ TỊCH', 'signature-without-tm', 101],
      ['full stops for commas after Lưu', 'archive-line-form', 99, 'Lưu: VT. KGVX. Lai (9)'],
      ['no full stop at its end', 'archive-line-end', 99],
      ['MỤC ĐÍCH YÊU CẦU without comma', 'heading-comma', 15],
      ['UBND tinh', 'spelling-slip', 51],
      ['đề đội ngũ', 'spelling-slip', 55, 'đề đội ngũ'],
      ['a sentence broken after line 37', 'sentence-broken', 39],
      ['a sentence broken after line 51', 'sentence-broken', 53],
      ['a blank in 23- QĐ/TW', 'citation-blank', 29, '23- QĐ/TW'],
      ['a blank in 35- CT/TW', 'citation-blank', 47, '35- CT/TW'],
      ['Ban bí thư', 'capitals-name', 29, 'Ban bí thư'],
      ['Thường trực tỉnh ủy', 'capitals-name', 91, 'Thường trực tỉnh ủy'],
      ['nhân dân in small letters', 'capitals-state-people', 19],
      ['a line of Nơi nhận without its mark', 'recipient-line-end', 97],
      ['reports without a day', 'report-without-date', 71],
    ],
    notHere: [
      [
        'Ban Dân vận Tỉnh ủy and Ban Tuyên giáo và Dân vận Tỉnh ủy',
        'two names of one body over time: the directory knows successors',
      ],
    ],
  },
  {
    file: '004_318e51082e090e4d.txt',
    asOf: '2024-01-01',
    found: [
      ['no state title and motto', 'motto-missing', null],
      ['no issuing body', 'issuer-inferred', null],
      ['no number', 'number-blank', null],
      ['no place and date', 'date-blank', null],
      ['II twice', 'section-repeat', 204, 'II. TỔ CHỨC THỰC HIỆN'],
      ['24/CT-TTg of the province', 'citation-symbol-body', 95],
      ['145/2020/NĐ-CP has no date', 'citation-date-missing', 48],
      ['nhiệm vụ nhiệm vụ', 'repeated-words', 73, 'nhiệm vụ nhiệm vụ'],
      ['no blank after the quotation', 'blank-missing', 64],
      ['phản ảnh', 'spelling-variant', 85, 'phản ảnh'],
      ['chính trị -xã hội', 'hyphen-blank', 60],
      ['a blank in 124- QĐ/TW', 'citation-blank', 62, '124- QĐ/TW'],
      ['an item that ends with ;', 'item-end', 169],
      ['no deadline at all', 'no-deadline', null],
    ],
    notHere: [
      ['04/2015/NĐ-CP was replaced', MEMORY],
      ['khu dân cư and the others are not in Nơi nhận', COVERAGE],
    ],
  },
];

describe.each(SEEDS)('the known anomalies of $file', ({ file, asOf, found, notHere }) => {
  const { findings } = readPlan({ text: readFileSync(join(PLANS, file), 'utf8'), asOf, workdays });

  test.each(found)('%s: %s', (_, code, line, ...quotes) => {
    const same = findings.filter((finding: Finding) => finding.code === code);
    expect(same.map((finding) => finding.line)).toContain(line);
    for (const quote of quotes) expect(same.map((finding) => finding.quote)).toContain(quote);
  });

  test('what one text cannot show has its reason', () => {
    for (const [what, reason] of notHere) expect([what, reason].every((words) => words.length > 5)).toBe(true);
  });

  test('nothing keeps a real plan from being submitted', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('each finding with a line and words names a line near which they stand', () => {
    const lines = readFileSync(join(PLANS, file), 'utf8').split('\n');
    for (const { line, quote } of findings) {
      if (line === null || quote === null) continue;
      const around = lines
        .slice(line - 1, line + 3)
        .join(' ')
        .replace(/[*#_]/g, '')
        .replace(/\s+/g, ' ');
      const words = quote.split(' ').filter((word) => /^\p{L}{3,}$/u.test(word));
      expect(words.length === 0 || words.some((word) => around.includes(word))).toBe(true);
    }
  });
});
