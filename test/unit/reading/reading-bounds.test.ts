import { readPlan } from '../../../services/reading/read-plan';
import {
  MOST_ASSIGNMENTS,
  MOST_LINES,
  MOST_RECIPIENTS,
  MOST_SECTIONS,
  MOST_SIGNATURE_LINES,
} from '../../../services/reading/reading-bounds';

const HEAD = 'UBND XÃ AN\nSố: 1/KH-UBND\nAn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\nThử năm 2026\nI. TỔ CHỨC THỰC HIỆN\n';
const TAIL = 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n';

function boundsSaid(text: string): string[] {
  return readPlan({ text, asOf: '2026-11-21' })
    .findings.filter((finding) => finding.code === 'text-bounds-reached')
    .map((finding) => finding.message.split(' đầu tiên')[0] ?? '');
}

describe('what lies beyond any real plan is left unread, and that is said', () => {
  const task = '- Phòng Nội vụ chủ trì rà soát trước ngày 10/6.\n';
  const row = '| 1 | Làm việc | Sở Y tế | Tháng 3 |\n';
  const table = '| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n';
  test.each([
    ['tasks', HEAD + task.repeat(MOST_ASSIGNMENTS + 1) + TAIL, '2.000 nhiệm vụ'],
    ['rows of an appendix', `${HEAD + TAIL}PHỤ LỤC\n${table}${row.repeat(MOST_ASSIGNMENTS + 1)}`, '2.000 nhiệm vụ'],
    ['sections', HEAD + 'II. KINH PHÍ\nChi từ ngân sách xã.\n'.repeat(MOST_SECTIONS) + TAIL, '500 mục'],
    ['addressees', `${HEAD}Nơi nhận:\n${'- Sở Y tế;\n'.repeat(MOST_RECIPIENTS + 1)}`, '2.000 nơi nhận'],
    ['signature lines', HEAD + TAIL + 'CHỦ TỊCH\n'.repeat(MOST_SIGNATURE_LINES), '200 dòng chữ ký'],
  ])('%s', (_, text, said) => {
    expect(boundsSaid(text)).toEqual([`Chỉ đọc được ${said}`]);
  });

  test('a plan that was not read to its end cannot be submitted', () => {
    const { findings } = readPlan({ text: HEAD + task.repeat(MOST_ASSIGNMENTS + 1) + TAIL, asOf: '2026-11-21' });
    expect(findings.find(({ code }) => code === 'text-bounds-reached')?.severity).toBe('error');
  });

  test('a plan within the bounds says nothing of them', () => {
    expect(boundsSaid(HEAD + task.repeat(20) + TAIL)).toEqual([]);
  });

  test('more lines than 2 MB of print are refused', () => {
    const lines = (count: number): string => HEAD + 'Nội dung.\n'.repeat(count);
    expect(readPlan({ text: lines(MOST_LINES), asOf: '2026-11-21' }).refusal?.code).toBe('too-large');
    expect(readPlan({ text: lines(MOST_LINES - 10), asOf: '2026-11-21' }).refusal).toBeNull();
  });
});
