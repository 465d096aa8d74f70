import { textKey } from '../reading/text-key';

/**
 * Whether a task orders its owners to make a plan of their own ("xây dựng kế hoạch của đơn vị"), as Vietnamese plans word
 * it. Not: this plan, a plan of the issuer that an office inside it prepares, a plan that others make, and plans of money.
 * @param unit the owner as printed.
 * @param issuerName the body whose plan it is; null where it is not known.
 */
export function ordersPlan(text: string, unit: string | null, issuerName: string | null = null): boolean {
  const owner = textKey(unit ?? '');
  return textKey(text)
    .split(/[;.](?=\s|$)/u)
    .some((clause) => [...clause.matchAll(ORDER)].some((found) => isOwnPlan(clause, found, owner, issuerName)));
}

const MAKE = '(?:xây dựng|ban hành|lập)';
const KINDS = '(?:các |những |một )?(?:(?:chương trình(?: hành động)?|đề án|phương án|văn bản)(?:,| và| hoặc|/) ?)*';

/** The verb, a second verb or two, the kinds of documents, "kế hoạch". */
const ORDER = new RegExp(
  `(?<![\\p{L}])(?:${MAKE}(?:(?:,| và|/) ?(?:${MAKE}|phê duyệt|triển khai|hoàn thiện))* ${KINDS}kế hoạch(?![\\p{L}])` +
    `|cụ thể hóa [^,;.]{0,80}?(?:bằng|thành) (?:các )?(?:chương trình, )?kế hoạch(?![\\p{L}])` +
    `|gửi kế hoạch (?:thực hiện|triển khai)(?![\\p{L}]))`,
  'gu',
);

function isOwnPlan(clause: string, found: RegExpExecArray, owner: string, issuerName: string | null): boolean {
  const before = clause.slice(0, found.index);
  const after = clause.slice(found.index + found[0].length).trim();
  if (NOT_A_NEW_PLAN.test(after) || IS_SUBMITTED.test(after)) return false;
  if (SPECIAL.test(after) && !GROUP.test(owner) && !WHOSE.test(after)) return false;
  return isOwnAct(before, issuerName);
}

/** "Kế hoạch này", "Kế hoạch số …", "kế hoạch vốn": not what a unit is to write. */
const NOT_A_NEW_PLAN =
  /^(?:này|nêu trên|nói trên|trên(?! địa)|số |đã |vốn|kinh phí|tài chính|đầu tư công|sử dụng đất|sản xuất|lựa chọn nhà thầu|đấu thầu|từng|[^;]{0,20} từng cuộc|\/)/u;
/** What goes to a leader for approval is a plan of the office that issues this one. */
const IS_SUBMITTED =
  /^[^,]{0,120}(?:,\s*)?(?<!\p{L})trình [^,]{2,80} (?:phê duyệt|ban hành|ký|xem xét|duyệt)(?!\p{L})/u;
/** Plans of one kind of work: an office inside the issuer makes them for the issuer; other units make them for themselves. */
const SPECIAL = /^(?:kiểm tra|thanh tra|giám sát|tuần tra|hiệp đồng|tập huấn|phối hợp|làm việc|công tác)(?!\p{L})/u;
const WHOSE =
  /(?:của|tại|trên địa bàn)(?: \p{L}+){0,3} (?:mình|đơn vị|địa phương|cơ quan|chi bộ|ngành|cấp mình|trường|xã|phường)(?!\p{L})|(?:tại|của) địa phương/u;
const GROUP = /(?<!\p{L})(?:các|từng|mỗi)(?!\p{L})/u;

function isOwnAct(before: string, issuerName: string | null): boolean {
  const piece = (before.split(',').at(-1) ?? '').trim();
  if (
    /(?:^| )(?:để|phục vụ|nhằm|làm cơ sở|làm căn cứ|ngày|ngày ký|việc|công tác|tiến độ|tình hình|kết quả)$/u.test(piece)
  )
    return false;
  if (OTHERS_ACT.test(piece)) return false;
  const advised = /(?:^| )tham mưu(?: cho| giúp| với)?(?<body>.*)$/u.exec(piece);
  if (advised) return leadsToAnother((advised.groups?.['body'] ?? '').trim(), issuerName);
  // "Phối hợp với A, B xây dựng kế hoạch": the part after a comma may still belong to the list of partners.
  if (piece === '' || ADVERB.test(piece)) return !/(?:^|[^,] )tham mưu$/u.test(before.trim());
  return !COOPERATES.test(before);
}

const ADVERB =
  /^(?:và|đồng thời|chủ động|kịp thời|khẩn trương|tiếp tục|có trách nhiệm|có nhiệm vụ|chủ trì|tổ chức|chỉ đạo|phải|cần)(?: (?:và|chủ động|kịp thời|khẩn trương|tiếp tục))*$/u;
const OTHERS_ACT =
  /(?:^| )(?:hướng dẫn|đôn đốc|kiểm tra|theo dõi|giám sát|tổng hợp|thẩm định|góp ý|hỗ trợ|giúp|yêu cầu|đề nghị)(?: |$)/u;
const COOPERATES = /^(?!.*chủ trì).*phối hợp/u;

/** "Tham mưu UBND xã ban hành kế hoạch" in a province's plan: a plan of the commune. "Tham mưu UBND tỉnh": the province's own. */
function leadsToAnother(body: string, issuerName: string | null): boolean {
  const level = /^(?:ủy ban nhân dân|ubnd|đảng ủy|hội đồng nhân dân|hđnd)(?<level>.*)$/u.exec(body)?.groups?.['level'];
  if (level === undefined || issuerName === null) return false;
  const issuer = textKey(issuerName);
  if (!/ủy ban nhân dân|ubnd/u.test(issuer)) return true;
  const [first] = level.trim().split(/[ ,]/u);
  return first !== undefined && first !== '' && !new RegExp(`(?:^| )${first}(?: |$)`, 'u').test(issuer);
}
