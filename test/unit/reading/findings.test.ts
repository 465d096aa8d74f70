import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../services/reading/read-plan';

const CORPUS = join(__dirname, '../../fixtures/corpus');
const seed = (name: string) => readFileSync(join(__dirname, '../../../infra/samples/plans', name), 'utf8');
const sound = readFileSync(join(CORPUS, 'own/fire-season-department.txt'), 'utf8');

function codes(text: string, asOf = '2025-12-10', least: 'info' | 'warning' = 'warning'): string[] {
  return readPlan({ text, asOf })
    .findings.filter((finding) => least === 'info' || finding.severity !== 'info')
    .map((finding) => finding.code);
}

describe('what a careful clerk remarks', () => {
  test('a sound plan has no finding above info', () => {
    expect(codes(sound)).toEqual([]);
  });

  test('a gap in the Roman numbers is a warning with its line', () => {
    const { findings } = readPlan({ text: seed('002_9be9bd90cc52ed66.txt'), asOf: '2023-01-01' });
    const gap = findings.find((finding) => finding.code === 'section-gap');
    expect(gap).toMatchObject({
      severity: 'warning',
      message: 'Số mục nhảy từ II sang IV.',
      quote: 'IV. TỔ CHỨC THỰC HIỆN',
    });
    expect(gap?.line).toBeGreaterThan(400);
  });

  test('a numeral used twice is a warning', () => {
    expect(codes(seed('004_318e51082e090e4d.txt'), '2024-01-01')).toContain('section-repeat');
  });

  test('a blank number and date are only noted, a draft has none', () => {
    const text = seed('002_9be9bd90cc52ed66.txt');
    expect(codes(text, '2023-01-01', 'info')).toEqual(expect.arrayContaining(['number-blank', 'date-blank']));
    expect(codes(text, '2023-01-01')).not.toContain('number-blank');
  });

  test('a missing letterhead asks a person to confirm the issuer', () => {
    expect(codes(seed('001_ab1912c7cdbda0bb.txt'), '2024-01-01')).toContain('issuer-inferred');
  });

  test('a missing name of the signer is a warning, no refusal', () => {
    const reading = readPlan({ text: seed('001_ab1912c7cdbda0bb.txt'), asOf: '2024-01-01' });
    expect(reading.refusal).toBeNull();
    expect(reading.findings.map((finding) => finding.code)).toContain('signer-name-missing');
  });

  test('a collective body that signs without TM. is remarked', () => {
    expect(codes(seed('003_ba5afca3764650d5.txt'), '2025-01-01')).toContain('signature-without-tm');
  });

  test('a report without addressee and date must be completed by a person', () => {
    expect(codes(seed('001_ab1912c7cdbda0bb.txt'), '2024-01-01')).toEqual(
      expect.arrayContaining(['report-without-addressee', 'report-without-date']),
    );
  });

  test('deadline-past says only that the last permitted day lies before today', () => {
    expect(codes(sound, '2025-12-31')).not.toContain('deadline-past');
    expect(codes(sound, '2026-01-01')).toContain('deadline-past');
  });

  test('a deadline on a day that does not exist is remarked and has no last day', () => {
    const reading = readPlan({
      text: sound.replace('trước ngày 15/01/2026', 'trước ngày 31/02/2026'),
      asOf: '2025-12-10',
    });
    expect(reading.findings.map((finding) => finding.code)).toContain('deadline-impossible');
    expect(reading.assignments[0]?.deadline?.lastDay).toBeNull();
  });

  test('a deadline before the day of issue is remarked', () => {
    expect(codes(sound.replace('trước ngày 15/01/2026', 'trước ngày 15/01/2025'))).toContain('deadline-before-issue');
  });

  test('a plan without Nơi nhận is remarked', () => {
    expect(codes(sound.slice(0, sound.indexOf('Nơi nhận:')))).toEqual(
      expect.arrayContaining(['recipients-missing', 'signature-block-missing']),
    );
  });

  test('an addressee named twice is remarked', () => {
    expect(codes(sound.replace('- Trang TTĐT Sở;', '- UBND tỉnh (để b/c);'))).toContain('recipient-repeat');
  });

  test('every finding has a Vietnamese sentence', () => {
    for (const finding of readPlan({ text: seed('001_ab1912c7cdbda0bb.txt'), asOf: '2026-11-21' }).findings) {
      expect(finding.message).toMatch(/^[\p{Lu}“][^\n]{10,}[.]$/u);
    }
  });
});
