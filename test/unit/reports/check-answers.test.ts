import type { Failure } from '../../../services/failures';
import { checkAnswers } from '../../../services/reports/check-answers';
import type { FormIndicator } from '../../../services/reports/report-form';

const share: FormIndicator = {
  ...{ key: 'i1', ref: 'III.1', text: 'Trên 95% cán bộ được học tập', unit: '%', kind: 'AVERAGE' },
  ...{ target: { comparison: 'ABOVE', value: 95 }, least: 0, most: 100 },
};
const growth: FormIndicator = { ...share, key: 'i2', text: 'Tăng 120%', least: null, most: null };
const words: FormIndicator = { ...share, key: 'i3', kind: 'TEXT', unit: null, target: null, least: null, most: null };
const form = {
  sections: [
    { key: 's2', ref: 'II', heading: 'NỘI DUNG' },
    { key: 'proposals', ref: null, heading: 'Đề xuất, kiến nghị' },
  ],
  indicators: [share, growth, words],
};

function refusalOf(answers: Partial<Parameters<typeof checkAnswers>[1]>): unknown {
  try {
    checkAnswers(form, { parts: [], values: [], ...answers });
  } catch (error) {
    return [(error as Failure).code, (error as Failure).details['field']];
  }
  return null;
}

test('answers come in the order of the form, without what was left empty', () => {
  const answers = {
    parts: [
      { key: 'proposals', text: '  Không. \r\nHết.' },
      { key: 's2', text: ' ' },
    ],
    values: [
      { key: 'i3', value: null, note: 'Đã thực hiện.' },
      { key: 'i2', value: -3.5, note: '' },
      { key: 'i1', value: null, note: '' },
    ],
  };
  expect(checkAnswers(form, answers)).toEqual({
    parts: [{ key: 'proposals', text: 'Không. \nHết.' }],
    values: [
      { key: 'i2', value: -3.5, note: '' },
      { key: 'i3', value: null, note: 'Đã thực hiện.' },
    ],
  });
});

test.each([
  ['a share above a hundred', { values: [{ key: 'i1', value: 100.1, note: '' }] }, 'values.i1'],
  ['a share below nought', { values: [{ key: 'i1', value: -1, note: '' }] }, 'values.i1'],
  ['no number at all', { values: [{ key: 'i2', value: Number.NaN, note: '' }] }, 'values.i2'],
  ['a number no office counts to', { values: [{ key: 'i2', value: 1e16, note: '' }] }, 'values.i2'],
  ['a number where words are asked for', { values: [{ key: 'i3', value: 1, note: '' }] }, 'values.i3'],
  ['a remark that is too long', { values: [{ key: 'i1', value: 1, note: 'a'.repeat(1_001) }] }, 'notes.i1'],
  ['words that are too long', { parts: [{ key: 's2', text: 'a'.repeat(20_001) }] }, 'parts.s2'],
  ['a section the form does not have', { parts: [{ key: 's9', text: 'a' }] }, 'parts.0.key'],
  ['an indicator the form does not have', { values: [{ key: 's2', value: 1, note: '' }] }, 'values.0.key'],
  ['one section twice', { parts: ['a', 'b'].map((text) => ({ key: 's2', text })) }, 'parts.1.key'],
])('%s is refused by its field', (_, answers, field) => {
  expect(refusalOf(answers)).toEqual(['BAD_USER_INPUT', field]);
});

test('a growth may pass a hundred per cent', () => {
  expect(refusalOf({ values: [{ key: 'i2', value: 140, note: '' }] })).toBeNull();
});
