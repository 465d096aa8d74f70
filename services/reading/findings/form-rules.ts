import type { Finding } from '../plan-reading';

/** One rule of the form check: what it weighs, where it is written, what the drafter reads. */
export interface FormRule {
  severity: Finding['severity'];
  /** Where the finding is only a hint though the rule weighs more: says when. */
  mild?: string;
  /** Article or reason; null where common sense is the reason. */
  rule: string | null;
  /** What is checked, for docs/form-check.md. */
  checks: string;
  /** Vietnamese sentence for the drafter; `{name}` is filled in. */
  sentence: string;
}

const ND30 = 'Nghị định 30/2020/NĐ-CP';
const MOTTO = `${ND30}, Phụ lục I Mục II.1`;
const ISSUER = `${ND30}, Phụ lục I Mục II.2`;
const NUMBER = `${ND30}, Phụ lục I Mục II.3`;
const DATE = `${ND30}, Phụ lục I Mục II.4`;
const TITLE = `${ND30}, Phụ lục I Mục II.5`;
const CONTENT = `${ND30}, Phụ lục I Mục II.6`;
const CITATION = `${ND30}, Phụ lục I Mục II.6.b`;
const SIGNATURE = `${ND30}, Điều 13; Phụ lục I Mục II.7`;
const RECIPIENTS = `${ND30}, Phụ lục I Mục II.9`;
const CAPITALS = `${ND30}, Phụ lục II`;
const ABBREVIATIONS = `${ND30}, Phụ lục III`;
const PARTY = 'Hướng dẫn 36-HD/VPTW về thể thức văn bản của Đảng';
const REPORTS = 'Nghị định 09/2019/NĐ-CP';
const CLARITY = `${ND30}, Điều 8; Phụ lục I Mục II.6`;
const TWO_LEVELS = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15';

/**
 * Every finding that can be made from the text of one plan, by code. `error` stops submission (rare), `warning` asks a
 * person to confirm (contradictions, gaps, what cannot be), `info` is style: a sound plan has nothing above it.
 */
