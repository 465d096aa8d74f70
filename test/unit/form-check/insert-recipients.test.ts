import { applyTextCorrections } from '../../../services/form-check/apply-text-corrections';
import { insertRecipients } from '../../../services/form-check/insert-recipients';
import { splitLines } from '../../../services/form-check/text-lines';
import type { Finding, TextCorrection } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';
import { provincePlanText } from '../../support/province-of-communes';

function findingWith(correction: TextCorrection | null, line = 1): Finding {
  return { code: 'x', severity: 'info', message: '', quote: null, line, rule: null, correction };
}

function recipientsOf(text: string) {
  return readPlan({ text, asOf: '2027-03-01' }).recipients;
}

function insert(text: string, ...names: string[]): string {
  const correction = insertRecipients(names, recipientsOf(text), splitLines(text));
  return applyTextCorrections(text, [findingWith(correction)]).text;
}

const PLAN = provincePlanText({ recipients: ['Sở Nội vụ', 'UBND các xã'] });

describe('a line put into “Nơi nhận”', () => {
  test.each<[string, (list: string) => string]>([
    ['as printed', (list) => list],
    ['with Windows line ends', (list) => list.replaceAll('\n', '\r\n')],
    ['in decomposed Unicode', (list) => list.normalize('NFD')],
    ['indented', (list) => list.replace(/^- /gm, '   - ')],
    ['with long dashes', (list) => list.replace(/^- /gm, '– ')],
    ['beside the signature block', (list) => list.replace('- Lưu: VT.', '- Lưu: VT.\t\t\tCHỦ TỊCH')],
    ['with double blanks', (list) => list.replace('- Lưu: VT.', '-  Lưu:  VT.')],
    ['without “Lưu”', (list) => list.replace('- Lưu: VT.\n', '')],
  ])('%s stands before the last line and nothing else changes', (_, wrap) => {
    const text = wrap(PLAN);
    const before = recipientsOf(text).map((line) => line.text);
    const after = recipientsOf(insert(text, 'Sở Y tế')).map((line) => line.text);
    expect(after).toEqual([...before.slice(0, -1), 'Sở Y tế', ...before.slice(-1)]);
  });

  test('several lines keep their order, at once or one after the other', () => {
    const wanted = ['Sở Nội vụ', 'UBND các xã', 'Sở Y tế', 'Sở Tư pháp', 'Lưu: VT'];
    expect(recipientsOf(insert(PLAN, 'Sở Y tế', 'Sở Tư pháp')).map(({ text }) => text)).toEqual(wanted);
    const each = ['Sở Y tế', 'Sở Tư pháp'].map((name) =>
      findingWith(insertRecipients([name], recipientsOf(PLAN), splitLines(PLAN))),
    );
    const { text, left } = applyTextCorrections(PLAN, each);
    expect(left).toEqual([]);
    expect(recipientsOf(text).map((line) => line.text)).toEqual(wanted);
  });

  test('a plan without the list gets no correction', () => {
    expect(insertRecipients(['Sở Y tế'], [], splitLines(PLAN))).toBeNull();
  });
});

describe('ready corrections', () => {
  const at = (from: string, to: string) => findingWith({ from, to }, 2);

  test('replace whole words on their line only', () => {
    const { text } = applyTextCorrections('tinh\nvăn tinhs tinh\ntinh', [at('tinh', 'tỉnh')]);
    expect(text).toBe('tinh\nvăn tinhs tỉnh\ntinh');
  });

  test('leave words out with the blank behind them', () => {
    expect(applyTextCorrections('a\nvề về việc\n', [at('về', '')]).text).toBe('a\nvề việc\n');
  });

  test('whose words are gone, or whose line is, are told and change nothing', () => {
    const gone = at('khác', 'x');
    const beyond = findingWith({ from: 'a', to: 'b' }, 9);
    expect(applyTextCorrections('a\nb', [gone, beyond])).toEqual({ text: 'a\nb', left: [gone, beyond] });
  });

  test('treat signs of regular expressions as letters', () => {
    expect(applyTextCorrections('x\n(a+)+$ [b] 218- QĐ/TW', [at('218- QĐ/TW', '218-QĐ/TW')]).text).toBe(
      'x\n(a+)+$ [b] 218-QĐ/TW',
    );
    expect(applyTextCorrections('x\n(a+)+$', [at('(a+)+$', '$&')]).text).toBe('x\n$&');
  });
});
