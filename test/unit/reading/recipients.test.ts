import { normalise } from '../../../services/reading/normalise';
import { readRecipients } from '../../../services/reading/recipients';
import { readSignatureBlocks } from '../../../services/reading/signature-block';
import { readTail } from '../../../services/reading/tail';

function read(text: string) {
  const tail = readTail(normalise(text));
  return { recipients: readRecipients(tail.recipients), signers: readSignatureBlocks(tail.signature) };
}

function line(text: string) {
  return read(`Nơi nhận:\n- ${text};\n- Lưu: VT.`).recipients[0];
}

describe('a line of Nơi nhận', () => {
  test.each([
    'Chủ tịch, các PCT UBND tỉnh',
    'TT Đảng ủy, HĐND xã',
    'Thường trực: Thị ủy, HĐND thị xã',
    'Lãnh đạo UBND xã',
    'Các sở, ban, ngành',
    'UBND các xã, phường',
    'UBMTTQ và các đoàn thể',
    'Công an tỉnh; Bộ CHQS tỉnh',
    'Đảng ủy, UBND phường',
    'Trưởng các thôn',
    'Thành viên Ban Chỉ đạo',
    '09 chi bộ trực thuộc',
    'Phòng, ban chuyên môn',
    'Toàn thể cán bộ, giáo viên',
    'CVP, PCVP UBND tỉnh',
    'Như phần IV',
  ])('%s stands for more than one addressee', (text) => {
    expect(line(text)?.isGroup).toBe(true);
  });

  test.each([
    'Thường trực HĐND thị trấn',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Văn phòng HĐND và UBND xã',
    'Trung tâm Văn hóa - Truyền thông',
    'Ban Giám hiệu',
    'Cổng thông tin điện tử tỉnh',
    'Chi cục Chăn nuôi và Thú y',
    'Đ/c Nguyễn Văn A, Phó Chủ tịch UBND xã',
  ])('%s is one addressee', (text) => {
    expect(line(text)?.isGroup).toBe(false);
  });

  test('a purpose in brackets is parted from the name', () => {
    expect(line('UBND tỉnh (để b/c)')).toMatchObject({
      text: 'UBND tỉnh (để b/c)',
      name: 'UBND tỉnh',
      note: 'để b/c',
      noteKind: 'purpose',
    });
  });

  test('words in brackets that tell which body is meant are a qualifier', () => {
    expect(line('Chi cục Thống kê (khu vực II)')).toMatchObject({ note: 'khu vực II', noteKind: 'qualifier' });
  });

  test('a line wrapped inside a compound word goes on', () => {
    const { recipients } = read('Nơi nhận:\n- Ủy ban MTTQ và các tổ chức chính trị\n- xã hội tỉnh;\n- Lưu: VT.');
    expect(recipients.map((recipient) => recipient.text)).toEqual([
      'Ủy ban MTTQ và các tổ chức chính trị - xã hội tỉnh',
      'Lưu: VT',
    ]);
  });

  test('several dashes on one line are several addressees', () => {
    const { recipients } = read('Nơi nhận: - Như trên; - TT Tỉnh ủy;- CVP, các PCVP (để theo dõi); - Lưu: VT, NC.');
    expect(recipients.map((recipient) => recipient.name)).toEqual([
      'Như trên',
      'TT Tỉnh ủy',
      'CVP, các PCVP',
      'Lưu: VT, NC',
    ]);
  });

  test('a list without dashes is divided at its semicolons', () => {
    const { recipients } = read('Nơi nhận: Như trên; UBND tỉnh (b/c); Lưu: VT.');
    expect(recipients.map((recipient) => recipient.text)).toEqual(['Như trên', 'UBND tỉnh (b/c)', 'Lưu: VT']);
  });

  test('forty addressees keep their order', () => {
    const names = Array.from({ length: 40 }, (_, i) => `UBND xã Số ${i + 1}`);
    const { recipients } = read(`Nơi nhận:\n${names.map((name) => `- ${name};`).join('\n')}\n- Lưu: VT.`);
    expect(recipients.map((recipient) => recipient.name)).toEqual([...names, 'Lưu: VT']);
  });
});

