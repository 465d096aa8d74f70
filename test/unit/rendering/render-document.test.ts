import { documentFileName } from '../../../services/rendering/document-file-name';
import { type DocumentFormat, renderDocument } from '../../../services/rendering/render-document';
import { readPdfTexts } from '../../support/rendering/read-pdf-text';
import { sampleDocument } from './sample-document';

const at = new Date('2025-02-05T01:05:00Z');

describe('a plan as a file', () => {
  test('a numbered plan is named by number, symbol and year, a draft by its title in plain letters', () => {
    expect(documentFileName(sampleDocument(), 'pdf')).toBe('05_KH-UBND_2025.pdf');
    expect(documentFileName(sampleDocument({ number: '31', symbol: 'KH/ĐU' }), 'docx')).toBe('31_KH-ĐU_2025.docx');
    const draft = { number: null, draft: true, title: 'Đẩy mạnh “cải cách” ../hành chính năm 2027' };
    expect(documentFileName(sampleDocument(draft), 'pdf')).toBe('du-thao-day-manh-cai-cach-hanh-chinh-nam-2027.pdf');
    expect(documentFileName(sampleDocument({ number: null, draft: true, title: '' }), 'pdf')).toBe('du-thao.pdf');
  });

  test.each<[DocumentFormat, string, RegExp]>([
    ['PDF', 'application/pdf', /^%PDF-1\.7/],
    ['DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', /^PK/],
    ['HTML', 'text/html; charset=utf-8', /^<!doctype html>/],
  ])('%s says what it is and begins as such a file does', async (format, mediaType, beginning) => {
    const file = await renderDocument(sampleDocument(), format, at);
    expect(file.mediaType).toBe(mediaType);
    expect(file.content.subarray(0, 20).toString('latin1')).toMatch(beginning);
  });

  test('a print does not depend on what was printed before it, nor on what is printed beside it', async () => {
    const plan = sampleDocument();
    const alone = await renderDocument(plan, 'PDF', at);
    const others = ['Vệ sinh xóm ngõ, đẹp quê hương', 'ABC xyz é è ẻ'].map((title) =>
      renderDocument(sampleDocument({ title }), 'PDF', at),
    );
    const [again] = await Promise.all([renderDocument(plan, 'PDF', at), ...others]);
    expect(again.content.equals(alone.content)).toBe(true);
    const [first, second] = readPdfTexts([alone.content, again.content]);
    expect(second).toEqual(first);
  });
});
