import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../services/reading/read-plan';

const SEEDS = join(__dirname, '../../../infra/samples/plans');
const plan = readFileSync(join(SEEDS, '002_9be9bd90cc52ed66.txt'), 'utf8');

function codeOf(text: string): string | null {
  return readPlan({ text, asOf: '2026-11-21' }).refusal?.code ?? null;
}

describe('what is refused', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \n\t\n\u00a0\n', 'empty'],
    ['only a rule and numbers', '-----\n12\n', 'empty'],
    ['binary data', `KẾ HOẠCH\u0000\u0001\u0002${'\u0003'.repeat(50)}`, 'not-text'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'not-text'],
    ['a zip such as .docx', 'PK\u0003\u0004 word/document.xml', 'not-text'],
    ['more than 2 MB', 'Kế hoạch '.repeat(300_000), 'too-large'],
    [
      'a TCVN3 text',
      'ñy ban nh©n d©n tØnh Hµ TÜnh céng hßa x· héi chñ nghÜa viÖt nam kÕ ho¹ch thùc hiÖn '.repeat(5),
      'unreadable-encoding',
    ],
    [
      'a VNI text',
      'UÛY BAN NHAÂN DAÂN COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM keá hoaïch thöïc hieän coâng taùc '.repeat(5),
      'unreadable-encoding',
    ],
    [
      'UTF-8 read as Latin-1',
      Buffer.from('KẾ HOẠCH thực hiện công tác dân vận chính quyền', 'utf8').toString('latin1').repeat(4),
      'unreadable-encoding',
    ],
    ['English', 'This plan sets out who does what and by when. '.repeat(20), 'not-vietnamese'],
    ['a decision', plan.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH'), 'other-kind'],
    ['an invitation', plan.replace('KẾ HOẠCH', 'GIẤY MỜI'), 'other-kind'],
    [
      'an official letter',
      'SỞ Y TẾ\nSố: 12/SYT-NVY\nV/v triển khai kế hoạch\nKính gửi: Các đơn vị trực thuộc\nThực hiện Kế hoạch số 5/KH-UBND, Sở Y tế đề nghị các đơn vị báo cáo.',
      'other-kind',
    ],
    [
      'a story',
      'Ngày xưa có một ông lão đánh cá sống bên bờ biển cùng với người vợ già của mình. '.repeat(5),
      'not-a-plan',
    ],
  ])('%s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('a refused reading holds nothing of the text', () => {
    const reading = readPlan({ text: `TUYỆT MẬT\n${plan}`, asOf: '2026-11-21' });
    expect(reading).toMatchObject({
      title: null,
      legalBases: [],
      sections: [],
      assignments: [],
      reportDuties: [],
      recipients: [],
      signer: null,
    });
    expect(JSON.stringify(reading)).not.toContain('Hồng Lĩnh');
  });
});

describe('secrecy stamps', () => {
  test.each([
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    'T U Y Ệ T   M Ậ T',
    'T U Y Ệ T M Ậ T',
    'TUYET MAT',
    'toi mat',
    'Tối mật',
    'mật',
    '(MẬT)',
    'Độ mật: Tối mật',
    'M\u200bẬT',
    'T\u200bU\u200bY\u200bỆ\u200bT M\u200bẬT',
    'TUYỆT MẬT'.normalize('NFD'),
    'TOI MAT',
    'T Ố I  M Ậ T',
    '[Tuyệt mật]',
    '- MẬT -',
    'Độ mật: Mật',
    'ĐỘ MẬT: TUYỆT MẬT',
    'MẬT - KHẨN',
    'HỎA TỐC     MẬT',
    '| MẬT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |',
    'T\nU\nY\nỆ\nT\nM\nẬ\nT',
    '**TUYỆT MẬT**',
  ])('%s at the top of the page refuses the plan', (stamp) => {
    expect(codeOf(`${stamp}\n${plan}`)).toBe('secret');
  });

  test('a stamp beside the letterhead counts', () => {
    expect(codeOf(plan.replace('THỊ XÃ HỒNG LĨNH', 'THỊ XÃ HỒNG LĨNH          TỐI MẬT'))).toBe('secret');
  });

  test.each(['Số: 12/KH-UBND (Mật)', 'Số: 12/KH-UBND     Tối mật', 'Số: 12/KH-UBND - MẬT'])(
    '%s is a stamp',
    (number) => {
      expect(codeOf(plan.replace('Số:          /KH-UBND', number))).toBe('secret');
    },
  );

  test.each(['TUYỆT MẬT', 'Tối mật', '(MẬT)', 'Mật'])('%s at the foot counts', (stamp) => {
    expect(codeOf(`${plan}\n${stamp}\n`)).toBe('secret');
  });

  test('a stamp at the head of an appendix counts', () => {
    expect(codeOf(`${plan}\nPhụ lục\nMật\nDANH MỤC NHIỆM VỤ\n1. Rà soát.\n2. Lưu trữ.\n3. Báo cáo.\n`)).toBe('secret');
  });

  test('a stamp repeated on a later page counts', () => {
    expect(codeOf(plan.replace('IV. TỔ CHỨC', 'TUYỆT MẬT\n\nIV. TỔ CHỨC'))).toBe('secret');
  });

  test.each([
    'Bảo đảm bí mật nhà nước trong quá trình thực hiện.',
    'Tăng cường công tác bảo\nmật thông tin.',
    'Kẻ gian dùng thủ đoạn tuyệt mật để lừa đảo.',
    'Quản lý tài liệu mật theo quy định; giảm mật độ xe; bảo tồn nghề nuôi ong lấy mật ong.',
    'Xác định độ mật: Tuyệt mật, Tối mật, Mật theo Luật Bảo vệ bí mật nhà nước.',
    'Phân loại tài liệu:\n- Tuyệt mật;\n- Tối mật;\n- Mật.',
    'Danh mục như sau:\n| TT | Tài liệu | Độ mật |\n| 1 | Sơ đồ | Tối mật |\n| 2 | Báo cáo | Mật |',
    'Phối hợp với Ban Cơ yếu về kỹ thuật\nmật mã',
  ])('%j in the body is no stamp', (words) => {
    expect(codeOf(plan.replace('IV. TỔ CHỨC', `9. ${words}\n\nIV. TỔ CHỨC`))).toBeNull();
  });
});

