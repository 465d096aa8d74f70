import { extractRawText } from 'mammoth';
import { renderDocx } from '../../../services/rendering/docx/render-docx';
import type { PlanDocument } from '../../../services/rendering/plan-document';
import { lettersOfDocument } from '../../support/rendering/letters-of-document';
import { unzip } from '../../support/rendering/unzip';
import { sampleDocument } from './sample-document';

const at = new Date('2025-02-05T01:05:00Z');

async function partsOf(plan: PlanDocument): Promise<Map<string, string>> {
  const files = unzip(await renderDocx(plan, { at }));
  return new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

async function documentOf(plan: PlanDocument): Promise<string> {
  return (await partsOf(plan)).get('word/document.xml') ?? '';
}

/** The paragraph around some words, as markup. */
function paragraphWith(xml: string, words: string): string {
  const found = xml.split('<w:p>').find((paragraph) => paragraph.includes(words));
  if (!found) throw new Error(`no paragraph with “${words}”`);
  return found.split('</w:p>')[0] ?? '';
}

/** Every element that opens closes, in its order. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name ?? '');
  }
  return open;
}

describe('the plan as a Word document', () => {
  test('the same plan gives the same bytes, be it printed at another time', async () => {
    const first = await renderDocx(sampleDocument(), { at });
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 5, 1));
    const second = await renderDocx(sampleDocument(), { at });
    clock.mockRestore();
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await renderDocx(sampleDocument({ number: '06' }), { at }))).toBe(false);
  });

  test('every part is well-formed and the ones Word looks for are there', async () => {
    const parts = await partsOf(sampleDocument({ title: 'Chợ <b>& “quê”' }));
    for (const path of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'])
      expect([...parts.keys()]).toContain(path);
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) expect(openElements(xml)).toEqual([]);
    expect(parts.get('docProps/core.xml')).toContain('2025-02-05T01:05:00Z');
    expect(parts.get('docProps/core.xml')).toContain('Chợ &#60;b&#62;&#38; “quê”');
  });

  test('page, margins and letters are those of Phụ lục I', async () => {
    const parts = await partsOf(sampleDocument());
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const margins = /<w:pgMar ([^>]+)>/.exec(xml)?.[1] ?? '';
    for (const margin of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'])
      expect(margins).toContain(margin);
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(parts.get('word/styles.xml')).toContain('vi-VN');
  });

  test('each box has its size and style', async () => {
    const xml = await documentOf(sampleDocument());
    const has = (words: string, ...marks: string[]): void => {
      for (const mark of marks) expect(paragraphWith(xml, words)).toContain(mark);
    };
    has('CỘNG HÒA XÃ HỘI', '<w:b/>', '<w:sz w:val="24"/>', '<w:jc w:val="center"/>');
    has('Độc lập - Tự do', '<w:b/>', '<w:sz w:val="26"/>');
    has('Số: 05/KH-UBND', '<w:b w:val="false"/>', '<w:sz w:val="26"/>');
    has('ngày 05 tháng 02', '<w:i/>', '<w:sz w:val="26"/>');
    has('KẾ HOẠCH', '<w:b/>', '<w:jc w:val="center"/>');
    has('Thực hiện Chỉ thị số 33', '<w:i/>', '<w:jc w:val="both"/>', 'w:firstLine="720"', 'w:before="120"');
    has('MỤC ĐÍCH YÊU CẦU', '<w:b/>', '<w:keepNext/>');
    has('Nơi nhận:', '<w:b/>', '<w:i/>', '<w:sz w:val="24"/>');
    has('Thường trực Tỉnh ủy;', '<w:sz w:val="22"/>');
    has('PHÓ CHỦ TỊCH', '<w:b/>', '<w:jc w:val="center"/>');
  });

  test('pages are numbered in the header but on the first; an annex is a part of its own that counts from one', async () => {
    const table = {
      kind: 'table' as const,
      header: ['TT', 'Nội dung', 'Thời gian'],
      rows: [['1', 'Tổng kết', '12/2025']],
    };
    const annex = { heading: 'Phụ lục', title: 'LỊCH', attachedTo: '(Kèm theo Kế hoạch)', parts: [table] };
    const parts = await partsOf(sampleDocument({ annexes: [annex] }));
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:tblHeader/>');
    const headers = [...parts].filter(([path]) => path.startsWith('word/header')).map(([, header]) => header);
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(2);
  });

  test('every word of the plan is in it, in the order of print', async () => {
    const plan = sampleDocument();
    const { value } = await extractRawText({ buffer: await renderDocx(plan, { at }) });
    const letters = value.replace(/\s+/g, '');
    expect(letters).toContain(lettersOfDocument(plan).body);
    const places = ['HẢIDƯƠNG', 'CỘNGHÒA', 'Số:05/KH-UBND', 'KẾHOẠCH', 'Nơinhận:', 'NguyễnMinhHùng'].map((words) =>
      letters.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
  });

  test('control characters of a text never break the file', async () => {
    const xml = await documentOf(sampleDocument({ title: 'Một\u0000 hai\u0008\uFFFE\uD800 ba', place: '\u202Ex' }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(xml).not.toMatch(/[\u0000-\u0008\u202E]/);
    expect(openElements(xml)).toEqual([]);
  });
});
