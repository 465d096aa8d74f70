import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_RULES, type FormRule } from '../../../services/reading/findings/form-rules';

const RULES: [string, FormRule][] = Object.entries(FORM_RULES);
const PAGE = readFileSync(join(__dirname, '../../../docs/form-check.md'), 'utf8');

function rowOf([code, { severity, mild, checks, rule }]: [string, FormRule]): string {
  return ['', `\`${code}\``, mild ? `${severity}; info ${mild}` : severity, checks, rule ?? '–', ''].join(' | ').trim();
}

describe('the rules of the form check', () => {
  test('docs/form-check.md lists each of them, in their order, and nothing else', () => {
    const printed = PAGE.slice(PAGE.indexOf('## The rules'))
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(printed.map((line) => line.replace(/ {2,}/g, ' '))).toEqual(RULES.map(rowOf));
  });

  test.each(RULES)('%s has a Vietnamese sentence and says what it checks', (code, rule) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.sentence).toMatch(/^[\p{Lu}“{][^\n]{10,}[.”]$/u);
    expect(rule.checks).toMatch(/\.$/);
    expect(rule.checks).not.toContain('|');
  });

  test('few things stop a submission', () => {
    expect(RULES.filter(([, { severity }]) => severity === 'error').map(([code]) => code)).toEqual([
      'symbol-other-kind',
      'date-impossible',
      'title-missing',
    ]);
  });
});
