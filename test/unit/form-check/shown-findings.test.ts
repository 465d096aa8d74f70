import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsList } from '../../../pages/views/findings-list';
import { ACROSS_RULES } from '../../../services/form-check/across-rules';
import { note } from '../../../services/form-check/note';
import { FORM_RULES, type FormRule } from '../../../services/reading/findings/form-rules';
import { htmlText } from '../../../services/rendering/html';

const RULES: [string, FormRule][] = Object.entries(ACROSS_RULES);
const PAGE = readFileSync(join(__dirname, '../../../docs/form-check-across-plans.md'), 'utf8');

test('a missing line of “Nơi nhận” is shown as a line to add, with its article', () => {
  const finding = note('report-receiver-not-in-recipients', {
    line: 162,
    quote: 'huyện',
    words: { phrase: 'huyện', names: 'Ủy ban nhân dân huyện Thanh Miện', advice: '' },
    correction: { from: '- Lưu: VT', to: '- UBND huyện;\n- Sở Y tế;\n- Lưu: VT', line: 193 },
  });
  const shown = htmlText(findingsList([finding], 'Nhận xét', 'vi'));
  expect(shown).toContain('Cần xác nhận, dòng 162.');
  expect(shown).toContain('Báo cáo gửi “huyện” nhưng Nơi nhận chưa gửi tới Ủy ban nhân dân huyện Thanh Miện.');
  expect(shown).toContain('Đề nghị bổ sung vào trước dòng 193: “- UBND huyện; - Sở Y tế;”.');
  expect(shown).toContain('Phụ lục I Mục II.9');
});

describe('the rules', () => {
  test('docs/form-check-across-plans.md lists each of them, in their order, and nothing else', () => {
    const printed = PAGE.slice(PAGE.indexOf('## The rules'))
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const rows = RULES.map(([code, { severity, mild, checks, rule }]) =>
      ['', `\`${code}\``, mild ? `${severity}; info ${mild}` : severity, checks, rule ?? '–', ''].join(' | ').trim(),
    );
    expect(printed.map((line) => line.replace(/ {2,}/g, ' '))).toEqual(rows);
  });

  test('none stops a submission, and none takes the code of a rule of the text', () => {
    expect(RULES.filter(([, { severity }]) => severity === 'error')).toEqual([]);
    expect(RULES.filter(([code]) => Object.hasOwn(FORM_RULES, code))).toEqual([]);
  });
});
