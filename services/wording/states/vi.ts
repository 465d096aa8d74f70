import type { Role } from '../../directory/directory-data';
import type { DeliveryState } from '../../distribution/delivery';
import type { Verdict } from '../../grants/grant';
import type { PeriodState, TaskState } from '../../obligations/obligation';
import type { PlanState } from '../../plans/plan-states';
import type { EvidenceWords } from './evidence-words';

/** Names of states, roles, decisions and levels of evidence; the official term where Nghị định 30/2020/NĐ-CP has one. */
export const statesVi = {
  planStates: {
    DRAFT: 'Dự thảo',
    CONTENT_CHECK: 'Kiểm tra nội dung',
    FORM_CHECK: 'Kiểm tra thể thức',
    PENDING_SIGNATURE: 'Trình ký',
    RETURNED: 'Trả lại',
    SIGNED: 'Đã ký',
    NUMBERED: 'Đã cấp số',
    ISSUED: 'Đã phát hành',
    IN_FORCE: 'Đang thực hiện',
    CLOSED: 'Kết thúc',
    ARCHIVED: 'Đã nộp lưu',
    CANCELLED: 'Đã hủy dự thảo',
    RECALLED: 'Đã thu hồi',
    SUPERSEDED: 'Đã bị thay thế',
    QUARANTINED: 'Đã rút khỏi hệ thống',
  } satisfies Record<PlanState, string>,
  deliveryStates: {
    QUEUED: 'Chờ gửi',
    SENT: 'Đã gửi',
    ARRIVED: 'Đã đến',
    RECEIVED: 'Đã tiếp nhận',
    ASSIGNED: 'Đã phân công',
    IN_PROGRESS: 'Đang xử lý',
    DONE: 'Hoàn thành',
    RETURNED: 'Từ chối tiếp nhận',
    BOUNCED: 'Không gửi được',
    NO_RESPONSE: 'Không phản hồi',
  } satisfies Record<DeliveryState, string>,
  taskStates: {
    IN_FORCE: 'Đã giao',
    ACKNOWLEDGED: 'Đã nhận việc',
    IN_PROGRESS: 'Đang thực hiện',
    SUBMITTED: 'Đã báo cáo hoàn thành',
    ACCEPTED: 'Đã nghiệm thu',
    RETURNED_FOR_REWORK: 'Yêu cầu thực hiện lại',
    WAIVED: 'Được miễn',
    OBJECTED: 'Có ý kiến không thuộc nhiệm vụ',
    TRANSFERRED: 'Đã chuyển đơn vị khác',
    SUPERSEDED: 'Thôi theo dõi (kế hoạch bị thay thế)',
    overdue: 'Quá hạn',
  } satisfies Record<TaskState | 'overdue', string>,
  /** The states of a task that was only asked for. */
  requestStates: {
    IN_FORCE: 'Đã gửi đề nghị',
    ACKNOWLEDGED: 'Đã tiếp nhận',
    IN_PROGRESS: 'Đang thực hiện',
    SUBMITTED: 'Đã thông tin kết quả',
    ACCEPTED: 'Đã tiếp nhận kết quả',
    RETURNED_FOR_REWORK: 'Đề nghị bổ sung kết quả',
    WAIVED: 'Đã dừng đề nghị',
    OBJECTED: 'Có ý kiến không thuộc chức năng',
    TRANSFERRED: 'Đã chuyển cơ quan khác',
    SUPERSEDED: 'Thôi theo dõi (kế hoạch bị thay thế)',
  } satisfies Record<TaskState, string>,
  periodStates: {
    SCHEDULED: 'Chưa đến kỳ',
    OPEN: 'Đang mở',
    SUBMITTED: 'Đã gửi báo cáo',
    SUBMITTED_LATE: 'Đã gửi báo cáo (quá hạn)',
    NIL: 'Không phát sinh',
    ACCEPTED: 'Đã tiếp nhận báo cáo',
    RETURNED: 'Trả lại báo cáo',
    WAIVED: 'Được miễn',
    TRANSFERRED: 'Đã chuyển đơn vị khác',
    SUPERSEDED: 'Thôi theo dõi (kế hoạch bị thay thế)',
    overdue: 'Quá hạn',
  } satisfies Record<PeriodState | 'overdue', string>,
  roles: {
    DRAFTER: 'Người soạn thảo',
    UNIT_HEAD: 'Người đứng đầu đơn vị soạn thảo',
    FORM_CHECKER: 'Người kiểm tra thể thức',
    SIGNER: 'Người ký',
    CLERK: 'Văn thư cơ quan',
    RECIPIENT_CLERK: 'Văn thư nơi nhận',
    RECIPIENT_LEADER: 'Lãnh đạo nơi nhận',
    EXECUTOR: 'Đơn vị, cá nhân thực hiện',
    FOLLOW_UP_OFFICER: 'Đầu mối theo dõi',
    ARCHIVIST: 'Người làm lưu trữ',
    ADMIN: 'Quản trị hệ thống',
  } satisfies Record<Role, string>,
  verdicts: {
    APPROVED: 'Phê duyệt',
    RETURNED: 'Trả lại',
    HANDED_OVER: 'Chuyển người khác ký',
    RECEIVED: 'Xác nhận đã nhận',
  } satisfies Record<Verdict, string>,
  /** What a step asks of a task, a period or a procedure where it is no single state. */
  conditions: {
    owed: 'đơn vị còn phải thực hiện hoặc báo cáo',
    answered: 'đơn vị đã báo cáo, chờ xem xét',
    received: 'nơi nhận đã tiếp nhận văn bản',
    failed: 'văn bản bị trả lại hoặc không gửi được, chưa xử lý',
    open: 'chưa kết thúc',
    dated: 'có thời hạn cụ thể',
    asked: 'đang có đề nghị về thời gian chờ trả lời',
    unasked: 'không có đề nghị nào về thời gian đang chờ trả lời',
    RUNNING: 'quy trình đang chạy',
    ENDED: 'quy trình đã kết thúc',
    UNKNOWN: 'không xác định',
  },
  evidenceLevels: {
    L0: {
      name: 'Liên kết cá nhân hoặc đăng nhập (mức L0)',
      explanation:
        'Thao tác qua liên kết gửi riêng đến địa chỉ thư đã đăng ký hoặc bằng tài khoản đã đăng nhập, không có mã xác nhận.',
    },
    L1: {
      name: 'Phê duyệt qua thư điện tử (mức L1) – không phải chữ ký số',
      explanation:
        'Liên kết và mã xác nhận gửi đến địa chỉ thư đã đăng ký là bằng chứng về việc phê duyệt dự thảo, không thay thế chữ ký số của người có thẩm quyền (Điều 5, Điều 13 Nghị định số 30/2020/NĐ-CP).',
    },
    L2: {
      name: 'Phê duyệt bằng khóa truy cập (mức L2) – không phải chữ ký số',
      explanation:
        'Khóa truy cập trên thiết bị cá nhân là bằng chứng về việc phê duyệt dự thảo, không thay thế chữ ký số của người có thẩm quyền (Điều 5, Điều 13 Nghị định số 30/2020/NĐ-CP).',
    },
    L3: {
      name: 'Ký số bằng chứng thư số của người có thẩm quyền (mức L3)',
      explanation: 'Tệp PDF mang chữ ký số đã được kiểm tra: đúng người ký, đúng nội dung, chứng thư còn hiệu lực.',
    },
  } satisfies EvidenceWords,
};
