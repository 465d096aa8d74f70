/** A text of a wanted length made of one construction, as no plan has it. */
export interface SlowText {
  name: string;
  text: (bytes: number) => string;
}

const HEAD = 'UBND XÃ AN\nSố: 1/KH-UBND\nAn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\nThử năm 2026\nI. TỔ CHỨC THỰC HIỆN\n';
const TAIL = '\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n';
/** Behind so many words the line is as long as those of a printed page, so the bound on lines stays out of reach. */
const LONG = ' của xã theo kế hoạch đã ban hành và các quy định có liên quan trên toàn địa bàn';

const UNITS: readonly (readonly [name: string, unit: string, before: string, after: string])[] = [
  ['tasks', '- Phòng Nội vụ chủ trì, phối hợp với Công an xã báo cáo trước ngày 10/6.\n', HEAD, TAIL],
  [
    'items with reports',
    '1. Sở Nội vụ chủ trì, báo cáo UBND tỉnh (qua Sở Y tế) trước ngày 10/6; định kỳ 6 tháng, năm.\n',
    HEAD,
    TAIL,
  ],
  ['orders in the closing', 'Giao Phòng Nội vụ theo dõi, tổng hợp, báo cáo Ủy ban nhân dân xã.\n', HEAD, TAIL],
  ['prose', `Tiếp tục tuyên truyền, vận động Nhân dân thực hiện tốt${LONG}.\n`, HEAD, TAIL],
  ['bases', 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;\n', HEAD.slice(0, HEAD.indexOf('I.')), TAIL],
  ['section headings', 'I. MỤC ĐÍCH\n', HEAD, TAIL],
  ['long section headings', `I. MỤC ĐÍCH${LONG.toUpperCase()}\n`, HEAD, TAIL],
  ['capitals', 'MỤC ĐÍCH\n', HEAD, TAIL],
  ['long lines of capitals', `MỤC ĐÍCH${LONG.toUpperCase()}\n`, HEAD, TAIL],
  ['signature lines', 'TM. ỦY BAN NHÂN DÂN\n', HEAD + TAIL, ''],
  ['posts', 'CHỦ TỊCH\n', HEAD + TAIL, ''],
  ['addressees', '- Phòng Nội vụ huyện;\n', `${HEAD}\nNơi nhận:\n`, ''],
  ['long addressees', `- Phòng Nội vụ huyện (để phối hợp${LONG});\n`, `${HEAD}\nNơi nhận:\n`, ''],
  [
    'one cell on a line',
    '1\nKiểm tra hồ sơ\nPhòng Nội vụ\nTháng 3/2026\n',
    `${HEAD}STT\nNội dung\nĐơn vị chủ trì\nThời gian\n`,
    TAIL,
  ],
  [
    'rows in columns',
    `1     Làm việc${LONG}     Sở Y tế     Tháng 3\n`,
    `${HEAD}TT    Nhiệm vụ     Đơn vị chủ trì     Thời gian\n`,
    TAIL,
  ],
  [
    'rows between bars',
    `| 1 | Làm việc${LONG} | Sở Y tế | Tháng 3 |\n`,
    `${HEAD}| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n`,
    TAIL,
  ],
  ['labels', '- Rà soát hồ sơ\n+ Đơn vị chủ trì: Sở Y tế\n+ Thời gian: tháng 3\n', HEAD, TAIL],
  ['one endless line', 'trước ngày 10/6 và 25/11, ủy ban ', `${HEAD}1. Sở Y tế chủ trì `, ''],
  ['opened brackets', 'ủy(', `${HEAD}1. Sở Y tế `, ''],
  ['marks of Markdown', '**ủy_[<', HEAD, ''],
  ['letters of an old font', 'KÕ ho¹ch c«ng t¸c n¨m ®­îc giao cho ®¬n vÞ ', '', ''],
  ['secrecy stamps', 'MẬT\n', '', ''],
];

/** The ways to make a reader slow that are known; a new one found belongs into this list. */
export function slowTexts(): SlowText[] {
  return UNITS.map(([name, unit, before, after]) => ({
    name,
    text: (bytes) => {
      const left = bytes - Buffer.byteLength(before + after);
      return before + unit.repeat(Math.floor(left / Buffer.byteLength(unit))) + after;
    },
  }));
}
