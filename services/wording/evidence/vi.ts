import type { RecordProblemCode } from '../../audit/record-problem';
import type { FileVerdict, PublicState } from '../../evidence/public-record';

/** Words of the record's check, of the public page that verifies a document, and of the evidence pack. */
export const evidenceVi = {
  record: {
    problems: {
      EVENT_BROKEN: 'sự kiện đã bị sửa, bị xóa, bị chèn hoặc bị đổi chỗ',
      EVENT_UNSEALED: 'sự kiện không mang dấu xác thực của cơ quan',
      EVENTS_MISSING: 'các sự kiện từ đây đến cuối đã bị xóa',
      HEAD_WRONG: 'điểm cuối đã lưu không khớp với chuỗi sự kiện',
      HEAD_OLD: 'điểm cuối đã lưu bị thay bằng bản cũ',
      DECISION_CHANGED: 'quyết định hoặc báo cáo đang lưu khác với nội dung đã ghi vào hồ sơ',
      DECISION_MISSING: 'quyết định hoặc báo cáo đã ghi vào hồ sơ không còn được lưu',
      DECISION_UNRECORDED: 'quyết định hoặc báo cáo đã được thực hiện nhưng không có trong hồ sơ',
      NUMBER_CHANGED: 'số, ngày hoặc dòng trong sổ đăng ký khác với hồ sơ',
      STATE_CHANGED: 'trạng thái đang lưu khác với hồ sơ',
      SIGNATURE_CHANGED: 'thông tin người ký đang lưu khác với hồ sơ',
    } satisfies Record<RecordProblemCode, string>,
    at: (sequence: number | null) => (sequence === null ? 'ngoài chuỗi sự kiện' : `sự kiện số ${sequence}`),
    plan: (planId: string) => `Hồ sơ ${planId}`,
    whole: (chains: number, events: number) => `Đã kiểm tra ${chains} hồ sơ, ${events} sự kiện: toàn vẹn.`,
    broken: (chains: number, events: number, problems: number) =>
      `Đã kiểm tra ${chains} hồ sơ, ${events} sự kiện: phát hiện ${problems} điểm sai lệch.`,
    unknown: 'không có hồ sơ nào mang mã này',
  },
  verify: {
    title: 'Kiểm tra văn bản',
    lead: 'Trang này cho biết thông tin của văn bản do hệ thống phát hành, theo hồ sơ đang lưu.',
    facts: {
      state: 'Tình trạng',
      number: 'Số, ký hiệu',
      day: 'Ngày ban hành',
      issuer: 'Cơ quan ban hành',
      subject: 'Trích yếu',
      signer: 'Người ký',
      capacity: 'Thẩm quyền ký',
      form: 'Hình thức ký',
      signedAt: 'Thời điểm ký',
      contentHash: 'Mã nội dung (SHA-256)',
      fileHash: 'SHA-256 của bản PDF hiện nay',
    },
    states: {
      NUMBERED: 'Đã cấp số, đang phát hành',
      ISSUED: 'Đã phát hành',
      IN_FORCE: 'Đang có hiệu lực',
      CLOSED: 'Đã kết thúc thực hiện',
      ARCHIVED: 'Đã kết thúc thực hiện, đã nộp lưu',
      RECALLED: 'Đã thu hồi, không còn giá trị',
      SUPERSEDED: 'Đã bị thay thế bằng văn bản khác',
    } satisfies Record<PublicState, string>,
    fileTitle: 'Kiểm tra một tệp PDF',
    fileHint: (megabytes: number) =>
      `Chọn tệp đã nhận để so với bản in của hệ thống (tối đa ${megabytes} MB). Tệp không được lưu lại.`,
    file: 'Tệp PDF',
    submit: 'Kiểm tra tệp',
    given: 'SHA-256 của tệp đã chọn:',
    verdicts: {
      same: 'Tệp đã chọn đúng là bản in của hệ thống, không bị thay đổi.',
      signed: 'Tệp đã chọn đúng là tệp mang chữ ký số đã được kiểm tra khi ký.',
      earlier:
        'Tệp đã chọn là bản in của hệ thống trước khi văn bản bị thu hồi, bị thay thế hoặc được đính chính. Đề nghị xem tình trạng hiện nay dưới đây.',
      extended:
        'Tệp đã chọn gồm bản in của hệ thống và phần thêm vào sau đó (ví dụ chữ ký số). Phần thêm vào không được kiểm tra ở đây và có thể làm thay đổi nội dung hiển thị.',
      different:
        'Tệp đã chọn không trùng với bản in hiện nay của hệ thống. Tệp có thể đã bị sửa, được quét lại, được lưu bằng phần mềm khác, hoặc được in khi dữ liệu còn khác. Đề nghị liên hệ văn thư cơ quan ban hành để đối chiếu.',
    } satisfies Record<FileVerdict, string>,
    noFile: 'Chưa chọn tệp PDF.',
  },
};
