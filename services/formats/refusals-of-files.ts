import type { Refusal } from '../reading/plan-reading';

/** Why a file is not taken, as a clerk understands it. */
export const FILE_REFUSALS = {
  empty: { code: 'empty', message: 'Tệp không có nội dung.' },
  tooLarge: {
    code: 'too-large',
    message: 'Tệp lớn hơn 2 MB; kế hoạch không thể dài như vậy. Đề nghị kiểm tra lại tệp đã chọn.',
  },
  tooMuchInside: {
    code: 'too-large',
    message: 'Nội dung bên trong tệp quá lớn so với một kế hoạch. Đề nghị kiểm tra lại tệp đã chọn.',
  },
  tooManyPages: { code: 'too-large', message: 'Tệp PDF có quá nhiều trang so với một kế hoạch.' },
  tooSlow: {
    code: 'unreadable',
    message: 'Tệp quá phức tạp, không đọc xong trong thời gian cho phép. Đề nghị lưu lại thành .docx hoặc .txt.',
  },
  damaged: { code: 'unreadable', message: 'Tệp bị hỏng hoặc không đúng định dạng. Đề nghị mở và lưu lại rồi gửi.' },
  oldWord: { code: 'unsupported-format', message: 'Tệp .doc đời cũ: đề nghị mở bằng Word và lưu lại thành .docx.' },
  oldOffice: { code: 'unsupported-format', message: 'Tệp văn phòng đời cũ (.xls, .ppt): đề nghị gửi bản .docx.' },
  encryptedOffice: { code: 'encrypted', message: 'Tệp có đặt mật khẩu: đề nghị bỏ mật khẩu rồi gửi lại.' },
  encryptedPdf: { code: 'encrypted', message: 'Tệp PDF có đặt mật khẩu: đề nghị bỏ mật khẩu rồi gửi lại.' },
  scannedPdf: {
    code: 'no-text',
    message: 'Tệp PDF là ảnh quét, không có chữ để đọc. Đề nghị gửi tệp Word gốc hoặc bản PDF xuất từ Word.',
  },
  rtf: { code: 'unsupported-format', message: 'Tệp .rtf: đề nghị mở bằng Word và lưu lại thành .docx.' },
  odt: { code: 'unsupported-format', message: 'Tệp .odt: đề nghị lưu lại thành .docx.' },
  spreadsheet: { code: 'unsupported-format', message: 'Tệp bảng tính: đề nghị đưa nội dung vào văn bản .docx.' },
  slides: { code: 'unsupported-format', message: 'Tệp trình chiếu: đề nghị đưa nội dung vào văn bản .docx.' },
  archive: { code: 'unsupported-format', message: 'Tệp nén: đề nghị giải nén và gửi riêng tệp kế hoạch.' },
  picture: { code: 'unsupported-format', message: 'Tệp ảnh: đề nghị gửi tệp Word gốc hoặc bản PDF có chữ.' },
  unsureFonts: {
    code: 'unreadable-encoding',
    message: 'Văn bản dùng phông chữ cũ (.Vn…, VNI-…) nhưng không chuyển sang Unicode chắc chắn được.',
  },
  activePdf: {
    code: 'active-content',
    message:
      'Tệp PDF có mã chạy, lệnh mở chương trình hoặc tệp đính kèm bên trong: đề nghị xuất lại PDF chỉ gồm nội dung văn bản.',
  },
  macros: {
    code: 'active-content',
    message: 'Tệp có macro hoặc thành phần chạy được: đề nghị lưu lại thành tệp không có macro rồi gửi.',
  },
  bomb: {
    code: 'too-large',
    message: 'Nội dung bên trong tệp giải nén ra quá lớn hoặc không đúng dung lượng đã ghi. Đề nghị kiểm tra lại tệp.',
  },
  otherOffice: {
    code: 'unsupported-format',
    message: 'Nội dung bên trong không đúng với loại tệp ghi ở tên tệp. Đề nghị mở và lưu lại đúng định dạng rồi gửi.',
  },
  program: { code: 'not-text', message: 'Tệp này là chương trình, không phải văn bản.' },
  binary: { code: 'not-text', message: 'Tệp chứa dữ liệu nhị phân hoặc bị hỏng, không đọc được thành văn bản.' },
} as const satisfies Record<string, Refusal>;
