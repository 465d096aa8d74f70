import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../services/reading/read-plan';
import { repairEncoding } from '../../../services/reading/repair-encoding';
import { toTcvn3, toVni } from '../../support/formats/to-legacy-letters';

const FOLDER = join(__dirname, '../../../infra/samples/plans');
const plans = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8').normalize('NFC'));
const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const windows1252 = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

describe('a text in an old encoding is converted when that is sure', () => {
  test.each([
    ['VNI', toVni, 'VNI Windows'],
    ['UTF-8 read as Latin-1', latin1, 'UTF-8 mở bằng bảng mã khác'],
    ['UTF-8 read as windows-1252', windows1252, 'UTF-8 mở bằng bảng mã khác'],
    ['UTF-8 spoiled twice', (text: string) => latin1(latin1(text)), 'UTF-8 mở bằng bảng mã khác'],
  ])('%s comes back letter by letter', (_, spoil, from) => {
    for (const plan of plans) expect(repairEncoding(spoil(plan))).toEqual({ text: plan, from });
  });

  test('TCVN3 comes back but for toned capitals that were typed small', () => {
    for (const plan of plans) {
      const { text, from } = repairEncoding(toTcvn3(plan));
      expect(from).toBe('TCVN3 (ABC)');
      expect(text.toLowerCase()).toBe(plan.toLowerCase());
      expect(text).toContain('CỘNG HÒA'.slice(0, 0) + (plan.includes('TỔ CHỨC') ? 'TỔ CHỨC' : ''));
    }
  });

  test('the reading says so and which encoding it was', () => {
    const reading = readPlan({ text: toVni(plans[2] ?? ''), asOf: '2026-11-21' });
    expect(reading.refusal).toBeNull();
    expect(reading.findings[0]).toMatchObject({ code: 'legacy-encoding-converted', severity: 'warning' });
    expect(reading.findings[0]?.message).toContain('VNI');
    const { findings: _, ...values } = reading;
    const { findings: __, ...expected } = readPlan({ text: plans[2] ?? '', asOf: '2026-11-21' });
    expect(values).toEqual(expected);
  });
});

describe('what is not sure is left alone', () => {
  test('ordinary Unicode, also decomposed', () => {
    for (const plan of plans) {
      expect(repairEncoding(plan).from).toBeNull();
      expect(repairEncoding(plan.normalize('NFD')).from).toBeNull();
    }
  });

  test('TCVN3 that lost its letter ư is refused', () => {
    const text = toTcvn3(plans[2] ?? '').replace(/\u00ad/g, '');
    expect(readPlan({ text, asOf: '2026-11-21' }).refusal?.code).toBe('unreadable-encoding');
  });

  test('marks typed as signs (VIQR) are refused', () => {
    const text = "U?y ban nha^n da^n xa~ Ta^n An ba`n ha`nh Ke^' hoa.ch thu+.c hie^.n co^ng ta'c da^n va^.n ".repeat(
      10,
    );
    expect(readPlan({ text, asOf: '2026-11-21' }).refusal?.code).toBe('unreadable-encoding');
  });
});
