import { Refused } from '../../../services/formats/extraction';
import { readDocx } from '../../../services/formats/read-docx';
import { docxOf, zipFiles } from '../../support/formats/zip-files';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const listed = (text: string, level: number, list = 1): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = {
  name: 'word/numbering.xml',
  content: `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%2.%4.')}${level(4, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`,
};
const linesOf = (body: string, more = [numbering]): string[] => readDocx(docxOf(body, more)).text.split('\n');

describe('the numbers Word counts by itself', () => {
  test('are printed on every level and begin anew below the next heading', () => {
    const body = [
      listed('MỤC ĐÍCH', 0),
      listed('một', 1),
      listed('a', 2),
      listed('b', 2),
      listed('hai', 1),
      listed('sâu', 3),
      listed('chấm', 4),
      listed('NỘI DUNG', 0),
      listed('lại một', 1),
    ];
    expect(linesOf(body.join(''))).toEqual([
      'I. MỤC ĐÍCH',
      '1. một',
      'a) a',
      'b) b',
      '2. hai',
      '2.1. sâu',
      '- chấm',
      'II. NỘI DUNG',
      '1. lại một',
    ]);
  });

  test('a list that begins elsewhere does', () => {
    expect(linesOf(listed('NĂM', 0, 2) + listed('SÁU', 0, 2))).toEqual(['V. NĂM', 'VI. SÁU']);
  });

  test('come from the style of a heading too', () => {
    const styles = {
      name: 'word/styles.xml',
      content:
        '<w:styles><w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style></w:styles>',
    };
    expect(linesOf(paragraph(run('Mục đích'), '<w:pStyle w:val="H1"/>'), [numbering, styles])).toEqual(['I. MỤC ĐÍCH']);
  });
});

describe('what is on the page and what is not', () => {
  test('deleted, hidden and repeated text, page numbers and field codes are left out', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body = paragraph(
      run('Giao ') +
        `<w:del>${run('').replace(/<w:t.*t>/, '<w:delText>Phòng Kinh tế</w:delText>')}</w:del><w:ins>${run('Phòng Nội vụ')}</w:ins>` +
        run(' mật', '<w:vanish/>') +
        field('begin') +
        '<w:r><w:instrText> PAGE </w:instrText></w:r>' +
        field('separate') +
        run('7') +
        field('end') +
        '<mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>hai lần</w:t></w:r></mc:Fallback></mc:AlternateContent>' +
        '<w:r><w:noBreakHyphen/></w:r><w:r><w:softHyphen/></w:r>' +
        run('chủ trì'),
    );
    expect(linesOf(body)).toEqual(['Giao Phòng Nội vụ-chủ trì']);
  });

  test('a text box is read', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(run('HỎA TỐC'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(linesOf(paragraph(box + run('KẾ HOẠCH')))).toEqual(['HỎA TỐC', 'KẾ HOẠCH']);
  });

  test('a tab behind a dash is no column', () => {
    expect(linesOf(paragraph(`${run('-')}<w:r><w:tab/></w:r>${run('Lưu: VT.')}`))).toEqual(['- Lưu: VT.']);
  });
});

describe('tables', () => {
  test('letterhead and foot are read column after column', () => {
    const table = `<w:tbl><w:tr>${cell('UBND XÃ AN')}${cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</w:tr><w:tr>${cell('Số: 1/KH-UBND')}${cell('An, ngày 02 tháng 3 năm 2026')}</w:tr></w:tbl>`;
    expect(linesOf(table).filter((line) => line !== '')).toEqual([
      'UBND XÃ AN',
      'Số: 1/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'An, ngày 02 tháng 3 năm 2026',
    ]);
  });

  test('rows of data keep their columns; a merged cell says the same for each row', () => {
    const rows = [
      `<w:tr>${cell('TT')}${cell('Nội dung')}${cell('Chủ trì')}</w:tr>`,
      `<w:tr>${cell('1')}${cell('Quét | dọn')}${cell('Đoàn xã', '<w:vMerge w:val="restart"/>')}</w:tr>`,
      `<w:tr>${cell('2')}${cell('Trồng cây')}${cell('', '<w:vMerge/>')}</w:tr>`,
      `<w:tr>${cell('Tổng', '<w:gridSpan w:val="2"/>')}${cell('2')}</w:tr>`,
    ];
    expect(linesOf(`<w:tbl>${rows.join('')}</w:tbl>`).filter((line) => line !== '')).toEqual([
      '| TT | Nội dung | Chủ trì |',
      '| 1 | Quét / dọn | Đoàn xã |',
      '| 2 | Trồng cây | Đoàn xã |',
      '| Tổng |  | 2 |',
    ]);
  });
});

test('text in the fonts before Unicode is converted, capitals of their capital font too', () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}"/>`;
  const { text, notes } = readDocx(
    docxOf(
      paragraph(run('ñy ban ', font('.VnTimeH')) + run('nh©n d©n x·', font('.VnTime'))) +
        paragraph(run('keá hoaïch', font('VNI-Times'))),
    ),
  );
  expect(text).toBe('ỦY BAN nhân dân xã\nkế hoạch');
  expect(notes).toMatchObject([{ code: 'legacy-encoding-converted', severity: 'warning' }]);
});

test.each([
  ['a spreadsheet', [{ name: 'xl/workbook.xml', content: '' }], 'unsupported-format'],
  [
    'an OpenDocument text',
    [
      { name: 'mimetype', content: '' },
      { name: 'content.xml', content: '' },
    ],
    'unsupported-format',
  ],
  ['any other archive', [{ name: 'a.txt', content: 'a' }], 'unsupported-format'],
  [
    'more inside than a plan can have',
    [{ name: 'word/document.xml', content: Buffer.alloc(40_000_000, 32) }],
    'too-large',
  ],
  [
    'a size that is a lie',
    [{ name: 'word/document.xml', content: Buffer.alloc(40_000_000, 32), statedSize: 1_000 }],
    'too-large',
  ],
])('%s is refused', (_, files, code) => {
  expect(() => readDocx(zipFiles(files))).toThrow(new Refused({ code, message: '' }));
});
