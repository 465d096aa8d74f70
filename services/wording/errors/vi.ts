import type { ErrorWords } from './error-words';

/** What went wrong and what the reader can do about it. */
export const errorsVi: ErrorWords = {
  UNAUTHENTICATED: 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.',
  FORBIDDEN: 'Tài khoản này không có thẩm quyền thực hiện thao tác vừa yêu cầu.',
  NOT_FOUND:
    'Không tìm thấy nội dung yêu cầu, hoặc liên kết không đúng. Vui lòng mở lại liên kết từ thư gốc; nếu vẫn không được, đề nghị liên hệ văn thư cơ quan gửi.',
  CONFLICT: 'Nội dung vừa được người khác thay đổi. Vui lòng tải lại trang và thực hiện lại.',
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
  REVISION_SUPERSEDED: ({ revision }) =>
    revision
      ? `Liên kết này thuộc phiên bản cũ. Kế hoạch đã có phiên bản ${revision}; vui lòng dùng liên kết trong thư mới nhất.`
      : 'Liên kết này không còn dùng nữa; vui lòng dùng liên kết trong thư mới nhất.',
  REVISION_EXISTS: 'Phiên bản này đã có trong hệ thống với nội dung giống hệt.',
  ALREADY_DECIDED: ({ verdict }) =>
    verdict ? `Việc này đã được giải quyết trước đó: ${verdict}.` : 'Việc này đã được giải quyết trước đó.',
  LINK_EXPIRED: 'Liên kết đã hết hạn. Có thể yêu cầu gửi liên kết mới đến địa chỉ thư đã đăng ký.',
  LINK_LOCKED: 'Liên kết đã bị khóa do nhập sai mã xác nhận 05 lần. Văn thư cơ quan gửi đã được thông báo.',
  CODE_REQUIRED: 'Vui lòng nhập mã xác nhận gồm 06 chữ số đã gửi qua thư điện tử.',
  CODE_WRONG: ({ triesLeft }) =>
    triesLeft
      ? `Mã không đúng hoặc đã hết hiệu lực. Còn ${triesLeft} lần nhập.`
      : 'Mã không đúng hoặc đã hết hiệu lực.',
  TOO_MANY_CODES: ({ retryAfterSeconds }) =>
    `Đã gửi 03 mã xác nhận trong 15 phút. Vui lòng kiểm tra hộp thư, hoặc yêu cầu mã mới sau ${waitVi(retryAfterSeconds)}.`,
  CONTENT_MISMATCH:
    'Nội dung không khớp với nội dung mà liên kết được cấp. Chưa có quyết định nào được ghi nhận; vui lòng tải lại trang.',
  CSRF: 'Phiên làm việc của trang đã hết hiệu lực. Vui lòng mở lại liên kết từ thư và thực hiện lại.',
  REASON_REQUIRED: 'Vui lòng nêu rõ lý do.',
  RECIPIENT_UNRESOLVED: ({ names }) =>
    names
      ? `Chưa xác định được cơ quan, đơn vị sau trong danh bạ: ${names}.`
      : 'Có dòng trong “Nơi nhận” chưa xác định được cơ quan, đơn vị trong danh bạ.',
  NO_MANDATE: 'Tại thời điểm này, người được chọn không có thẩm quyền ký (Điều 13 Nghị định số 30/2020/NĐ-CP).',
  OBLIGATIONS_OPEN: ({ tasks, periods }) =>
    `Chưa kết thúc được kế hoạch: còn ${tasks ?? 0} nhiệm vụ và ${periods ?? 0} kỳ báo cáo chưa hoàn thành.`,
  FILE_TOO_LARGE: ({ maxBytes }) => `Tệp quá lớn${maxBytes ? `; dung lượng tối đa là ${maxBytes}` : ''}.`,
  FILE_TYPE_REFUSED: ({ name }) =>
    `Không nhận loại tệp này${name ? ` (${name})` : ''}. Đề nghị gửi tệp .pdf, .docx, .xlsx, .jpg hoặc .png không có mã thực thi.`,
  TOO_MANY_RECIPIENTS: ({ count, max }) =>
    count && max
      ? `Kế hoạch có ${count} nơi nhận, vượt số lượng tối đa (${max}).`
      : 'Số nơi nhận vượt số lượng tối đa của một kế hoạch.',
};

function waitVi(seconds: string | undefined): string {
  if (seconds === undefined) return 'ít phút';
  return Number(seconds) < 90 ? `${seconds} giây` : `${Math.ceil(Number(seconds) / 60)} phút`;
}
