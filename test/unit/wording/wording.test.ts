import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURES } from '../../../services/failures';
import { PLAN_STATES } from '../../../services/plans/plan-states';
import { cleanLine, cleanLines, clip } from '../../../services/wording/clean-text';
import { errorMessage } from '../../../services/wording/error-message';
import type { ErrorCode } from '../../../services/wording/errors/error-words';
import { negotiateLanguage } from '../../../services/wording/negotiate-language';
import { showClock, showDay, showInstant, showWeekday } from '../../../services/wording/show-time';
import { wording } from '../../../services/wording/wording';

const ROOT = join(__dirname, '../../..');
const languages = ['vi', 'en'] as const;

function leaves(branch: object, path: string[] = []): [string[], unknown][] {
  return Object.entries(branch).flatMap(([key, value]): [string[], unknown][] =>
    typeof value === 'object' && value !== null ? leaves(value, [...path, key]) : [[[...path, key], value]],
  );
}

function sources(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('wording', () => {
  test('both languages have the same keys, and none is empty', () => {
    const keys = languages.map((language) =>
      leaves(wording(language))
        .map(([path]) => path.join('.'))
        .sort(),
    );
    expect(keys[0]).toEqual(keys[1]);
    for (const language of languages) for (const [, value] of leaves(wording(language))) expect(value).not.toBe('');
  });

  test('every sentence of letters and pages is used', () => {
    const used = { letters: sources('services/mail'), pages: sources('pages') };
    for (const section of ['letters', 'pages'] as const) {
      const unused = leaves(wording('vi')[section])
        .map(([path]) => path)
        .filter((path) => {
          const [last = '', parent = ''] = [path.at(-1), path.at(-2)];
          const bySelection = new RegExp(`\\.(${parent}|${path.at(-3) ?? parent})\\[|[{ ]${parent}\\[`).test(
            used[section],
          );
          return !bySelection && !new RegExp(`\\.${last}\\b`).test(used[section]);
        });
      expect(unused).toEqual([]);
    }
  });

  test('every failure of the services has its sentence in both languages', () => {
    const codes = [...Object.keys(FAILURES), 'QUERY_LIMIT', 'TIMEOUT', 'REVISION_EXISTS'] as ErrorCode[];
    for (const language of languages) {
      expect(Object.keys(wording(language).errors).sort()).toEqual([...codes].sort());
      for (const code of codes) expect(errorMessage(language, code)).toMatch(/^[\p{L}\d][^{}]{8,}\.$/u);
    }
  });

  test('no sentence shows "undefined" or a code when details are missing', () => {
    for (const language of languages) {
      for (const code of Object.keys(FAILURES) as ErrorCode[]) {
        if (code !== 'WRONG_STATE')
          expect(errorMessage(language, code, {})).not.toMatch(/undefined|null|NaN|[A-Z]+_[A-Z]+/);
      }
    }
  });

  test('a wrong step names the state in words', () => {
    expect(errorMessage('vi', 'WRONG_STATE', { state: 'DRAFT', wanted: 'IN_FORCE' })).toContain(
      '(Dự thảo); bước này cần trạng thái: Đang thực hiện',
    );
    expect(errorMessage('vi', 'WRONG_STATE', { state: 'RETURNED', wanted: 'answered' })).toContain('(Trả lại báo cáo)');
    for (const state of Object.keys(PLAN_STATES))
      expect(errorMessage('en', 'WRONG_STATE', { state })).not.toContain(state);
  });

  test('details are put into words: sizes, tries, waiting, decisions', () => {
    expect(errorMessage('vi', 'FILE_TOO_LARGE', { maxBytes: 25 * 1024 * 1024 })).toContain('25 MB');
    expect(errorMessage('vi', 'CODE_WRONG', { triesLeft: 3 })).toContain('Còn 3 lần nhập');
    expect(errorMessage('vi', 'TOO_MANY_CODES', { retryAfterSeconds: 600 })).toContain('10 phút');
    expect(errorMessage('vi', 'ALREADY_DECIDED', { verdict: 'RETURNED' })).toContain('Trả lại');
    expect(errorMessage('vi', 'REVISION_SUPERSEDED', { revision: 3 })).toContain('phiên bản 3');
    expect(errorMessage('vi', 'SUBMISSION_BLOCKED', { findings: ['Thiếu số.', 'Thiếu ngày.'] })).toContain(
      'Thiếu số; Thiếu ngày.',
    );
  });

  test('Vietnamese is written in NFC, with one way of placing tone marks', () => {
    for (const [path, value] of leaves(wording('vi'))) {
      const text = String(value);
      expect(text).toBe(text.normalize('NFC'));
      expect(`${path.join('.')}: ${text}`).not.toMatch(/(uỷ|(?<!q)uý|hoà|hoá|khoá|toà|loà|xoá)(?!\p{L})/iu);
    }
  });
});

describe('negotiateLanguage', () => {
  test.each([
    [null, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr, de', 'vi'],
    ['*', 'vi'],
    ['en;q=0', 'vi'],
    ['vi;q=0.5, EN;q=0.5', 'vi'],
    ['en;q=banana', 'vi'],
    [';;;,,=', 'vi'],
  ] as const)('"%s" gives %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});

describe('clean text', () => {
  test('a line has no control character, no direction override, no line break', () => {
    expect(cleanLine(' a\r\nb\u202Ec\u0000d\u200Be\u2028f\uD800 ')).toBe('a bc de f\uFFFD');
  });

  test('lines keep their breaks and become NFC', () => {
    expect(cleanLines('Kế\r\nhoạch'.normalize('NFD'))).toBe('Kế\nhoạch');
  });

  test('a long text is cut at a word', () => {
    expect(clip('một hai ba bốn', 10)).toBe('một hai…');
    expect(clip('ngắn', 10)).toBe('ngắn');
  });
});

describe('days and times', () => {
  test('are those of Vietnam', () => {
    expect(showDay('2026-02-05')).toBe('05/02/2026');
    expect(showWeekday('2024-11-30', 'vi')).toBe('30/11/2024 (thứ Bảy)');
    expect(showClock(new Date('2026-02-05T17:30:59Z'))).toBe('00:30');
    expect(showInstant(new Date('2026-02-05T17:30:00Z'), 'vi')).toBe('00:30 ngày 06/02/2026 (giờ Việt Nam)');
  });
});
