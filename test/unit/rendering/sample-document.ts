import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyBlock, PlanDocument } from '../../../services/rendering/plan-document';

const SEED = join(__dirname, '../../../infra/samples/plans/003_ba5afca3764650d5.txt');

/** The plan of tỉnh Hải Dương (seed 003) as a document ready to be printed, signed by approval of level L1. */
export function sampleDocument(changes: Partial<PlanDocument> = {}): PlanDocument {
  const paragraphs = readFileSync(SEED, 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replaceAll('*', '')
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    );
  const first = paragraphs.findIndex((paragraph) => paragraph.startsWith('I. '));
  const end = paragraphs.findIndex((paragraph) => paragraph.startsWith('Nơi nhận'));
  return {
    issuer: { parent: null, name: 'ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG' },
    number: '05',
    symbol: 'KH-UBND',
    place: 'Hải Dương',
    date: { day: 5, month: 2, year: 2025 },
    docKind: 'KẾ HOẠCH',
    title: 'Triển khai thực hiện công tác dân vận chính quyền năm 2025 trên địa bàn tỉnh Hải Dương',
    urgency: null,
    legalBases: paragraphs.slice(first - 2, first),
    body: paragraphs.slice(first, end).map(block),
    recipients: [
      'Thường trực Tỉnh ủy;',
      'Chủ tịch, các PCT UBND tỉnh;',
      'Ban Dân vận Tỉnh ủy;',
      'Ủy ban MTTQ, các đoàn thể CTXH tỉnh;',
      'Các sở, ban, ngành của tỉnh;',
      'Công an tỉnh; Bộ CHQS tỉnh;',
      'Các ĐVSN công lập trực thuộc UBND tỉnh;',
      'UBND các huyện, thành phố, thị xã;',
    ],
    archiveLine: 'Lưu: VT, KGVX, Lai (9).',
    signature: {
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Nguyễn Minh Hùng',
      evidence: {
        level: 'L1',
        at: new Date('2025-02-05T01:05:00Z'),
        label: 'Phê duyệt qua thư điện tử (mức L1) – không phải chữ ký số',
      },
    },
    contentHash: 'a3f1'.repeat(16),
    draft: false,
    ...changes,
  };
}

function block(paragraph: string): BodyBlock {
  const found = /^([IVX]+\.|\d+\.|-)\s+(.*)$/s.exec(paragraph);
  const [, marker = null, text = paragraph] = found ?? [];
  if (marker === null) return { kind: 'paragraph', marker, text };
  if (marker === '-') return { kind: 'bullet', marker, text };
  return marker.startsWith('I') ? { kind: 'section', marker, text } : { kind: 'item', marker, text, titled: true };
}
