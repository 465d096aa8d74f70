import { readLetterhead } from '../../../services/reading/letterhead';
import { divideBodies, divideJointName } from '../../../services/reading/letterhead-bodies';
import { normalise } from '../../../services/reading/normalise';

function namesOf(...lines: string[]): string[] {
  return divideBodies(lines.map((text, i) => ({ text, line: i + 1 }))).map((body) => body.name);
}

describe('the lines of a letterhead become names of bodies', () => {
  test.each([
    [
      ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG', 'SỞ XÂY DỰNG'],
      ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'SỞ XÂY DỰNG'],
    ],
    [
      ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG UỶ PHƯỜNG LÊ CHÂN'],
      ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG UỶ PHƯỜNG LÊ CHÂN'],
    ],
    [['BAN CHỈ HUY', 'PHÒNG THỦ DÂN SỰ XÃ MƯỜNG LA'], ['BAN CHỈ HUY PHÒNG THỦ DÂN SỰ XÃ MƯỜNG LA']],
    [['VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN VÀ UBND XÃ TÂN AN'], ['VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ UBND XÃ TÂN AN']],
    [['TRƯỜNG THPT', 'TÔ HIỆU'], ['TRƯỜNG THPT TÔ HIỆU']],
    [['SỞ NÔNG NGHIỆP VÀ MÔI', 'TRƯỜNG TỈNH LÂM ĐỒNG'], ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LÂM ĐỒNG']],
    [['ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA', 'BAN THƯỜNG TRỰC'], ['ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA BAN THƯỜNG TRỰC']],
    [
      ['CỤC THUẾ', 'THUẾ TỈNH ĐẮK LẮK'],
      ['CỤC THUẾ', 'THUẾ TỈNH ĐẮK LẮK'],
    ],
    [
      ['BỘ TƯ LỆNH BĐBP', 'BỘ CHỈ HUY BĐBP TỈNH CÀ MAU', 'ĐỒN BIÊN PHÒNG SÔNG ĐỐC'],
      ['BỘ TƯ LỆNH BĐBP', 'BỘ CHỈ HUY BĐBP TỈNH CÀ MAU', 'ĐỒN BIÊN PHÒNG SÔNG ĐỐC'],
    ],
    [
      ['SỞ NNMT', 'CHI CỤC KIỂM LÂM', 'HẠT KIỂM LÂM KHU VỰC 5'],
      ['SỞ NNMT', 'CHI CỤC KIỂM LÂM', 'HẠT KIỂM LÂM KHU VỰC 5'],
    ],
    [['TÒA ÁN NHÂN DÂN', 'KHU VỰC 2 - NGHỆ AN'], ['TÒA ÁN NHÂN DÂN KHU VỰC 2 - NGHỆ AN']],
    [
      ['SO Y TE', 'TRUNG TAM Y TE'],
      ['SO Y TE', 'TRUNG TAM Y TE'],
    ],
  ])('%j', (lines, names) => {
    expect(namesOf(...lines)).toEqual(names);
  });

  test.each([
    [
      'UBND TỈNH HÀ TĨNH SỞ Y TẾ TRUNG TÂM Y TẾ KHU VỰC KỲ ANH',
      ['UBND TỈNH HÀ TĨNH', 'SỞ Y TẾ', 'TRUNG TÂM Y TẾ KHU VỰC KỲ ANH'],
    ],
    ['UBND THÀNH PHỐ HẢI PHÒNG PHÒNG NỘI VỤ', ['UBND THÀNH PHỐ HẢI PHÒNG', 'PHÒNG NỘI VỤ']],
    [
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẮK NÔNG TRƯỜNG THPT CHU VĂN AN',
      ['SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẮK NÔNG', 'TRƯỜNG THPT CHU VĂN AN'],
    ],
    [
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
      ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU'],
    ],
    [
      'BỘ CHỈ HUY QUÂN SỰ TỈNH QUẢNG TRỊ BAN CHỈ HUY QUÂN SỰ XÃ GIO LINH',
      ['BỘ CHỈ HUY QUÂN SỰ TỈNH QUẢNG TRỊ', 'BAN CHỈ HUY QUÂN SỰ XÃ GIO LINH'],
    ],
    ['ĐẢNG ỦY CÔNG AN TỈNH', ['ĐẢNG ỦY CÔNG AN TỈNH']],
    ['BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM XÃ TÂN AN', ['BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM XÃ TÂN AN']],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG']],
  ])('line breaks were lost: %s', (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  test.each([
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO - CÔNG AN TỈNH', ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'CÔNG AN TỈNH']],
    ['PHÒNG VĂN HÓA - XÃ HỘI - TRẠM Y TẾ', ['PHÒNG VĂN HÓA - XÃ HỘI', 'TRẠM Y TẾ']],
    [
      'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH, SỞ Y TẾ VÀ CÔNG AN TỈNH',
      ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'SỞ Y TẾ', 'CÔNG AN TỈNH'],
    ],
    ['ĐÀI PHÁT THANH - TRUYỀN HÌNH', ['ĐÀI PHÁT THANH - TRUYỀN HÌNH']],
  ])('the name over a joint plan: %s', (name, names) => {
    expect(divideJointName({ name, evidence: [], line: 1 }).map((body) => body.name)).toEqual(names);
  });
});

describe('number, symbol, place and date', () => {
  const read = (text: string): unknown => {
    const { number, symbol, place, date } = readLetterhead(normalise(text));
    return [number, symbol, place, date.year, date.month, date.day];
  };
  test.each<[string, unknown[]]>([
    ['Số: 12/KH-BYT    Hà Nội, ngày … tháng … năm 2026', ['12', 'KH-BYT', 'Hà Nội', 2026, null, null]],
    ['Số:…/KH-…\nTân An, ngày …/…/2026', [null, 'KH', 'Tân An', 2026, null, null]],
    ['Số 45 /KH-SNN&MT\nTP. Hồ Chí Minh, ngày 5/3/2026', ['45', 'KH-SNN&MT', 'TP. Hồ Chí Minh', 2026, 3, 5]],
    [
      'Số: 1234/KH-UBND-NV, Bà Rịa - Vũng Tàu, ngày 03 tháng 01 năm 2026',
      ['1234', 'KH-UBND-NV', 'Bà Rịa - Vũng Tàu', 2026, 1, 3],
    ],
    [
      'CÔNG VĂN ĐẾN\nSố: 312\nNgày: 05/03/2026\nSố: 15/KH-UBND\nHải Dương ngày 6 tháng 3 năm 2026',
      ['15', 'KH-UBND', 'Hải Dương', 2026, 3, 6],
    ],
    ['12-KH/ĐU\nBa Tơ, ngày 2 tháng 2 năm 2026', ['12', 'KH/ĐU', 'Ba Tơ', 2026, 2, 2]],
    ['Số: 08 - KH/THND\nĐông Anh, ngày 5-9-2026', ['08', 'KH/THND', 'Đông Anh', 2026, 9, 5]],
    ['Số: 05/KH.CCB. Vinh, ngày 03 tháng 3 năm 2026', ['05', 'KH.CCB', 'Vinh', 2026, 3, 3]],
    ['Số: 21/2026/KH-UBND', ['21', 'KH-UBND', null, null, null, null]],
    [
      'Số:      /KHLN-TANDTC-VKSNDTC\nHà Nội, ngày    tháng 02 năm 2026',
      [null, 'KHLN-TANDTC-VKSNDTC', 'Hà Nội', 2026, 2, null],
    ],
  ])('%j', (text, values) => {
    expect(read(text)).toEqual(values);
  });
});

describe('what is no part of the letterhead', () => {
  test('remains of an electronic signature, a draft mark and the stamp of the receiving office are left out', () => {
    const head = [
      'Ký bởi: Ủy ban nhân dân tỉnh Sơn La',
      'Cơ quan: Tỉnh Sơn La',
      'Thời gian ký: 05.03.2026 10:22:33 +07:00',
      'DỰ THẢO LẦN 2',
      'BẢN SAO',
      'VĂN BẢN ĐẾN',
      'ỦY BAN NHÂN DÂN',
      'TỈNH SƠN LA',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM',
      'Độc lập – Tự do – Hạnh phúc',
    ];
    const { bodies } = readLetterhead(normalise(head.join('\n')));
    expect(bodies.map((body) => body.name)).toEqual(['ỦY BAN NHÂN DÂN TỈNH SƠN LA']);
  });

  test('a row of two columns whose lines a web copy kept as <br> marks is two columns again', () => {
    const row =
      '| UBND TỈNH SƠN LA<br>SỞ Y TẾ<br>Số: 5/KH-SYT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Sơn La, ngày 3 tháng 3 năm 2026 |';
    const { bodies, number, place } = readLetterhead(normalise(row));
    expect(bodies.map((body) => body.name)).toEqual(['UBND TỈNH SƠN LA', 'SỞ Y TẾ']);
    expect([number, place]).toEqual(['5', 'Sơn La']);
  });

  test.each([
    ['HỎA TỐC', 'HỎA TỐC'],
    ['[KHẨN]', 'KHẨN'],
    ['Độ khẩn: THƯỢNG KHẨN', 'THƯỢNG KHẨN'],
    ['| Số: 3/KH-UBND | |\n| HOẢ TỐC | |', 'HOẢ TỐC'],
    ['TÌNH TRẠNG KHẨN CẤP', null],
  ])('the urgency stamp in %j', (text, stamp) => {
    expect(readLetterhead(normalise(text)).urgency).toBe(stamp);
  });
});
