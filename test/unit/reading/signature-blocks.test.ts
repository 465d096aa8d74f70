import type { PlanReading, SignatureBlock } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';

const PLAN = `UBND XÃ TÂN AN
Số: 1/KH-UBND
Tân An, ngày 3 tháng 3 năm 2026

KẾ HOẠCH
Tuyên truyền năm 2026

I. MỤC ĐÍCH
1. Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã: tuần tra ban đêm.
Trên đây là kế hoạch./.

`;

function readWith(tail: string): PlanReading {
  return readPlan({ text: PLAN + tail, asOf: '2026-11-21' });
}

function printed({ signer, coSigners }: PlanReading): string[] {
  const parts = (block: SignatureBlock): string =>
    [
      block.authority,
      block.body,
      block.forPrefix,
      block.forPosition,
      block.position,
      block.rank,
      block.name,
      block.signedMark,
    ]
      .map((value) => value ?? '')
      .join('|');
  return [...(signer ? [signer] : []), ...coSigners].map(parts);
}

describe('one signer', () => {
  test.each([
    [
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Ân',
      'TM.|ỦY BAN NHÂN DÂN|KT.|CHỦ TỊCH|PHÓ CHỦ TỊCH||Nguyễn Văn Ân|(Đã ký)',
    ],
    [
      'T/M BAN THƯỜNG VỤ\nK/T BÍ THƯ\nPHÓ BÍ THƯ\nGiàng Seo Vần',
      'T/M|BAN THƯỜNG VỤ|K/T|BÍ THƯ|PHÓ BÍ THƯ||Giàng Seo Vần|',
    ],
    [
      'KT. GIÁM ĐỐC SỞ\nGIÁO DỤC VÀ ĐÀO TẠO\nPHÓ GIÁM ĐỐC\nHoàng Thu Nga',
      'KT.||KT.|GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO|PHÓ GIÁM ĐỐC||Hoàng Thu Nga|',
    ],
    [
      'TL. GIÁM ĐỐC\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nPhạm Hà',
      'TL.||TL.|GIÁM ĐỐC|PHÓ CHÁNH VĂN PHÒNG||Phạm Hà|',
    ],
    [
      'TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nY Thanh Hà Niê Kđăm',
      'TUQ.||TUQ.|CHỦ TỊCH|GIÁM ĐỐC SỞ NỘI VỤ||Y Thanh Hà Niê Kđăm|',
    ],
    ['Q. GIÁM ĐỐC\nBSCKII. Trương Hoài Phong', 'Q.||||GIÁM ĐỐC|BSCKII.|Trương Hoài Phong|'],
    ['CHỈ HUY TRƯỞNG\nThượng tá Lò Văn Giót', '||||CHỈ HUY TRƯỞNG|Thượng tá|Lò Văn Giót|'],
    ['T/M ĐẢNG ỦY\nBÍ THƯ\nA Jar', 'T/M|ĐẢNG ỦY|||BÍ THƯ||A Jar|'],
    ['CHỦ TỊCH\nĐã ký: Phạm Văn Quang', '||||CHỦ TỊCH||Phạm Văn Quang|Đã ký'],
    [
      'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nKý bởi: Nguyễn Văn Ân\nThời gian ký: 03.03.2026 10:10:00\nNguyễn Văn Ân',
      'TM.|ỦY BAN NHÂN DÂN|||CHỦ TỊCH||Nguyễn Văn Ân|',
    ],
  ])('%j', (block, expected) => {
    expect(printed(readWith(`Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${block}`))).toEqual([expected]);
    expect(printed(readWith(`${block}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`))).toEqual([expected]);
  });

  test('a post in brackets below the name leaves the block whole', () => {
    const reading = readWith('TRƯỞNG BAN TỔ CHỨC\n\nNguyễn Văn Oanh\n(Phó Chủ tịch UBND xã)\nNơi nhận:\n- Lưu: VT.');
    expect(printed(reading)).toEqual(['||||TRƯỞNG BAN TỔ CHỨC||Nguyễn Văn Oanh|']);
  });

  test('the name of a school is no person', () => {
    const reading = readWith('TRƯỜNG THPT PHÚ THẠNH\nHIỆU TRƯỞNG\nLê Minh Nhựt\nNơi nhận:\n- Lưu: VT.');
    expect(printed(reading)).toEqual(['||||HIỆU TRƯỞNG||Lê Minh Nhựt|']);
  });
});

