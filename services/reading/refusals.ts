import { countLetters } from './count-letters';
import type { Refusal } from './plan-reading';
import { vietnameseShare } from './vietnamese-share';

/** Larger inputs are no plan: the longest real ones have a few hundred kilobytes. */
export const LARGEST_INPUT_BYTES = 2 * 1024 * 1024;
const SAMPLE_CHARACTERS = 200_000;
/** First characters of PDF, zip (.docx), Word 97, RTF and picture files. */
const OTHER_FORMATS = ['%PDF-', 'PK\u0003\u0004', 'ÐÏ\u0011à', '{\\rtf', '\u0089PNG', 'ÿØÿ', 'GIF8'];
/** UTF-8 read as Latin-1: "Ä‘", "áº", "á»", "Æ°". */
const MOJIBAKE = /Ä‘|Äƒ|áº|á»|Æ°|Æ¡|Ã¡|Ã´|Ãª/g;

/** Why the raw input cannot be read at all; null when it is text of a reasonable size. */
export function refuseRaw(text: string): Refusal | null {
  if (text.length > LARGEST_INPUT_BYTES || Buffer.byteLength(text, 'utf8') > LARGEST_INPUT_BYTES) {
    return {
      code: 'too-large',
      message: 'Tệp lớn hơn 2 MB; kế hoạch không thể dài như vậy. Đề nghị kiểm tra lại tệp đã chọn.',
    };
  }
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (OTHER_FORMATS.some((start) => sample.startsWith(start))) {
    return { code: 'not-text', message: 'Tệp này không phải văn bản thuần. Đề nghị gửi bản .txt hoặc .md.' };
  }
  const { letters, controls, lost } = countLetters(sample);
  if (sample.includes('\u0000') || controls > sample.length * 0.01 || lost > Math.max(8, sample.length * 0.01)) {
    return { code: 'not-text', message: 'Tệp chứa dữ liệu nhị phân hoặc bị hỏng, không đọc được thành văn bản.' };
  }
  if (letters === 0) return { code: 'empty', message: 'Tệp không có nội dung.' };
  return null;
}

/** Why the letters of a text cannot be trusted; asked after `repairEncoding` did what is sure. */
export function refuseEncoding(text: string): Refusal | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const composed = sample.normalize('NFC');
  const { letters, vietnamese, legacy, foreign } = countLetters(composed);
  if (count(composed, MOJIBAKE) > Math.max(4, letters * 0.02)) {
    return {
      code: 'unreadable-encoding',
      message: 'Văn bản bị lỗi bảng mã (UTF-8 mở bằng bảng mã khác). Đề nghị lưu lại ở dạng Unicode UTF-8.',
    };
  }
  if (
    (legacy > 10 && legacy > vietnamese * 2) ||
    (letters > 100 && vietnamese < letters * 0.01 && foreign > letters * 0.05)
  ) {
    return {
      code: 'unreadable-encoding',
      message: 'Văn bản dùng bảng mã cũ (TCVN3, VNI). Đề nghị chuyển sang Unicode UTF-8 trước khi gửi.',
    };
  }
  if (isVowelMarkedByKeys(sample, letters)) {
    return {
      code: 'unreadable-encoding',
      message: 'Văn bản gõ dấu bằng ký tự thường (VIQR). Đề nghị chuyển sang Unicode UTF-8 trước khi gửi.',
    };
  }
  if (letters > 200 && vietnamese < letters * 0.01) {
    return {
      code: 'not-vietnamese',
      message: 'Văn bản không phải tiếng Việt có dấu nên không đọc được như một kế hoạch.',
    };
  }
  return null;
}

/** "Ke^' hoa.ch thu+.c hie^.n": marks typed behind their letters. */
function isVowelMarkedByKeys(sample: string, letters: number): boolean {
  const marked = count(sample, /[aeo]\^|[ou]\+|a\(|[aeiouy^+(][\x27`?~.](?=[a-z])/gi);
  return marked > 20 && marked > letters * 0.05 && vietnameseShare(sample).marked < 0.05;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