describe('the archive line', () => {
  test.each([
    ['Lưu: VT.', ['VT'], null, null],
    ['Lưu: VT, KGVX (05b).', ['VT', 'KGVX'], 5, null],
    ['Lưu: VT. KGVX. Lai (9)', ['VT', 'KGVX'], 9, 'Lai'],
    ['Lưu: VT, VP.UBND xã.', ['VT', 'VP.UBND xã'], null, null],
    ['Lưu: VT, VX.Hương.10b', ['VT', 'VX'], 10, 'Hương'],
    ['Lưu: VT, VXhnv.', ['VT', 'VX'], null, 'hnv'],
    ['Lưu VT, NV (02 bản).', ['VT', 'NV'], 2, null],
    ['Lưu: VT, Phòng TC-HC.', ['VT', 'Phòng TC-HC'], null, null],
    ['Lưu Văn phòng Đảng ủy.', ['Văn phòng Đảng ủy'], null, null],
  ])('%s', (text, archiveUnits, copies, drafter) => {
    const { recipients } = read(`Nơi nhận:\n- Như trên;\n- ${text}`);
    expect(recipients[1]).toMatchObject({ isArchive: true, isGroup: false, note: null, archiveUnits, copies, drafter });
  });
});

describe('the signature block', () => {
  test('TM., KT. and the deputy stand on three lines', () => {
    const { signers } = read(
      'Nơi nhận:\n- Như trên;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Thị Bình',
    );
    expect(signers).toEqual([
      {
        authority: 'TM.',
        body: 'ỦY BAN NHÂN DÂN',
        forPrefix: 'KT.',
        forPosition: 'CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Trần Thị Bình',
        rank: null,
        signedMark: '(Đã ký)',
      },
    ]);
  });

  test('block and list printed line by line into one are parted', () => {
    const { recipients, signers } = read(
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- TT Đảng ủy (b/c); PHÓ CHỦ TỊCH\n- Lưu: VT, NC. Lê Thị Minh Nguyệt',
    );
    expect(recipients.map((recipient) => recipient.text)).toEqual(['Như trên', 'TT Đảng ủy (b/c)', 'Lưu: VT, NC']);
    expect(signers[0]).toMatchObject({
      authority: 'TM.',
      body: 'ỦY BAN NHÂN DÂN',
      forPosition: 'CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Lê Thị Minh Nguyệt',
    });
  });

  test('a whole block on one line is divided', () => {
    const { signers } = read(
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Võ Văn Sáu\nNơi nhận:\n- Như trên;',
    );
    expect(signers[0]).toMatchObject({
      body: 'ỦY BAN NHÂN DÂN',
      forPosition: 'CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      signedMark: '(Đã ký)',
      name: 'Võ Văn Sáu',
    });
  });

  test.each([
    [
      'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nĐỗ Văn Khoa',
      { authority: 'TL.', forPrefix: 'TL.', forPosition: 'CHỦ TỊCH', position: 'CHÁNH VĂN PHÒNG', name: 'Đỗ Văn Khoa' },
    ],
    [
      'TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG NGHIỆP VỤ Y\nBSCKII. Cao Thị Lành',
      {
        authority: 'TUQ.',
        forPosition: 'GIÁM ĐỐC',
        position: 'TRƯỞNG PHÒNG NGHIỆP VỤ Y',
        rank: 'BSCKII.',
        name: 'Cao Thị Lành',
      },
    ],
    [
      'T/M BAN THƯỜNG VỤ\nBÍ THƯ\nMai Văn Tuấn',
      { authority: 'T/M', body: 'BAN THƯỜNG VỤ', position: 'BÍ THƯ', name: 'Mai Văn Tuấn' },
    ],
    ['Q. GIÁM ĐỐC\nHà Thị Thu', { authority: 'Q.', position: 'GIÁM ĐỐC', name: 'Hà Thị Thu' }],
    [
      'TRƯỞNG CÔNG AN HUYỆN\nThượng tá Nguyễn Văn Hải',
      { authority: null, position: 'TRƯỞNG CÔNG AN HUYỆN', rank: 'Thượng tá', name: 'Nguyễn Văn Hải' },
    ],
    ['HIỆU TRƯỞNG', { position: 'HIỆU TRƯỞNG', name: null }],
  ])('%j', (text, expected) => {
    expect(read(`Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${text}`).signers[0]).toMatchObject(expected);
  });
});
