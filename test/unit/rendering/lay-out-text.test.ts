import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { splitDocument } from '../../../services/reading/document-parts';
import { joinWords } from '../../../services/reading/join-words';
import { normalise } from '../../../services/reading/normalise';
import { readPlan } from '../../../services/reading/read-plan';
import { readTitle } from '../../../services/reading/title';
import { layOutText } from '../../../services/rendering/lay-out-text';
import type { PlanDocument } from '../../../services/rendering/plan-document';
import { lettersOfDocument } from '../../support/rendering/letters-of-document';
import { planTexts } from '../../support/rendering/plan-texts';

const ROOT = join(__dirname, '../../..');
const texts = ['infra/samples/plans', 'test/fixtures/corpus/own'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, string] => [name, readFileSync(join(ROOT, folder, name), 'utf8')]),
);

function layOut(text: string): PlanDocument {
  return layOutText(text, readPlan({ text, asOf: '2026-11-21' }));
}

/** The letters between the title and "Nơi nhận", and those after the signature, as the lines hold them. */
function lettersOfText(text: string): { body: string; annexes: string } {
  const { main, appendix } = splitDocument(normalise(text));
  const close = (lines: { text: string }[]): string =>
    // A word broken at its hyphen ("lư-⏎ợng") is one word again.
    lines.reduce((words, line) => joinWords(words, line.text), '').replace(/\s+/g, '');
  return { body: close(main.slice(readTitle(main).used)), annexes: close(appendix) };
}

/** Their annexes are tables that lost their bars: cells over two lines are put together again, row numbers come back. */
const REBUILT_TABLES = ['ministry-records-appendix-cells.txt', 'party-ward-resolution.txt'];

describe('a text laid out for print', () => {
  test.each(texts.filter(([name]) => REBUILT_TABLES.includes(name)))(
    '%s: the table put together again holds every letter and adds none',
    (_, text) => {
      const [printed, source] = [lettersOfDocument(layOut(text)), lettersOfText(text)];
      const sorted = (letters: string): string => Array.from(letters.replace(/\d/g, '')).sort().join('');
      expect(printed.body).toBe(source.body);
      expect(sorted(printed.annexes)).toBe(sorted(source.annexes));
    },
  );

  test.each(texts.filter(([name]) => !REBUILT_TABLES.includes(name)))(
    '%s: every letter of body and annexes is there, in its order, and none is added',
    (_, text) => {
      expect(lettersOfDocument(layOut(text))).toEqual(lettersOfText(text));
    },
  );

  test('the same holds for plans of any content', () => {
    fc.assert(
      fc.property(planTexts, (text) => {
        expect(lettersOfDocument(layOut(text))).toEqual(lettersOfText(text));
      }),
      { numRuns: 60 },
    );
  });

  test('the appendix is a table with its columns, its groups of rows and the line that attaches it', () => {
    const [, text = ''] = texts.find(([name]) => name === 'commune-flood-appendix.txt') ?? [];
    const [annex] = layOut(text).annexes ?? [];
    expect(annex).toMatchObject({
      heading: 'Phụ lục',
      title: 'DANH MỤC CÔNG VIỆC CHUẨN BỊ',
      attachedTo: '(Kèm theo Kế hoạch số 09/KH-UBND ngày 08/9/2026 của UBND xã Đại Lộc)',
    });
    const [table] = annex?.parts ?? [];
    expect(table).toMatchObject({
      kind: 'table',
      header: ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
    });
    expect(table?.kind === 'table' ? table.rows.map((row) => row[0]) : []).toEqual(['I', '1', '2', 'II', '3', '4']);
  });

  test('several appendices stay apart, each under its own heading', () => {
    const [, text = ''] = texts.find(([name]) => name === 'commune-flood-appendix.txt') ?? [];
    const two = `${text.normalize('NFC').replace(/\nPhụ lục\s*\n/, '\nPhụ lục I\n')}\nPhụ lục II\nDANH SÁCH ĐIỂM SƠ TÁN\n1. Trường tiểu học số 1\n2. Nhà văn hóa thôn Đông\n`;
    const { annexes = [] } = layOut(two);
    expect(annexes.map(({ heading, title }) => [heading, title])).toEqual([
      ['Phụ lục I', 'DANH MỤC CÔNG VIỆC CHUẨN BỊ'],
      ['Phụ lục II', 'DANH SÁCH ĐIỂM SƠ TÁN'],
    ]);
    expect(annexes[1]?.parts.map((part) => part.kind)).toEqual(['item', 'item']);
  });

  test('a Party plan keeps its own form: number with a hyphen, markers with a hyphen, T/M', () => {
    const [, text = ''] = texts.find(([name]) => name === 'party-inspection.txt') ?? [];
    const printed = layOut(text);
    expect(printed).toMatchObject({ form: 'PARTY', number: '31', symbol: 'KH/ĐU' });
    expect(printed.body[0]).toMatchObject({ kind: 'section', marker: 'I-', text: 'MỤC ĐÍCH, YÊU CẦU' });
    expect(printed.signature.lines[0]).toBe('T/M BAN THƯỜNG VỤ');
  });

  test('a joint plan has both bodies and both signatures, left to right', () => {
    const [, text = ''] = texts.find(([name]) => name === 'joint-women-police.txt') ?? [];
    const printed = layOut(text);
    expect([printed.issuer.name, ...(printed.coIssuers ?? [])]).toEqual([
      'HỘI LIÊN HIỆP PHỤ NỮ XÃ TAM NÔNG',
      'CÔNG AN XÃ TAM NÔNG',
    ]);
    expect([printed.signature, ...(printed.coSignatures ?? [])].map(({ name }) => name)).toEqual([
      'Trung tá Bùi Đức Long',
      'Hoàng Thị Thu Hiền',
    ]);
  });

  test('an issuer that was only inferred is not printed as if the letterhead named it', () => {
    const [, text = ''] = texts.find(([name]) => name === 'ward-no-letterhead.txt') ?? [];
    expect(layOut(text).issuer).toEqual({ parent: null, name: '' });
  });

  test('the decision that brings a plan is printed below its title', () => {
    const text =
      'Số: 3/KH-UBND\nNinh Hải, ngày 03 tháng 3 năm 2026\nKẾ HOẠCH\nCứu trợ năm 2026\n(Ban hành kèm theo Quyết định số 40/QĐ-UBND ngày 03/3/2026 của UBND xã)\n\nI. MỤC ĐÍCH\n1. Cứu trợ kịp thời.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nĐỗ Văn An\n';
    expect(layOut(text)).toMatchObject({
      title: 'Cứu trợ năm 2026',
      attachedTo: '(Ban hành kèm theo Quyết định số 40/QĐ-UBND ngày 03/3/2026 của UBND xã)',
    });
  });
});
