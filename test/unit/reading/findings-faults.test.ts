import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { FORM_RULES, type FormCode } from '../../../services/reading/findings/form-rules';
import type { Finding } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';

const workdays = createWorkCalendar(VIETNAM_HOLIDAYS);
const plan = (name: string): string =>
  readFileSync(join(__dirname, '../../fixtures/form-check', `${name}.txt`), 'utf8');
const BASES = {
  province: plan('province'),
  ward: plan('ward'),
  school: plan('school'),
  party: plan('party'),
  department: plan('department'),
};

interface Case {
  base: keyof typeof BASES;
  from: string | RegExp;
  to: string;
}

function findings({ base, from, to }: Case, asOf = '2026-01-10'): Finding[] {
  const text = BASES[base].replace(from, () => to);
  expect(text).not.toBe(BASES[base]);
  return readPlan({ text, asOf, workdays }).findings;
}

const province = (from: string | RegExp, to: string): Case => ({ base: 'province', from, to });
const ward = (from: string | RegExp, to: string): Case => ({ base: 'ward', from, to });
const school = (from: string | RegExp, to: string): Case => ({ base: 'school', from, to });
const party = (from: string | RegExp, to: string): Case => ({ base: 'party', from, to });
const department = (from: string | RegExp, to: string): Case => ({ base: 'department', from, to });

const ALL_DEADLINES = / trước ngày 26\/3\/2026| trước ngày 25 tháng cuối quý| trong 02 ngày làm việc/g;
const LONG_LIST = /III\. TỔ CHỨC[\s\S]*?(?=Trong quá trình)/;

