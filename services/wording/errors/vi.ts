import type { ErrorWords } from './error-words';

/** What went wrong and what the reader can do about it. */
export const errorsVi: ErrorWords = {
  UNAUTHENTICATED: 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.',
  FORBIDDEN: ({ rule }) =>
    rule === 'drafter-is-form-checker'
      ? 'Người soạn thảo hoặc đã lưu văn bản không được kiểm tra thể thức của chính văn bản đó (khoản 2 Điều 12). Đề nghị giao người khác kiểm tra.'
      : 'Tài khoản này không có thẩm quyền thực hiện thao tác vừa yêu cầu.',
  NOT_FOUND:
    'Không tìm thấy nội dung yêu cầu, hoặc liên kết không đúng. Vui lòng mở lại liên kết từ thư gốc; nếu vẫn không được, đề nghị liên hệ văn thư cơ quan gửi.',
  CONFLICT: ({ reason }) =>
    reason === 'idempotency-key-reused'
      ? 'Khóa chống gửi trùng (idempotencyKey) này đã được dùng cho một yêu cầu có nội dung khác; yêu cầu vừa gửi không được thực hiện. Vui lòng dùng khóa mới cho yêu cầu mới.'
      : 'Nội dung vừa được người khác thay đổi. Vui lòng tải lại trang và thực hiện lại.',
  BAD_USER_INPUT: ({ field }) =>
    field ? `Thông tin nhập tại mục “${field}” chưa hợp lệ.` : 'Thông tin nhập chưa đầy đủ hoặc chưa hợp lệ.',
  RATE_LIMITED: ({ retryAfterSeconds }) =>
    `Có quá nhiều yêu cầu trong thời gian ngắn. Vui lòng thử lại sau ${waitVi(retryAfterSeconds)}.`,
  QUERY_LIMIT: 'Truy vấn vượt giới hạn cho phép về độ dài, độ sâu hoặc độ phức tạp. Đề nghị chia nhỏ truy vấn.',
  TIMEOUT: 'Hệ thống xử lý quá thời gian cho phép. Vui lòng thử lại.',
  STATE_SECRET_REFUSED:
    'Văn bản có dấu chỉ độ mật. Hệ thống không tiếp nhận tài liệu chứa bí mật nhà nước; nội dung vừa gửi không được lưu lại.',
  INTERNAL: 'Hệ thống gặp lỗi. Sự việc đã được ghi nhận; vui lòng thử lại sau ít phút.',
  UNAVAILABLE: 'Một bộ phận của hệ thống tạm thời gián đoạn. Vui lòng thử lại sau ít phút.',
  WRONG_STATE: ({ state, wanted }) =>
    wanted
      ? `Không thực hiện được ở trạng thái hiện tại (${state}); bước này cần trạng thái: ${wanted}.`
      : `Không thực hiện được ở trạng thái hiện tại (${state}).`,
  REVISION_REQUIRED: 'Dự thảo đã bị trả lại. Đề nghị lập phiên bản mới tiếp thu ý kiến trước khi trình lại.',
  SUBMISSION_BLOCKED: ({ findings }) =>
    findings
      ? `Dự thảo còn nội dung phải chỉnh sửa trước khi trình: ${findings}.`
      : 'Dự thảo còn nội dung phải chỉnh sửa trước khi trình.',
  TEXT_EMPTY: 'Văn bản không có nội dung.',
  NOT_A_PLAN: ({ sentence }) =>
    sentence ?? 'Văn bản không phải là kế hoạch. Hệ thống chỉ tiếp nhận văn bản có tên loại Kế hoạch.',
  TEXT_TOO_LARGE: ({ maxBytes }) => `Văn bản quá dài${maxBytes ? `; dung lượng tối đa là ${maxBytes}` : ''}.`,
  UNREADABLE: ({ sentence }) =>
    sentence ?? 'Không đọc được tệp: tệp bị hỏng, có mật khẩu hoặc dùng bảng mã không xác định được.',
  BAD_EMAIL: 'Địa chỉ thư điện tử không hợp lệ. Mỗi ô chỉ nhập một địa chỉ, ví dụ: vanthu@coquan.gov.vn.',
  DIRECTORY_REFUSED: ({ faults }) =>
    faults
      ? `Chưa nhập được danh bạ; chưa có thay đổi nào được ghi. Đề nghị sửa và nhập lại: ${faults}.`
      : 'Chưa nhập được danh bạ; chưa có thay đổi nào được ghi.',
  PERSON_IN_USE:
    'Người này còn được phân công kiểm tra hoặc ký kế hoạch đang xử lý. Đề nghị phân công người khác trước, sau đó thực hiện lại.',
  REVISION_SUPERSEDED: ({ revision }) =>
    revision
      ? `Liên kết này thuộc phiên bản cũ. Kế hoạch đã có phiên bản ${revision}; vui lòng dùng liên kết trong thư mới nhất.`
      : 'Liên kết này không còn dùng nữa; vui lòng dùng liên kết trong thư mới nhất.',
  REVISION_EXISTS: 'Phiên bản này đã có trong hệ thống với nội dung giống hệt.',
  ALREADY_DECIDED: ({ verdict }) =>
    verdict ? `Việc này đã được giải quyết trước đó: ${verdict}.` : 'Việc này đã được giải quyết trước đó.',
  LINK_EXPIRED: 'Liên kết đã hết hạn. Có thể yêu cầu gửi liên kết mới đến địa chỉ thư đã đăng ký.',
  LINK_LOCKED:
    'Liên kết đã bị khóa do nhập sai mã xác nhận 05 lần. Văn thư cơ quan gửi đã được thông báo và có thể gửi liên kết mới.',
  CODE_REQUIRED: 'Vui lòng nhập mã xác nhận gồm 06 chữ số đã gửi qua thư điện tử.',
  CODE_WRONG: ({ triesLeft }) =>
    triesLeft
      ? `Mã không đúng hoặc đã hết hiệu lực. Còn ${triesLeft} lần nhập.`
      : 'Mã không đúng hoặc đã hết hiệu lực.',
  TOO_MANY_CODES: ({ retryAfterSeconds }) =>
    `Đã gửi 03 mã xác nhận trong 15 phút. Vui lòng kiểm tra hộp thư, hoặc yêu cầu mã mới sau ${waitVi(retryAfterSeconds)}.`,
  TOO_MANY_LINKS: ({ retryAfterSeconds }) =>
    `Đã gửi 03 liên kết mới trong một giờ. Vui lòng kiểm tra hộp thư, kể cả mục thư rác, hoặc yêu cầu lại sau ${waitVi(retryAfterSeconds)}.`,
  TOO_SOON: ({ retryAfterSeconds }) =>
    `Thư vừa mới được gửi đến nên chưa ghi nhận xác nhận. Vui lòng xem văn bản rồi bấm gửi lại sau ${waitVi(retryAfterSeconds)}.`,
  CONTENT_MISMATCH: ({ file }) =>
    file === 'SIGNED_PDF'
      ? 'Tệp đã ký không phải là bản PDF được cấp để ký trên trang này, hoặc nội dung đã bị thay đổi. Chưa có quyết định nào được ghi nhận; đề nghị tải lại bản PDF, ký số rồi tải lên.'
      : 'Nội dung không khớp với nội dung mà liên kết được cấp. Chưa có quyết định nào được ghi nhận; vui lòng tải lại trang.',
  SIGNATURE_INVALID:
    'Không kiểm tra được chữ ký số trên tệp: tệp chưa được ký số, chữ ký bị hỏng hoặc không đúng định dạng. Đề nghị tải lại bản PDF trên trang này, ký số một lần rồi tải lên.',
  SIGNATURE_COVERAGE:
    'Chữ ký số không bao trùm toàn bộ tệp, hoặc tệp có nhiều chữ ký số. Đề nghị tải lại bản PDF trên trang này, ký số đúng một lần và không chỉnh sửa sau khi ký.',
  UNTRUSTED_CA:
    'Chứng thư số không do tổ chức chứng thực được cơ quan tin cậy cấp. Đề nghị ký bằng chứng thư số chuyên dùng của người ký.',
  CERTIFICATE_EXPIRED: 'Chứng thư số chưa có hiệu lực hoặc đã hết hạn. Đề nghị gia hạn chứng thư số rồi ký lại.',
  CERTIFICATE_REVOKED: 'Chứng thư số đã bị thu hồi. Đề nghị liên hệ quản trị hệ thống của cơ quan.',
  WRONG_SIGNER:
    'Chứng thư số dùng để ký không phải là chứng thư đã đăng ký của người được giao ký kế hoạch này. Nếu vừa được cấp chứng thư mới, đề nghị liên hệ quản trị hệ thống để đăng ký.',
  PASSKEY_REFUSED:
    'Không xác nhận được khóa truy cập. Chưa có gì được ghi nhận; vui lòng thử lại, hoặc dùng mã xác nhận gửi qua thư điện tử.',
  CSRF: 'Phiên làm việc của trang đã hết hiệu lực. Vui lòng mở lại liên kết từ thư và thực hiện lại.',
  REASON_REQUIRED: 'Vui lòng nêu rõ lý do.',
  RECIPIENT_UNRESOLVED: ({ names }) =>
    names
      ? `Chưa xác định được cơ quan, đơn vị sau trong danh bạ: ${names}.`
      : 'Có dòng trong “Nơi nhận” chưa xác định được cơ quan, đơn vị trong danh bạ.',
  NO_MANDATE: 'Tại thời điểm này, người được chọn không có thẩm quyền ký (Điều 13 Nghị định số 30/2020/NĐ-CP).',
  LEVEL_REQUIRED: ({ level }) =>
    level
      ? `Cơ quan yêu cầu phê duyệt ở mức ${level} trở lên; chưa có quyết định nào được ghi nhận. Vui lòng thực hiện lại bằng hình thức xác thực theo yêu cầu.`
      : 'Cơ quan yêu cầu mức xác thực cao hơn; chưa có quyết định nào được ghi nhận.',
  PLAN_QUARANTINED:
    'Văn bản đã được rút khỏi hệ thống và không còn được hiển thị. Đề nghị không sao chép, không chuyển tiếp nội dung đã nhận và liên hệ văn thư cơ quan ban hành.',
  OBLIGATIONS_OPEN: ({ tasks, periods }) =>
    `Chưa kết thúc được kế hoạch: còn ${tasks ?? 0} nhiệm vụ và ${periods ?? 0} kỳ báo cáo chưa hoàn thành.`,
  EXTENSION_OUT_OF_RANGE: ({ earliest, latest }) =>
    earliest && latest
      ? `Ngày đề nghị phải trong khoảng từ ${earliest} đến ${latest}. Vui lòng chọn lại ngày.`
      : 'Ngày đề nghị phải sau ngày cuối của thời hạn hiện tại. Vui lòng chọn lại ngày.',
  UNIT_UNSUITABLE:
    'Không chuyển được cho đơn vị này: đơn vị không có trong danh bạ, đã ngừng hoạt động hoặc chính là đơn vị đang thực hiện. Vui lòng chọn đơn vị khác.',
  WRONG_INSTRUMENT: ({ wanted }) =>
    wanted === 'REPLACE'
      ? 'Nội dung đề nghị sửa liên quan đến nhiệm vụ, thời hạn, nơi nhận hoặc số liệu của kế hoạch nên không đính chính bằng công văn được. Đề nghị ban hành kế hoạch mới thay thế (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).'
      : 'Hình thức xử lý này không phù hợp với sai sót đã nêu (khoản 3, khoản 4 Điều 18 Nghị định số 30/2020/NĐ-CP).',
  REPLACED_ALREADY: ({ number }) =>
    `Kế hoạch này đã bị thay thế${number ? ` bởi Kế hoạch số ${number}` : ''}, không thể thay thế lần nữa. Nếu vẫn cần thay đổi, đề nghị lập kế hoạch thay thế kế hoạch mới nhất.`,
  TOO_MANY_API_KEYS: ({ max }) =>
    `Đơn vị đã có đủ ${max ?? 2} khóa kết nối đang dùng. Đề nghị thu hồi một khóa trước khi cấp khóa mới.`,
  FILE_TOO_LARGE: ({ maxBytes }) => `Tệp quá lớn${maxBytes ? `; dung lượng tối đa là ${maxBytes}` : ''}.`,
  FILE_TYPE_REFUSED: ({ name, sentence }) =>
    sentence
      ? `Không nhận tệp${name ? ` “${name}”` : ' này'}. ${sentence}`
      : `Không nhận loại tệp này${name ? ` (${name})` : ''}. Đề nghị gửi tệp .pdf, .docx, .xlsx, .jpg hoặc .png không có mã thực thi.`,
  COPY_EXISTS: () =>
    'Đơn vị này đã có trong danh sách nhận kế hoạch. Nếu đơn vị chưa nhận được văn bản, vui lòng gửi lại bản gửi của chính đơn vị đó.',
  TOO_MANY_RECIPIENTS: ({ count, max }) =>
    count && max
      ? `Kế hoạch có ${count} nơi nhận, vượt số lượng tối đa (${max}).`
      : 'Số nơi nhận vượt số lượng tối đa của một kế hoạch.',
};

function waitVi(seconds: string | undefined): string {
  if (seconds === undefined) return 'ít phút';
  return Number(seconds) < 90 ? `${seconds} giây` : `${Math.ceil(Number(seconds) / 60)} phút`;
}