describe('a plan about secrets is no secret', () => {
  test.each([
    ['Thực hiện công tác bảo vệ bí mật nhà nước năm 2026', 'title'],
    ['BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2026', 'title in capitals'],
    ['Phát triển nghề nuôi ong lấy mật', 'title that ends with honey'],
  ])('%s', (title) => {
    const renamed = plan.replace('KẾ HOẠCH', `KẾ HOẠCH\n${title}\n`);
    expect(codeOf(renamed)).toBeNull();
  });

  test('nor is the academy of ciphers', () => {
    expect(codeOf(plan.replace('THỊ XÃ HỒNG LĨNH', 'HỌC VIỆN KỸ THUẬT MẬT MÃ'))).toBeNull();
  });
});

describe('a document about a plan is no plan', () => {
  const inBody = plan.slice(plan.indexOf('KẾ HOẠCH'));
  const refusalOf = (text: string) => readPlan({ text, asOf: '2026-11-21' }).refusal;

  test.each([
    [
      'a decision that issues one',
      `UBND XÃ AN\nSố: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\n`,
      'tách riêng phần kế hoạch',
    ],
    [
      'the same in one line',
      `UBND XÃ AN\nSố: 5/QĐ-UBND\nQUYẾT ĐỊNH VỀ VIỆC BAN HÀNH KẾ HOẠCH\nQuyết nghị:\n`,
      'tách riêng phần kế hoạch',
    ],
    [
      'the same in small letters',
      `UBND XÃ AN\nSố: 5/QĐ-UBND\nQuyết định\nVề việc ban hành Kế hoạch\n`,
      'tách riêng phần kế hoạch',
    ],
    ['an announcement of one', `SỞ Y TẾ\nSố: 7/TB-SYT\nTHÔNG BÁO\nVề Kế hoạch tuyển dụng\n`, 'chính bản kế hoạch'],
    ['a report on one', `SỞ Y TẾ\nSố: 7/BC-SYT\nBÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH\n`, 'mục báo cáo'],
    [
      'a letter that sends one',
      `SỞ Y TẾ\nSố: 7/SYT-NV\nV/v gửi Kế hoạch\nKính gửi: Các đơn vị\nSở Y tế gửi kèm:\n`,
      'công văn',
    ],
  ])('%s', (_, above, advice) => {
    const refusal = refusalOf(above + inBody);
    expect(refusal?.code).toBe('other-kind');
    expect(refusal?.message).toContain(advice);
  });

  test('a plan that a decision issued is one', () => {
    expect(refusalOf(plan.replace('KẾ HOẠCH', 'KẾ HOẠCH\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)'))).toBeNull();
  });

  test('a steering committee whose name has another kind in it issues plans', () => {
    expect(refusalOf(plan.replace('THỊ XÃ HỒNG LĨNH', 'BAN CHỈ ĐẠO THỰC HIỆN\nCHƯƠNG TRÌNH MỤC TIÊU'))).toBeNull();
  });
});
