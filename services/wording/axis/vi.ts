import type { AxisRefusalCode } from '../../axis/axis-refusal';

/** What stands beside a message of the axis that was not taken in, and in the messages that go out. */
export const axisVi = {
  refusals: {
    TOO_LARGE: 'Tệp lớn hơn mức cho phép (5 MB).',
    NOT_UTF8: 'Tệp không phải văn bản mã UTF-8.',
    DOCTYPE: 'Tệp XML có khai báo kiểu tài liệu (DOCTYPE) hoặc thực thể (ENTITY); loại tệp này không được tiếp nhận.',
    NOT_XML: 'Tệp không phải XML hợp lệ.',
    TOO_DEEP: 'Các phần tử XML lồng nhau quá nhiều cấp.',
    TOO_MANY: 'Tệp XML có quá nhiều phần tử.',
    NOT_EDXML: 'Thông điệp thiếu hoặc sai phần tử bắt buộc theo QCVN 102:2016/BTTTT.',
    NOT_A_STATUS: 'Đây là thông điệp gửi văn bản; hệ thống chỉ tiếp nhận thông điệp trạng thái.',
    UNKNOWN_STATUS: 'Mã trạng thái không thuộc các mã nơi nhận được gửi (01–06, 15, 16).',
    UNKNOWN_ORGAN: 'Mã định danh của cơ quan gửi trạng thái không có trong danh bạ, hoặc ứng với nhiều đơn vị.',
    UNKNOWN_DOCUMENT: 'Không tìm thấy văn bản theo mã định danh văn bản (DocumentId).',
    NOT_A_RECIPIENT: 'Cơ quan gửi trạng thái không có trong nơi nhận của văn bản.',
    UNCLEAR_AFTER_RECALL:
      'Văn bản đã bị thu hồi và nơi nhận chưa xác nhận trước đó: trạng thái 02, 03 không rõ là trả lời việc gửi hay việc thu hồi. Đề nghị văn thư liên hệ nơi nhận.',
  } satisfies Record<AxisRefusalCode, string>,
  /** Reason of a message that replaces an earlier plan. */
  replaces: (number: string) => `Thay thế Kế hoạch số ${number}`,
  /** Description of the letter that goes with a correction. */
  correctionLetter: 'Công văn đính chính',
};
