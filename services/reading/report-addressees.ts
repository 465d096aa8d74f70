import { phrasePattern } from './phrase-pattern';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { PLURAL_WORDS, UNIT_HEADS } from './vocabulary/unit-heads';

const BODY = `(?:(?:${PLURAL_WORDS.join('|')}) )?(?:${UNIT_HEADS.join('|')}|cấp (?:trên|có thẩm quyền|ủy)|trung ương|trực (?:ban|chỉ huy))(?![\\p{L}])`;
const DIRECT = phrasePattern(
  `^(?: (?:kịp thời|ngay|nhanh|trực tiếp|định kỳ|đầy đủ))?,? (?:(?:gửi )?(?:về|gửi|cho|tới|đến|lên|trình|với) )?(?=${BODY})`,
  'u',
);
const INTRODUCED = phrasePattern(
  `\\b(?:về|gửi|cho|tới|đến|lên|trình|với|phải báo cáo)(?: (?:về|cho|tới))? (?=${BODY})`,
);
const STOP = phrasePattern(
  '[.;:()]|(?<!ban) chỉ đạo\\b| (?:(?<!chuyển đổi )số|sđt|email|điện thoại|để|trước|chậm|muộn|định kỳ|kết quả|tình hình|khi|tổng hợp|vào|trong|hằng|hàng|thông qua|qua|đúng|những|về|nhằm|xem xét|biết|kịp thời|từ|bằng|trên|tiến độ|việc|đồng thời|đồng gửi|sao gửi|gửi|nếu|làm|quyết định|phê duyệt|ngay|hoặc|theo dõi|theo đúng|theo mẫu|theo|ký|sau|đến hết|có|cho ý kiến|tại|mỗi|đột xuất|danh sách|số liệu|các (?:nội dung|vấn đề|khó khăn|kết quả)|chậm nhất|mà|ban hành|giải quyết|xin ý kiến|bảo đảm|đảm bảo|phục vụ|xử lý|xem|sơ kết|tổng kết|năm|quý|tháng|ngày|6|06|xử lí|điều chỉnh|hướng dẫn)\\b',
  'u',
);
const VIA = phrasePattern(`\\b(?:thông qua|qua) (?=(?:đ/c |đồng chí )?${BODY})`, 'u');

/** "báo cáo Bộ trưởng, đồng gửi Văn phòng Chính phủ" has two addressees. */
const ALSO = phrasePattern(`\\b(?:đồng gửi|đồng thời gửi|sao gửi)(?: về| cho| đến)? (?=${BODY})`, 'u');

/** "để tổng hợp, báo cáo UBND tỉnh": the onward report is the receiver's. */
const ONWARD = phrasePattern('\\b(?:để|nhằm) [^;.]*$', 'u');
const NAME_START = phrasePattern(`^(?:và )?${BODY}`, 'u');

export interface Route {
  to: string[] | null;
  via: string[] | null;
}

/** Who receives the report ("về UBND tỉnh") and through whom ("qua Sở Nội vụ"), read behind the trigger. */
export function readRoute(clause: string, triggerEnd: number): Route {
  const rest = clause.slice(triggerEnd);
  const key = textKey(rest);
  const start = addresseeStart(key);
  const viaMatch = key.includes('qua ') ? VIA.exec(key) : null;
  const via = viaMatch ? viaAt(rest, key, viaMatch.index, viaMatch[0].length) : null;
  const to = start === -1 ? null : listAt(rest, key, start);
  const also = key.includes('gửi') ? ALSO.exec(key) : null;
  const copied = also ? listAt(rest, key, also.index + also[0].length) : null;
  return { to: to && copied ? [...to, ...copied.filter((name) => !to.includes(name))] : to, via };
}

/** Brackets hold one route: "(qua Cục Phổ biến, giáo dục pháp luật)" is one name with its comma. */
function viaAt(text: string, key: string, at: number, length: number): string[] | null {
  const close = key[at - 1] === '(' ? key.indexOf(')', at) : -1;
  if (close === -1) return listAt(text, key, at + length);
  const inside = key.slice(at + length, close);
  const stop = STOP.exec(inside);
  const name = text.slice(at + length, at + length + (stop ? stop.index : inside.length));
  return splitUnits(name.replace(/[\s,.;]+$/, ''));
}

function addresseeStart(key: string): number {
  const direct = DIRECT.exec(key);
  if (direct && direct[0].trim() === '' && key[direct[0].length - 1] === ' ') return direct[0].length;
  if (direct) return direct[0].length;
  for (const match of key.matchAll(INTRODUCED)) {
    const onward = ONWARD.test(key.slice(0, match.index));
    if (!onward) return match.index + match[0].length;
  }
  return -1;
}

/** The names from `start` to the first word that cannot belong to one. */
function listAt(text: string, key: string, start: number): string[] | null {
  const stop = STOP.exec(key.slice(start));
  let end = stop ? start + stop.index : key.length;
  if (key.slice(start).startsWith('các cơ quan theo quy định')) end = start + 'các cơ quan theo quy định'.length;
  const names: string[] = [];
  for (const [index, piece] of text.slice(start, end).split(/,\s*/).entries()) {
    if (index > 0 && !NAME_START.test(textKey(piece))) {
      const joined = /^(?:\p{Lu}|ban|ngành|phường|xã|thị|thành|đoàn|đơn)/u.test(piece) && names.length > 0;
      if (!joined) break;
      names[names.length - 1] = `${names.at(-1)}, ${piece}`;
      continue;
    }
    names.push(piece.replace(/^và /, ''));
  }
  const units = names
    .flatMap(splitUnits)
    .map((name) => name.replace(/[\s,.;:–-]+$|\s+và$/g, '').trim())
    .filter((name) => name !== '');
  return units.length === 0 ? null : units;
}