/** One planted fault each: the code that must find it, what is changed in a sound plan, the correction where one is ready. */
const FAULTS: [code: FormCode, change: Case, correction?: string][] = [
  ['motto-missing', ward(/CỘNG HÒA[^\n]*\nĐộc lập[^\n]*\n/, '')],
  ['motto-missing', ward(/CỘNG HÒA[^\n]*\n/, '')],
  ['motto-form', ward('Độc lập - Tự do - Hạnh phúc', 'Độc Lập – Tự Do – Hạnh Phúc'), 'Độc lập - Tự do - Hạnh phúc'],
  ['party-title-missing', party('ĐẢNG CỘNG SẢN VIỆT NAM', '')],
  ['issuer-missing', { base: 'school', from: /^[\s\S]*?(?=\s+KẾ HOẠCH)|Xét nhu cầu[^\n]*\n/g, to: '' }],
  ['issuer-inferred', ward(/^ỦY BAN NHÂN DÂN\nPHƯỜNG HÒA KHÁNH\n/, '')],
  ['number-blank', ward('Số: 42/', 'Số:    /')],
  ['symbol-missing', ward('Số: 42/KH-UBND', 'Số: 42')],
  ['number-leading-zero', ward('Số: 42/', 'Số: 4/'), 'Số: 04/KH-UBND'],
  ['number-form', ward('Số: 42/KH-UBND', 'Số 42/KH - UBND'), 'Số: 42/KH-UBND'],
  ['number-reversed', ward('42/KH-UBND', '42/UBND-KH')],
  ['number-reversed', ward('42/KH-UBND', '42/KH/UBND')],
  ['number-party-form', ward('42/KH-UBND', '42-KH/UBND')],
  ['number-state-form', party('27-KH/ĐU', '27/KH-ĐU')],
  ['symbol-other-kind', ward('42/KH-UBND', '42/QĐ-UBND')],
  ['symbol-other-body', department('65/KH-SNV', '65/KH-UBND')],
  ['symbol-other-body', ward('42/KH-UBND', '42/KH-ĐU')],
  ['symbol-other-body', party('27-KH/ĐU', '27-KH/UBND')],
  ['date-impossible', ward('ngày 10 tháng 3', 'ngày 31 tháng 4')],
  ['date-blank', ward('ngày 10 tháng 3', 'ngày    tháng 3')],
  ['date-line-zero', ward('ngày 10 tháng 3', 'ngày 5 tháng 03'), 'ngày 05 tháng 3'],
  ['date-line-zero', province('06 tháng 02 năm 2026\n\n', '06 tháng 2 năm 2026\n\n'), 'ngày 06 tháng 02'],
  ['date-line-form', ward('ngày 10 tháng 3 năm 2026', 'ngày 10/3/2026'), 'ngày 10 tháng 3 năm 2026'],
  ['place-missing', ward('Hòa Khánh, ngày', 'ngày')],
  ['date-after-plan-year', ward('ngày 10 tháng 3 năm 2026', 'ngày 10 tháng 3 năm 2027')],
  ['kind-missing', ward('KẾ HOẠCH\nChỉnh', 'Chỉnh')],
  ['title-missing', ward('Chỉnh trang đô thị và giữ gìn vệ sinh môi trường năm 2026\n', '')],
  ['title-capitals', ward(/Chỉnh trang[^\n]*/, 'CHỈNH TRANG ĐÔ THỊ VÀ GIỮ GÌN VỆ SINH MÔI TRƯỜNG NĂM 2026')],
  ['title-full-stop', ward('vệ sinh môi trường năm 2026\n', 'vệ sinh môi trường năm 2026.\n'), 'năm 2026'],
  ['title-as-letter', ward('Chỉnh trang đô thị', 'V/v chỉnh trang đô thị'), ''],
  ['section-gap', ward('III. TỔ', 'IV. TỔ')],
  ['section-gap', province('I. MỤC ĐÍCH', 'II. MỤC ĐÍCH')],
  ['section-repeat', ward('III. TỔ', 'II. TỔ')],
  ['section-order', { base: 'ward', from: 'II. NHIỆM VỤ', to: 'V. NHIỆM VỤ' }],
  ['sections-missing', { base: 'ward', from: /^(?:I|II|III)\. |^\d\. |^- /gm, to: '' }],
  ['section-empty', ward(/II\. NHIỆM VỤ[\s\S]*?(?=III\.)/, 'II. NHIỆM VỤ\n\n')],
  ['item-gap', ward('3. Đề nghị', '4. Đề nghị')],
  ['item-gap', department('     c) Theo dõi việc khắc phục sau kiểm tra.\n', '')],
  ['item-gap', department('     đ) Trình', '     e) Trình')],
  ['item-repeat', ward('3. Đề nghị', '2. Đề nghị')],
  ['heading-comma', ward('MỤC ĐÍCH, YÊU CẦU', 'MỤC ĐÍCH YÊU CẦU'), 'MỤC ĐÍCH, YÊU CẦU'],
  ['no-assignments', province(LONG_LIST, 'III. KINH PHÍ\nTừ nguồn ngân sách.\n')],
  ['item-end', ward('trước ngày 25 tháng cuối quý.', 'trước ngày 25 tháng cuối quý;'), 'cuối quý.'],
  ['basis-line-end', province('của Luật Du lịch;', 'của Luật Du lịch')],
  ['citation-date-missing', province(' ngày 31 tháng 12 năm 2017', '')],
  ['citation-body-missing', ward(' của Ủy ban nhân dân thành phố Đà Nẵng', '')],
  ['citation-subject-missing', province(' quy định chi tiết một số điều của Luật Du lịch', '')],
  [
    'citation-repeated-in-full',
    department(
      'theo Nghị định\nsố 30/2020/NĐ-CP;',
      'theo Nghị định\nsố 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
    ),
  ],
  ['citation-without-so', ward('Kế hoạch số 58', 'Kế hoạch 58'), 'số 58/KH-UBND'],
  ['citation-blank', province('12-NQ/TU', '12- NQ/TU'), '12-NQ/TU'],
  ['citation-party-form', ward('số 58/KH-UBND', 'số 58-KH/UBND'), '58/KH-UBND'],
  ['citation-state-form', province('số 12-NQ/TU', 'số 12/NQ-TW'), '12-NQ/TW'],
  ['citation-symbol-body', province('số 168/2017/NĐ-CP', 'số 24/CT-TTg')],
  ['citation-symbol-kind', province('Nghị quyết số 12-NQ/TU', 'Nghị quyết số 12-CT/TU')],
  [
    'citation-contradiction',
    department(
      'theo Nghị định\nsố 30/2020/NĐ-CP;',
      'theo Nghị định\nsố 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Bộ Nội vụ;',
    ),
  ],
  [
    'citation-contradiction',
    department('theo Nghị định\nsố 30/2020/NĐ-CP;', 'theo Nghị định\nsố 30/2020/NĐ-CP ngày 15 tháng 3 năm 2020;'),
  ],
  ['citation-after-plan', ward('ngày 12 tháng 02 năm 2026', 'ngày 12 tháng 4 năm 2026')],
  ['repeated-words', ward('rõ nét về vệ sinh', 'rõ nét về về vệ sinh'), 'về'],
  ['repeated-words', ward('hướng dẫn các tổ dân phố', 'hướng dẫn các đơn vị đơn vị'), 'đơn vị'],
  ['spelling-slip', ward('trên địa bàn phường', 'trên địa phường'), 'trên địa bàn phường'],
  ['spelling-variant', ward('Tiếp nhận phản ánh', 'Tiếp nhận phản ảnh'), 'phản ánh'],
  ['quotes-unbalanced', ward('xanh”', 'xanh')],
  ['quotes-unbalanced', ward('“Ngày', 'Ngày')],
  ['quotes-mixed', ward('2. Trồng', '2. Mỗi nhà một "sân xanh": trồng')],
  ['blank-missing', ward('xanh”, giám', 'xanh”giám'), 'h” '],
  ['blank-missing', ward('phản ánh, kiến nghị', 'phản ánh,kiến nghị'), 'h, '],
  ['blank-before-mark', ward('phản ánh, kiến nghị', 'phản ánh , kiến nghị'), 'h,'],
  ['marks-doubled', ward('từng hộ gia đình;', 'từng hộ gia đình;;'), 'h;'],
  ['hyphen-blank', province('2026 - 2030', '2026- 2030'), '2026 - 2030'],
  ['tone-placement-mixed', ward('Xóa các', 'Xoá các')],
  ['capitals-state-people', ward('hài lòng của Nhân dân', 'hài lòng của nhân dân'), 'Nhân dân'],
  ['capitals-state-people', province('pháp luật của Nhà nước', 'pháp luật của nhà nước'), 'Nhà nước'],
  ['capitals-name', ward('Đề nghị Ủy ban Mặt trận Tổ quốc', 'Đề nghị Ủy ban Mặt trận tổ quốc'), 'Mặt trận Tổ quốc'],
  ['capitals-name', ward('thứ Bảy, ngày', 'thứ bảy, ngày'), 'thứ Bảy'],
  ['sentence-broken', ward('lấy sự hài lòng', '\n\nlấy sự hài lòng')],
  ['day-impossible', ward('thứ Bảy, ngày 04/4/2026', 'ngày 31/4/2026')],
  ['day-zero', ward('ngày 04/4/2026', 'ngày 4/4/2026'), '04/4/2026'],
  ['weekday-mismatch', ward('thứ Bảy, ngày 04/4/2026', 'thứ Hai, ngày 04/4/2026'), 'thứ Bảy, ngày 04/4/2026'],
  ['deadline-impossible', ward('trước ngày 26/3/2026', 'trước ngày 31/02/2026')],
  ['deadline-reversed', school('chậm nhất ngày 14/9/2026', 'từ ngày 17/9/2026 đến ngày 11/9/2026')],
  ['deadline-before-issue', ward('trước ngày 26/3/2026', 'trước ngày 26/02/2026')],
  ['deadline-past', ward('trước ngày 26/3/2026', 'trước ngày 26/3/2025')],
  [
    'deadline-before-cutoff',
    ward(
      'Hằng quý tổng hợp, báo cáo Ủy ban nhân dân phường trước ngày 25 tháng cuối quý.',
      'Hằng năm tổng hợp, báo cáo Ủy ban nhân dân phường trước ngày 25/11.',
    ),
  ],
  ['deadline-day-off', ward('trước ngày 26/3/2026', 'chậm nhất ngày 28/3/2026')],
  ['deadline-named-day-off', ward('trước ngày 26/3/2026', 'trước ngày 28/3/2026')],
  ['deadline-other-year', ward('trước ngày 26/3/2026', 'trước ngày 26/3/2029')],
  ['deadline-year-inferred', ward('trước ngày 26/3/2026', 'trước ngày 26/3')],
  ['no-deadline', ward(ALL_DEADLINES, '')],
  [
    'report-without-addressee',
    ward('báo cáo Ủy ban nhân dân phường trước ngày 25 tháng cuối quý', 'báo cáo kết quả trước ngày 25 tháng cuối quý'),
  ],
  [
    'report-without-date',
    ward(
      'Hằng quý tổng hợp, báo cáo Ủy ban nhân dân phường trước ngày 25 tháng cuối quý',
      'Tổng hợp, báo cáo Ủy ban nhân dân phường theo quy định',
    ),
  ],
  ['foreign-level', ward('Xóa các điểm tập kết rác tự phát,', 'Xóa rác tự phát trên địa bàn huyện,')],
  ['foreign-place', ward('trên địa bàn phường.', 'trên địa bàn phường Thanh Khê.')],
  ['abolished-level', ward('Chủ trì hướng dẫn', 'Phối hợp với UBND huyện hướng dẫn')],
  ['abolished-level', ward('- Các tổ dân phố;', '- Phòng Nội vụ huyện;')],
  ['end-mark-missing', ward('thực hiện./.', 'thực hiện.'), 'thực hiện./.'],
  ['end-mark-early', ward('giám sát việc thực hiện Kế hoạch.', 'giám sát việc thực hiện Kế hoạch./.')],
  ['recipients-missing', ward(/Nơi nhận:[\s\S]*?(?=TM\.)/, '')],
  ['recipient-repeat', ward('- Các tổ dân phố;', '- Thường trực Đảng ủy;')],
  ['recipient-as-above', ward('- Các tổ dân phố;', '- Như trên;')],
  ['recipient-line-end', ward('- Các tổ dân phố;', '- Các tổ dân phố'), 'Các tổ dân phố;'],
  ['archive-line-missing', ward('- Lưu: VT, KTHT.Nam (12).\n', '')],
  ['archive-line-repeat', ward('- Lưu: VT, KTHT.Nam (12).', '- Lưu: VT;\n- Lưu: KTHT.')],
  [
    'archive-line-not-last',
    ward('- Các tổ dân phố;\n- Lưu: VT, KTHT.Nam (12).', '- Lưu: VT, KTHT.Nam (12).\n- Các tổ dân phố;'),
  ],
  ['archive-line-form', ward('Lưu: VT, KTHT.Nam (12).', 'Lưu: VT. KTHT. Nam (12).'), 'Lưu: VT, KTHT, Nam (12).'],
  ['archive-line-end', ward('KTHT.Nam (12).', 'KTHT.Nam (12)'), 'Lưu: VT, KTHT.Nam (12).'],
  ['archive-copies-form', ward('KTHT.Nam (12).', 'KTHT.Nam, 12.')],
  ['archive-without-clerk', ward('Lưu: VT, KTHT.Nam (12).', 'Lưu: KTHT.')],
  ['signature-block-missing', ward(/TM\. ỦY BAN[\s\S]*$/, '')],
  ['signer-name-missing', ward('Võ Thị Thanh Bình', '')],
  ['signer-position-missing', ward('CHỦ TỊCH\n\nVõ', 'Võ')],
  ['signer-not-deputy', province('PHÓ CHỦ TỊCH', 'CHỦ TỊCH')],
  ['signer-deputy-without-kt', province(/KT\. CHỦ TỊCH/, '')],
  ['signer-deputy-without-kt', department('  GIÁM ĐỐC', '  PHÓ GIÁM ĐỐC')],
  ['signature-without-tm', ward('TM. ỦY BAN NHÂN DÂN\n', '')],
  [
    'tm-of-a-head',
    department('  GIÁM ĐỐC', '  TM. GIÁM ĐỐC\n                                             PHÓ GIÁM ĐỐC'),
  ],
  [
    'signature-of-another-body',
    department('  GIÁM ĐỐC', '  TM. ỦY BAN NHÂN DÂN\n                                             CHỦ TỊCH'),
  ],
  ['signature-by-order-deputy', ward('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'TL. CHỦ TỊCH\nPHÓ CHÁNH VĂN PHÒNG')],
  ['signature-by-mandate', ward('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG')],
  ['authority-form', ward('TM. ỦY BAN', 'T/M ỦY BAN'), 'TM.'],
  ['signer-title', ward('Võ Thị Thanh Bình', 'ThS. Võ Thị Thanh Bình')],
  ['signer-name-capitals', ward('Võ Thị Thanh Bình', 'VÕ THỊ THANH BÌNH'), 'Võ Thị Thanh Bình'],
  ['signer-position-small', ward('NHÂN DÂN\nCHỦ TỊCH', 'NHÂN DÂN\nChủ tịch'), 'CHỦ TỊCH'],
];

/** What looks like the fault and is none. */
const NEAR_MISSES: [code: FormCode, change: Case][] = [
  ['motto-missing', ward('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
  ['number-leading-zero', ward('42/', '142/')],
  ['number-reversed', ward('42/KH-UBND', '42/KHPH-UBND-MTTQ')],
  ['number-party-form', party('27-KH/ĐU', '28-KH/ĐU')],
  ['symbol-other-kind', ward('42/KH-UBND', '42/KHLT-UBND')],
  ['symbol-other-body', ward('42/KH-UBND', '42/KH-BCĐ')],
  ['symbol-other-body', department('65/KH-SNV', '65/KH-SNV-VTLT')],
  ['date-line-zero', ward('ngày 10 tháng 3', 'ngày 10 tháng 10')],
  ['date-after-plan-year', ward('môi trường năm 2026\n', 'môi trường giai đoạn 2021 - 2025\n')],
  ['title-full-stop', ward('vệ sinh môi trường năm 2026\n', 'vệ sinh môi trường (đợt 1)\n')],
  ['section-gap', { base: 'ward', from: /^(?:III|II|I)\. /gm, to: 'I. ' }],
  ['item-gap', department('     c) Theo dõi việc khắc phục', '     c) Theo dõi, đôn đốc việc khắc phục')],
  ['item-gap', ward('2. Trồng 500 cây xanh', '2. Trồng cây: 1) đường mới; 2) công viên')],
  ['item-repeat', province('2. Yêu cầu\n', '2. Yêu cầu\na) Chung\n')],
  ['heading-comma', ward('MỤC ĐÍCH, YÊU CẦU', 'MỤC ĐÍCH')],
  ['citation-date-missing', province('Luật Du lịch ngày 19 tháng 6 năm 2017', 'Luật Du lịch số 09/2017/QH14')],
  ['citation-party-form', province('số 12-NQ/TU', 'số 12-NQ/ĐUK')],
  ['citation-symbol-body', ward('của Ủy ban nhân dân thành phố', 'của Chủ tịch UBND thành phố')],
  ['citation-symbol-kind', province('Nghị quyết số 12-NQ/TU', 'Thông báo kết luận số 12-TB/TU')],
  [
    'citation-contradiction',
    department(
      'theo Nghị định\nsố 30/2020/NĐ-CP;',
      'theo Quyết định\nsố 18-QĐ/TW ngày 01/02/2016 của Ban Bí thư; Quyết định số 18-QĐ/TW ngày 03/3/2021 của Ban Bí thư Trung ương Đảng;',
    ),
  ],
  [
    'citation-contradiction',
    department(
      'theo Nghị định\nsố 30/2020/NĐ-CP;',
      'theo Kế hoạch\nsố 85/KH-UBND ngày 01/4/2025 của UBND tỉnh; Kế hoạch số 85/KH-UBND ngày 07/5/2025 của UBND huyện;',
    ),
  ],
  ['citation-after-plan', ward('ngày 12 tháng 02 năm 2026', 'ngày 10 tháng 3 năm 2026')],
  [
    'repeated-words',
    ward(
      'Trồng 500 cây xanh',
      'Thu hút đầu tư tư nhân, cải cách hành chính chính quyền; từng bước từng bước trồng cây xanh',
    ),
  ],
  ['repeated-words', ward('của tổ dân phố, của từng', 'của các tổ chức tổ chức tổng vệ sinh, của từng')],
  ['spelling-slip', ward('trên địa bàn phường', 'trên bản đồ địa chính phường, trên địa bàn phường')],
  ['quotes-unbalanced', ward('“Ngày Chủ nhật xanh”', '"Ngày Chủ nhật xanh"')],
  ['blank-missing', ward('Trồng 500 cây', 'Trồng 1,5 ha (tại https://a.vn/b,c), 500 cây')],
  ['blank-before-mark', ward('Trồng 500 cây', 'Trồng thêm ... 500 cây')],
  ['marks-doubled', ward('từng hộ gia đình;', 'từng hộ gia đình, v.v.;')],
  ['hyphen-blank', ward('vệ sinh môi trường trên', 'vệ sinh môi trường (kinh tế - xã hội, 2025-2030) trên')],
  [
    'capitals-state-people',
    ward('hài lòng của Nhân dân', 'hài lòng của Công an nhân dân, cơ quan hành chính nhà nước'),
  ],
  ['capitals-name', ward('Trồng 500 cây', 'Đảng ủy, cấp ủy, chi ủy trồng 500 cây')],
  ['sentence-broken', ward('của từng hộ gia đình; lấy', 'của từng hộ gia đình.\n\nLấy')],
  ['day-impossible', ward('Trồng 500 cây', 'Trồng cây đợt 3/2026, đạt tỷ lệ 45/60')],
  ['weekday-mismatch', ward('thứ Bảy, ngày 04/4/2026', 'Chủ nhật, ngày 05/4/2026')],
  ['deadline-before-cutoff', ward('trước ngày 25 tháng cuối quý', 'trước ngày 15 tháng cuối quý')],
  ['foreign-level', ward('Xóa các điểm', 'Phối hợp với các đơn vị trên địa bàn huyện xóa các điểm')],
  ['foreign-place', ward('trên địa bàn phường.', 'trên địa bàn phường Hòa Khánh.')],
  ['abolished-level', ward('Chủ trì hướng dẫn', 'Tiếp nhận hồ sơ của UBND quận cũ, hướng dẫn')],
  [
    'abolished-level',
    ward('Chủ trì hướng dẫn', 'Căn cứ Quyết định số 15/QĐ-UBND ngày 02/02/2024 của UBND quận, hướng dẫn'),
  ],
  ['end-mark-missing', ward('thực hiện./.', 'thực hiện. /.')],
  ['recipient-repeat', ward('- Các tổ dân phố;', '- Các tổ dân phố, khu dân cư;')],
  ['recipient-as-above', ward('- Các tổ dân phố;', '- Như Quỳnh Spa;')],
  ['archive-line-form', ward('KTHT.Nam (12).', 'KTHT.N.V.Nam (12).')],
  ['signer-deputy-without-kt', party('PHÓ BÍ THƯ', 'PHÓ BÍ THƯ THƯỜNG TRỰC')],
  ['tm-of-a-head', ward('TM. ỦY BAN NHÂN DÂN', 'TM. BAN CHỈ ĐẠO')],
  ['signature-of-another-body', ward('TM. ỦY BAN NHÂN DÂN', 'TM. UBND PHƯỜNG')],
  ['signer-title', school('ThS. Bùi', 'TS. Bùi')],
];

describe('one planted fault is found', () => {
  test.each(FAULTS)('%s (%#)', (code, change, ...corrections) => {
    const asOf = code === 'deadline-past' ? '2026-01-10' : '2025-12-01';
    const found = findings(change, asOf).filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(found[0]?.message).toMatch(/^[\p{Lu}\d“][^{}\n]{10,}[.”]$/u);
    for (const correction of corrections) expect(found.map((finding) => finding.correction?.to)).toContain(correction);
  });

  test.each(FAULTS.filter(([code]) => FORM_RULES[code].severity !== 'info' && code !== 'citation-contradiction'))(
    '%s weighs more than a hint (%#)',
    (code, change) => {
      const grave = findings(change).filter(({ severity }) => severity !== 'info');
      expect(grave.map((finding) => finding.code)).toContain(code);
    },
  );

  test('every code has a fault of its own', () => {
    const tried = new Set(FAULTS.map(([code]) => code));
    expect(Object.keys(FORM_RULES).filter((code) => !tried.has(code as FormCode))).toEqual([]);
  });

  test('a correction replaces words that stand on its line', () => {
    for (const [, change] of FAULTS) {
      const lines = BASES[change.base].replace(change.from, () => change.to).split('\n');
      for (const { line, correction } of findings(change)) {
        if (correction === null || line === null) continue;
        expect((lines[line - 1] ?? '').replace(/\s+/g, ' ')).toContain(correction.from);
      }
    }
  });
});

describe('what only looks like a fault is none', () => {
  test.each(NEAR_MISSES)('%s (%#)', (code, change) => {
    expect(findings(change).map((finding) => finding.code)).not.toContain(code);
  });
});

test('of one kind at most twenty are listed, and the last says how many there are', () => {
  const text = BASES.ward.replace('2. Trồng', `2. ${'Làm sạch , đẹp về về nhà cửa. '.repeat(90)}Trồng`);
  const repeated = readPlan({ text, asOf: '2026-01-10' }).findings.filter(({ code }) => code === 'repeated-words');
  expect(repeated.length).toBeLessThanOrEqual(20);
  const blanks = readPlan({ text: text.replace(/nhà cửa\. /g, 'nhà cửa.\n'), asOf: '2026-01-10' }).findings.filter(
    ({ code }) => code === 'repeated-words',
  );
  expect(blanks).toHaveLength(20);
  expect(blanks.at(-1)?.message).toContain('Còn 70 chỗ khác cùng loại.');
});