describe('several signers', () => {
  test('two columns under the names of their bodies', () => {
    const tail = `SỞ NỘI VỤ                       TM. BAN THƯỜNG VỤ LĐLĐ TỈNH
KT. GIÁM ĐỐC                    KT. CHỦ TỊCH
PHÓ GIÁM ĐỐC                    PHÓ CHỦ TỊCH

Đỗ Quang Hưng                   Nguyễn Thị Vân Hà

Nơi nhận:
- Lưu: VT.`;
    expect(printed(readWith(tail))).toEqual([
      'KT.||KT.|GIÁM ĐỐC|PHÓ GIÁM ĐỐC||Đỗ Quang Hưng|',
      'TM.|BAN THƯỜNG VỤ LĐLĐ TỈNH|KT.|CHỦ TỊCH|PHÓ CHỦ TỊCH||Nguyễn Thị Vân Hà|',
    ]);
  });

  test('three columns', () => {
    const tail = `CHỦ TỊCH UBND XÃ      CHỦ TỊCH UBMTTQ XÃ      BÍ THƯ ĐOÀN XÃ

Nguyễn Văn Rạng     Trần Văn Sáu     Lê Thị Tâm
Nơi nhận:
- Lưu: VT.`;
    expect(printed(readWith(tail))).toEqual([
      '||||CHỦ TỊCH UBND XÃ||Nguyễn Văn Rạng|',
      '||||CHỦ TỊCH UBMTTQ XÃ||Trần Văn Sáu|',
      '||||BÍ THƯ ĐOÀN XÃ||Lê Thị Tâm|',
    ]);
  });

  test('columns lost: each row holds both blocks', () => {
    const tail = 'HIỆU TRƯỞNG TM. BAN CHẤP HÀNH ĐOÀN XÃ\nThS. Lê Minh Nhựt Đặng Thị Bé Ba\nNơi nhận:\n- Lưu: VT.';
    expect(printed(readWith(tail))).toEqual([
      '||||HIỆU TRƯỞNG|ThS.|Lê Minh Nhựt|',
      'TM.|BAN CHẤP HÀNH ĐOÀN XÃ|||||Đặng Thị Bé Ba|',
    ]);
  });

  test('a name of four words stays one name', () => {
    const tail = 'HIỆU TRƯỞNG\n(Ký, đóng dấu)\nPhan Thị Kim Ngân\nNơi nhận:\n- Lưu: VT.';
    expect(printed(readWith(tail))).toEqual(['||||HIỆU TRƯỞNG||Phan Thị Kim Ngân|(Ký, đóng dấu)']);
  });

  test('who drew the plan up beside who allowed it makes no joint plan', () => {
    const reading = readWith(
      'DUYỆT CỦA HIỆU TRƯỞNG                NGƯỜI LẬP KẾ HOẠCH\n\nNguyễn Thị Cúc                 Trần Thị Dung',
    );
    expect(reading.signer).toMatchObject({ position: 'DUYỆT CỦA HIỆU TRƯỞNG', name: 'Nguyễn Thị Cúc' });
    expect(reading.coSigners).toHaveLength(1);
    expect(reading.coIssuers).toEqual([]);
  });
});

describe('the list of addressees', () => {
  test.each([
    'Nơi gửi:\n- Đảng ủy xã;\n- Lưu: VT.\nCHỦ TỊCH\nPhạm Văn Phú',
    'Nơi nhận (VBĐT):\n- Đảng ủy xã;\n- Lưu: VT.\nCHỦ TỊCH\nPhạm Văn Phú',
    'NƠI NHẬN:\n1. Đảng ủy xã;\n2. Lưu: VT.\nCHỦ TỊCH\nPhạm Văn Phú',
    '| **Nơi nhận:**<br>- Đảng ủy xã;<br>- Lưu: VT. | **CHỦ TỊCH**<br><br>**Phạm Văn Phú** |',
  ])('%j', (tail) => {
    const reading = readWith(tail);
    expect(reading.recipients.map((line) => line.text)).toEqual(['Đảng ủy xã', 'Lưu: VT']);
    expect(printed(reading)).toEqual(['||||CHỦ TỊCH||Phạm Văn Phú|']);
  });
});