export const FORM_RULES = {
  // Letterhead
  'motto-missing': {
    severity: 'info',
    rule: MOTTO,
    checks:
      'State title or motto is not in the text (the printout of the service adds both); not asked of Party documents.',
    sentence: 'Phần đầu văn bản chưa có {what}.',
  },
  'motto-form': {
    severity: 'info',
    rule: MOTTO,
    checks: 'The motto reads otherwise than “Độc lập - Tự do - Hạnh phúc”.',
    sentence: 'Tiêu ngữ viết là “Độc lập - Tự do - Hạnh phúc”: in thường, gạch nối ngắn, có cách chữ.',
  },
  'party-title-missing': {
    severity: 'info',
    rule: PARTY,
    checks: 'A Party letterhead without “ĐẢNG CỘNG SẢN VIỆT NAM”.',
    sentence: 'Văn bản của Đảng chưa có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”.',
  },
  'issuer-missing': {
    severity: 'warning',
    rule: ISSUER,
    checks: 'No issuing body in the letterhead, and none follows from the text.',
    sentence: 'Không thấy tên cơ quan ban hành ở phần đầu văn bản; người soạn cần ghi rõ.',
  },
  'issuer-inferred': {
    severity: 'warning',
    rule: ISSUER,
    checks: 'The letterhead names no issuing body; one follows from the text.',
    sentence: 'Phần đầu văn bản không in tên cơ quan ban hành; tạm hiểu là “{name}”, cần người xác nhận.',
  },
  // Number and symbol
  'number-blank': {
    severity: 'info',
    rule: `${ND30}, Điều 15`,
    checks: 'The plan has no number yet.',
    sentence: 'Số văn bản còn để trống; văn thư cấp số sau khi ký.',
  },
  'symbol-missing': {
    severity: 'info',
    rule: NUMBER,
    checks: 'The plan has no symbol.',
    sentence: 'Chưa có ký hiệu văn bản (ví dụ KH-UBND).',
  },
  'number-leading-zero': {
    severity: 'info',
    rule: NUMBER,
    checks: 'A number below 10 without a leading zero.',
    sentence: 'Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.',
  },
  'number-form': {
    severity: 'info',
    rule: NUMBER,
    checks: 'Blanks inside number and symbol, or “Số” without its colon (state documents).',
    sentence: 'Số, ký hiệu viết liền, sau chữ “Số” có dấu hai chấm: “{right}”.',
  },
  'number-reversed': {
    severity: 'warning',
    rule: NUMBER,
    checks: 'Type and body change places or the slash stands between them (“UBND/KH”, “KH/UBND”).',
    sentence: 'Ký hiệu “{symbol}” sai mẫu; viết số, dấu gạch chéo, tên loại, gạch nối, tên cơ quan (05/KH-UBND).',
  },
  'number-party-form': {
    severity: 'warning',
    rule: NUMBER,
    checks: 'A state body numbers as the Party does (“12-KH/UBND”).',
    sentence: 'Số, ký hiệu “{symbol}” theo mẫu văn bản của Đảng; cơ quan nhà nước viết “<số>/KH-<cơ quan>”.',
  },
  'number-state-form': {
    severity: 'warning',
    rule: PARTY,
    checks: 'A Party body numbers as the state does (“12/KH-ĐU”).',
    sentence: 'Số, ký hiệu “{symbol}” theo mẫu văn bản nhà nước; văn bản của Đảng viết “<số>-KH/<cơ quan>”.',
  },
  'symbol-other-kind': {
    severity: 'error',
    rule: ABBREVIATIONS,
    checks: 'The symbol is that of another kind of document (“/QĐ-UBND” on a plan).',
    sentence: 'Ký hiệu “{symbol}” không phải ký hiệu của kế hoạch (KH).',
  },
  'symbol-other-body': {
    severity: 'warning',
    rule: NUMBER,
    checks:
      'The symbol names another body than the letterhead (“KH-UBND” under a department or a Party committee, and the reverse).',
    sentence: 'Ký hiệu “{symbol}” không ứng với cơ quan ban hành “{name}”.',
  },
  // Place and date
  'date-impossible': {
    severity: 'error',
    rule: DATE,
    checks: 'The date of issue is no day of the calendar.',
    sentence: 'Ngày ban hành “{words}” không có trong lịch.',
  },
  'date-blank': {
    severity: 'info',
    rule: DATE,
    checks: 'Day, month or year of issue is still blank.',
    sentence: 'Ngày, tháng, năm ban hành chưa ghi đủ; sẽ điền khi ký ban hành.',
  },
  'date-line-zero': {
    severity: 'info',
    rule: DATE,
    checks: 'Date line: days below 10 and months 1, 2 take a leading zero, other months none.',
    sentence: 'Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước; các tháng khác thì không.',
  },
  'date-line-form': {
    severity: 'info',
    rule: DATE,
    checks: 'The date of issue is written with strokes.',
    sentence: 'Ngày ban hành viết đủ chữ: “ngày … tháng … năm …”.',
  },
  'place-missing': {
    severity: 'info',
    rule: DATE,
    checks: 'The date line names no place.',
    sentence: 'Dòng ngày, tháng chưa có địa danh.',
  },
  'date-after-plan-year': {
    severity: 'info',
    rule: null,
    checks: 'The plan is issued after the year its title names.',
    sentence: 'Kế hoạch cho năm {year} nhưng ghi ngày ban hành năm {issued}.',
  },
  // Kind and title
  'kind-missing': {
    severity: 'warning',
    rule: TITLE,
    checks: 'No “KẾ HOẠCH” above the subject.',
    sentence: 'Không thấy tên loại “KẾ HOẠCH” phía trên trích yếu.',
  },
  'title-missing': {
    severity: 'error',
    rule: TITLE,
    checks: 'The plan has no subject.',
    sentence: 'Kế hoạch chưa có trích yếu nội dung dưới tên loại.',
  },
  'title-capitals': {
    severity: 'info',
    rule: TITLE,
    checks: 'The subject is set in capitals.',
    sentence: 'Trích yếu viết chữ in thường, đậm; không viết hoa toàn bộ.',
  },
  'title-full-stop': {
    severity: 'info',
    rule: TITLE,
    checks: 'The subject ends with a mark.',
    sentence: 'Cuối trích yếu không có dấu câu.',
  },
  'title-as-letter': {
    severity: 'info',
    rule: TITLE,
    checks: 'The subject begins with “V/v” as in a letter.',
    sentence: '“V/v” chỉ dùng cho công văn; trích yếu của kế hoạch không có.',
  },
  // Sections and items
  'section-gap': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'The numerals of the sections leave one out or do not begin at 1.',
    sentence: 'Số mục {how}.',
  },
  'section-repeat': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'A numeral heads two sections.',
    sentence: 'Số mục {label} được dùng lần thứ hai.',
  },
  'section-order': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'A section stands after one with a higher numeral.',
    sentence: 'Mục {label} đứng sau mục {before}.',
  },
  'sections-missing': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'The plan has no sections.',
    sentence: 'Không thấy các mục (I, II, III …) của kế hoạch.',
  },
  'section-empty': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'A section has a heading and nothing under it.',
    sentence: 'Mục “{heading}” không có nội dung.',
  },
  'item-gap': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'Items 1, 2, 3 or a, b, c, d, đ, e of one section leave one out or do not begin with the first.',
    sentence: 'Số thứ tự {how}.',
  },
  'item-repeat': {
    severity: 'warning',
    rule: CONTENT,
    checks: 'A number or letter marks two items of one section in a row.',
    sentence: 'Số thứ tự {label} được dùng hai lần.',
  },
  'heading-comma': {
    severity: 'info',
    rule: CONTENT,
    checks: '“MỤC ĐÍCH YÊU CẦU” without the comma.',
    sentence: 'Tiêu đề thiếu dấu phẩy: “{right}”.',
  },
  'item-end': {
    severity: 'info',
    rule: CLARITY,
    checks: 'The last paragraph before a heading ends with “;” or “,”.',
    sentence: 'Đoạn cuối trước mục mới phải kết thúc bằng dấu chấm.',
  },
  'no-assignments': {
    severity: 'info',
    rule: null,
    checks: 'The plan gives nobody a task.',
    sentence: 'Không thấy phần giao nhiệm vụ cho đơn vị, cá nhân nào.',
  },
  // Documents cited
  'basis-line-end': {
    severity: 'info',
    rule: `${ND30}, Phụ lục I Mục II.6.a`,
    checks: 'A legal basis does not end with “;” (the last one with “.”).',
    sentence: 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm.',
  },
  'citation-date-missing': {
    severity: 'warning',
    mild: 'in the body, where a first citation is often short',
    rule: CITATION,
    checks: 'The first citation of a numbered document has no date (laws and codes excepted).',
    sentence: 'Lần đầu viện dẫn {ref} chưa ghi ngày, tháng, năm ban hành.',
  },
  'citation-body-missing': {
    severity: 'info',
    rule: CITATION,
    checks: 'The first citation of a numbered document does not say whose it is.',
    sentence: 'Lần đầu viện dẫn {ref} chưa ghi tên cơ quan ban hành.',
  },
  'citation-subject-missing': {
    severity: 'info',
    rule: CITATION,
    checks: 'A legal basis is cited without its subject.',
    sentence: 'Căn cứ {ref} chưa ghi trích yếu nội dung.',
  },
  'citation-repeated-in-full': {
    severity: 'info',
    rule: CITATION,
    checks: 'A document cited before is cited again in full.',
    sentence: '{ref} đã viện dẫn đủ ở trên; lần sau chỉ cần ghi tên loại, số và ký hiệu.',
  },
  'citation-without-so': {
    severity: 'info',
    rule: CITATION,
    checks: 'The word “số” is missing before the number of a cited document.',
    sentence: 'Thiếu chữ “số” trước “{ref}”.',
  },
  'citation-blank': {
    severity: 'info',
    rule: NUMBER,
    checks: 'A blank inside number and symbol of a cited document (“218- QĐ/TW”).',
    sentence: 'Số, ký hiệu viết liền, không có dấu cách: “{right}”.',
  },
  'citation-party-form': {
    severity: 'warning',
    rule: NUMBER,
    checks: 'A document of a state body is cited in the form of the Party (“18-CT/TTg”).',
    sentence: '“{ref}” viết theo mẫu văn bản của Đảng, trong khi đây là văn bản của cơ quan nhà nước (“{right}”).',
  },
  'citation-state-form': {
    severity: 'warning',
    mild: 'below the Central Committee, where both forms are met',
    rule: PARTY,
    checks: 'A document of a Party body is cited in the form of the state (“23/QĐ-TW”).',
    sentence: '“{ref}” viết theo mẫu văn bản nhà nước, trong khi đây là văn bản của Đảng (“{right}”).',
  },
  'citation-symbol-body': {
    severity: 'warning',
    rule: CITATION,
    checks: 'The symbol of a cited document is not that of the body named with it (“24/CT-TTg … của UBND tỉnh”).',
    sentence: '{ref} được ghi là của “{body}”, không ứng với ký hiệu.',
  },
  'citation-symbol-kind': {
    severity: 'warning',
    rule: ABBREVIATIONS,
    checks: 'The symbol of a cited document is that of another kind (“Quyết định số 33/CT-TTg”).',
    sentence: '“{words}”: tên loại không ứng với ký hiệu.',
  },
  'citation-contradiction': {
    severity: 'warning',
    rule: CITATION,
    checks: 'One number and symbol with two issuing bodies, or with two dates of one year.',
    sentence: '{ref} được ghi {what} khác nhau: “{first}” và “{second}”.',
  },
  'citation-after-plan': {
    severity: 'warning',
    rule: CITATION,
    checks: 'A cited document is younger than the plan.',
    sentence: '{ref} ghi ngày {day}, sau ngày ban hành kế hoạch.',
  },
  // Wording
  'repeated-words': {
    severity: 'warning',
    rule: CLARITY,
    checks: 'A word or a phrase of two words stands twice in a row; words that are doubled by nature are known.',
    sentence: 'Lặp từ “{words}”.',
  },
  'spelling-slip': {
    severity: 'warning',
    rule: CLARITY,
    checks: 'A slip of typing or of text recognition that can only be one (“trên địa xã”, “UBND tinh”).',
    sentence: '“{from}” có lẽ là “{to}”.',
  },
  'spelling-variant': {
    severity: 'info',
    rule: CLARITY,
    checks: 'A spelling the careful office avoids (“chiến sỹ”, “phản ảnh”).',
    sentence: 'Nên viết “{to}” thay cho “{from}”.',
  },
  'quotes-unbalanced': {
    severity: 'warning',
    rule: CLARITY,
    checks: 'A quotation mark opens and never closes, or closes and never opened.',
    sentence: 'Ngoặc kép {what}.',
  },
  'quotes-mixed': {
    severity: 'info',
    rule: CLARITY,
    checks: 'Straight and curly quotation marks in one text.',
    sentence: 'Văn bản dùng lẫn ngoặc kép thẳng (") và ngoặc kép cong (“ ”), {count} chỗ thẳng.',
  },
  'blank-missing': {
    severity: 'info',
    rule: CLARITY,
    checks: 'No blank after a mark or a closing quotation mark.',
    sentence: 'Thiếu dấu cách sau “{mark}”.',
  },
  'blank-before-mark': {
    severity: 'info',
    rule: CLARITY,
    checks: 'A blank before a mark.',
    sentence: 'Thừa dấu cách trước “{mark}”.',
  },
  'marks-doubled': {
    severity: 'info',
    rule: CLARITY,
    checks: 'Two marks in a row (“;;”, “,.”).',
    sentence: 'Hai dấu câu liền nhau “{mark}”.',
  },
  'hyphen-blank': {
    severity: 'info',
    rule: CLARITY,
    checks: 'A blank on one side only of a dash between words or years.',
    sentence: 'Dấu gạch nối có dấu cách một bên; viết “{right}”.',
  },
  'tone-placement-mixed': {
    severity: 'info',
    rule: 'TCVN 6909:2001',
    checks: 'Both placements of the tone mark in one text (“Uỷ” and “Ủy”, “hoá” and “hóa”).',
    sentence: 'Văn bản dùng lẫn hai kiểu đặt dấu thanh: {old} chỗ như “{first}”, {new} chỗ như “{second}”.',
  },
  'capitals-state-people': {
    severity: 'info',
    rule: `${CAPITALS} Mục V.1`,
    checks: '“Nhân dân” and “Nhà nước” as nouns are capitalised; said once with the count.',
    sentence: '“{word}” phải viết hoa “{right}”; có {count} chỗ viết thường.',
  },
  'capitals-name': {
    severity: 'info',
    rule: `${CAPITALS} Mục II, III, V`,
    checks:
      'Capitals in the name of a body or a day (“Ban bí thư”, “Văn Phòng”, “Thủ tướng chính phủ”, “thứ hai, ngày”).',
    sentence: 'Viết hoa đúng là “{to}”.',
  },
  'sentence-broken': {
    severity: 'info',
    rule: CLARITY,
    checks: 'Blank lines break a sentence in a text whose lines are whole paragraphs.',
    sentence: 'Câu bị ngắt giữa chừng bởi dòng trống; cần nối lại.',
  },
  // Dates in the body
  'day-impossible': {
    severity: 'warning',
    rule: DATE,
    checks: 'A date in the body is no day of the calendar.',
    sentence: 'Ngày “{words}” không có trong lịch.',
  },
  'day-zero': {
    severity: 'info',
    rule: DATE,
    checks: 'A date in the body: days below 10 and months 1, 2 take a leading zero.',
    sentence: 'Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước: “{right}”.',
  },
  'weekday-mismatch': {
    severity: 'warning',
    rule: null,
    checks: 'The day of the week does not belong to its date.',
    sentence: '{day} là {right}, không phải {wrong}.',
  },
  // Deadlines and reports
  'deadline-impossible': {
    severity: 'warning',
    rule: null,
    checks: 'A deadline names a day that is not in the calendar.',
    sentence: '“{words}” nêu một ngày không có trong lịch; cần người sửa lại.',
  },
  'deadline-reversed': {
    severity: 'warning',
    rule: null,
    checks: 'A span of time ends before it begins.',
    sentence: '“{words}” có ngày kết thúc trước ngày bắt đầu.',
  },
  'deadline-before-issue': {
    severity: 'warning',
    rule: null,
    checks: 'A deadline before the day of issue.',
    sentence: 'Hạn “{words}” sớm hơn ngày ban hành kế hoạch.',
  },
  'deadline-past': {
    severity: 'warning',
    rule: null,
    checks: 'The last permitted day lies before today.',
    sentence: 'Hạn “{words}” (ngày cuối {day}) đã qua.',
  },
  'deadline-before-cutoff': {
    severity: 'warning',
    mild: 'where the report states no period',
    rule: REPORTS,
    checks:
      'A half-yearly or yearly report is due before its data are cut off (14 June, 14 December); school years excepted.',
    sentence:
      'Hạn “{words}” sớm hơn mốc chốt số liệu {day}; nên ghi rõ số liệu tính đến ngày nào và phần ước thực hiện.',
  },
  'deadline-day-off': {
    severity: 'info',
    rule: 'Bộ luật Dân sự 2015, Điều 148',
    checks: 'The last day is no working day; says the working days around it.',
    sentence:
      'Ngày cuối của hạn “{words}” là {day}{holiday}, không phải ngày làm việc; nên xong trước hết {before}, ngày làm việc kế tiếp là {after}.',
  },
  'deadline-named-day-off': {
    severity: 'info',
    rule: null,
    checks: 'The day named after “trước” is a day off, while the last permitted day before it is not.',
    sentence: '“{words}”: ngày nêu trong hạn là {day}; ngày cuối được phép là {last}.',
  },
  'deadline-other-year': {
    severity: 'info',
    rule: null,
    checks: 'A deadline with a printed year before the plan year or more than a year after it.',
    sentence: 'Hạn “{words}” nằm ngoài năm kế hoạch ({year}).',
  },
  'deadline-year-inferred': {
    severity: 'info',
    rule: null,
    checks: 'A deadline without a year takes the plan year.',
    sentence: 'Hạn “{words}” không ghi năm; hiểu là năm {year}.',
  },
  'no-deadline': {
    severity: 'info',
    rule: null,
    checks: 'A plan with tasks names no deadline at all.',
    sentence: 'Kế hoạch giao nhiệm vụ nhưng không nêu thời hạn nào.',
  },
  'report-without-addressee': {
    severity: 'warning',
    mild: 'for a report on demand',
    rule: REPORTS,
    checks: 'A duty to report names nobody who receives the report.',
    sentence: '{who} phải báo cáo nhưng không ghi báo cáo cho ai.',
  },
  'report-without-date': {
    severity: 'warning',
    mild: 'where its period is printed or an event calls for it',
    rule: REPORTS,
    checks: 'A duty to report has no date.',
    sentence: '{who} phải báo cáo nhưng không ghi thời hạn; cần người xác nhận.',
  },
  // Traces of another plan
  'foreign-level': {
    severity: 'warning',
    rule: CLARITY,
    checks: 'A commune writes of the district as of its own area: a trace of copying.',
    sentence: '“{words}” không ứng với cấp của cơ quan ban hành; có thể chép từ kế hoạch của cấp khác.',
  },
  'foreign-place': {
    severity: 'warning',
    rule: CLARITY,
    checks: 'The text speaks of the area of another unit of the same level.',
    sentence: '“{words}” nêu địa bàn của nơi khác, không phải của cơ quan ban hành.',
  },
  'abolished-level': {
    severity: 'warning',
    rule: TWO_LEVELS,
    checks: 'A plan of 1 July 2025 or later addresses the district level; cited older documents excepted.',
    sentence: '“{words}” thuộc cấp huyện, không còn từ ngày 01/7/2025.',
  },
  // End
  'end-mark-missing': {
    severity: 'info',
    rule: CONTENT,
    checks: 'The text does not end with “./.”.',
    sentence: 'Cuối nội dung chưa có dấu kết thúc “./.”.',
  },
  'end-mark-early': {
    severity: 'info',
    rule: CONTENT,
    checks: '“./.” stands before the end of the text.',
    sentence: 'Dấu kết thúc “./.” đứng trước khi hết nội dung.',
  },
  // Recipients
  'recipients-missing': {
    severity: 'warning',
    rule: RECIPIENTS,
    checks: 'There is no list “Nơi nhận”.',
    sentence: 'Kế hoạch chưa có danh sách “Nơi nhận”; không biết gửi cho ai.',
  },
  'recipient-repeat': {
    severity: 'warning',
    rule: RECIPIENTS,
    checks: 'An addressee is listed twice.',
    sentence: '“{name}” có hai lần trong Nơi nhận.',
  },
  'recipient-as-above': {
    severity: 'warning',
    rule: RECIPIENTS,
    checks: '“Như trên” on a plan, which has no “Kính gửi”.',
    sentence: '“{words}” chỉ dùng cho văn bản có “Kính gửi”; kế hoạch phải ghi rõ nơi nhận.',
  },
  'recipient-line-end': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: 'A line of “Nơi nhận” does not end with “;”.',
    sentence: 'Dòng nơi nhận kết thúc bằng dấu chấm phẩy.',
  },
  'archive-line-missing': {
    severity: 'warning',
    rule: RECIPIENTS,
    checks: '“Nơi nhận” has no line “Lưu”.',
    sentence: 'Nơi nhận chưa có dòng “Lưu: VT, …”.',
  },
  'archive-line-repeat': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: '“Nơi nhận” has two lines “Lưu”.',
    sentence: 'Nơi nhận có hơn một dòng “Lưu”.',
  },
  'archive-line-not-last': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: 'The line “Lưu” is not the last one.',
    sentence: 'Dòng “Lưu” phải đứng cuối Nơi nhận.',
  },
  'archive-line-form': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: '“Lưu” without its colon or with full stops for commas.',
    sentence: 'Dòng “Lưu” nên viết: “- Lưu: VT, <đơn vị soạn thảo> (<số bản>).”',
  },
  'archive-line-end': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: 'The line “Lưu” does not end with a full stop.',
    sentence: 'Dòng “Lưu” kết thúc bằng dấu chấm.',
  },
  'archive-copies-form': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: 'The number of copies on the line “Lưu” stands without brackets.',
    sentence: 'Số bản lưu đặt trong ngoặc đơn, ví dụ “(05)”.',
  },
  'archive-without-clerk': {
    severity: 'info',
    rule: RECIPIENTS,
    checks: 'The line “Lưu” does not name the clerk’s office.',
    sentence: 'Dòng “Lưu” không có văn thư (VT).',
  },
  // Signature
  'signature-block-missing': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: 'There is no signature block.',
    sentence: 'Không thấy quyền hạn, chức vụ và họ tên của người ký.',
  },
  'signer-name-missing': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: 'The block has no name.',
    sentence: 'Khối chữ ký chưa có họ và tên người ký.',
  },
  'signer-position-missing': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: 'The block has no position.',
    sentence: 'Khối chữ ký chưa có chức vụ của người ký.',
  },
  'signer-not-deputy': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: '“KT.” and no deputy signs.',
    sentence: 'Ký thay (KT.) phải là cấp phó của người đứng đầu.',
  },
  'signer-deputy-without-kt': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: 'A deputy of a state body signs without “KT.”.',
    sentence: 'Cấp phó ký phải có dòng “KT. …” phía trên chức vụ “{position}”.',
  },
  'signature-without-tm': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: 'A collective body signs without “TM.”.',
    sentence: '{name} làm việc theo chế độ tập thể: khối chữ ký cần dòng “TM. …” trước chức vụ.',
  },
  'tm-of-a-head': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: '“TM.” before a body with one head (a department, a school) or before a position.',
    sentence: '“TM.” chỉ dùng cho cơ quan làm việc theo chế độ tập thể, không dùng cho “{body}”.',
  },
  'signature-of-another-body': {
    severity: 'warning',
    rule: SIGNATURE,
    checks: 'The body signed for is not the one of the letterhead.',
    sentence: 'Ký thay mặt “{body}” nhưng cơ quan ban hành là “{name}”.',
  },
  'signature-by-order-deputy': {
    severity: 'info',
    rule: SIGNATURE,
    checks: '“TL.” and a deputy of the unit signs without “KT.”.',
    sentence: 'Ký thừa lệnh (TL.) mà cấp phó của đơn vị ký thì cần thêm dòng “KT. …”.',
  },
  'signature-by-mandate': {
    severity: 'info',
    rule: SIGNATURE,
    checks: '“TUQ.”: a written mandate is needed.',
    sentence: 'Ký thừa ủy quyền (TUQ.) cần văn bản ủy quyền còn hiệu lực và đúng nội dung.',
  },
  'authority-form': {
    severity: 'info',
    rule: SIGNATURE,
    checks: '“T/M” in a document of a state body.',
    sentence: 'Cơ quan nhà nước viết tắt quyền hạn ký là “TM.”, không viết “{words}”.',
  },
  'signer-title': {
    severity: 'info',
    rule: SIGNATURE,
    checks: 'A rank or title before the name; not in the armed forces, schools, health and science.',
    sentence: 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu (“{rank}”).',
  },
  'signer-name-capitals': {
    severity: 'info',
    rule: SIGNATURE,
    checks: 'The name is set in capitals.',
    sentence: 'Họ và tên người ký viết chữ in thường, đậm.',
  },
  'signer-position-small': {
    severity: 'info',
    rule: SIGNATURE,
    checks: 'The position is not set in capitals.',
    sentence: 'Quyền hạn, chức vụ của người ký viết chữ in hoa, đậm.',
  },
} as const satisfies Readonly<Record<string, FormRule>>;

export type FormCode = keyof typeof FORM_RULES;
