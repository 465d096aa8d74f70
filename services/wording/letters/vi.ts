import { digestVi } from './digest-vi';
import { taskLettersVi } from './task-letters-vi';

/** Sentences of the letters. `order` and `request`: a body that cannot be ordered is asked ("Đề nghị …"). */
export const lettersVi = {
  frame: {
    nilReport: 'Trường hợp không phát sinh nội dung, vui lòng gửi báo cáo “không phát sinh” trên cùng trang.',
    greeting: (name: string) => `Kính gửi: ${name}`,
    closing: 'Trân trọng.',
    footer: (issuer: string) =>
      `Thư do hệ thống Nơi nhận gửi tự động thay mặt ${issuer}. Thư trả lời không được coi là phê duyệt, xác nhận hay báo cáo; vui lòng dùng liên kết trong thư hoặc liên hệ văn thư cơ quan.`,
    personalLink: 'Liên kết này dành riêng cho nơi nhận ghi ở đầu thư; đề nghị không chuyển tiếp.',
    readOnlyLink: 'Mở liên kết chỉ để xem; quyết định chỉ được ghi nhận khi bấm nút xác nhận trên trang.',
    draftMark: 'Dự thảo',
    reminderRound: (round: number) => `Đây là thư nhắc lần thứ ${round}.`,
    more: (count: number) => `… và ${count} mục khác, xem trong toàn văn kế hoạch.`,
    openLink: 'Nếu nút bấm không hoạt động, vui lòng mở địa chỉ:',
  },
  labels: {
    number: 'Số, ký hiệu',
    title: 'Trích yếu',
    issuer: 'Cơ quan ban hành',
    urgency: 'Độ khẩn',
    revision: 'Phiên bản',
    docHash: 'Mã nội dung',
    drafter: 'Người soạn thảo',
    findings: 'Kết quả đọc dự thảo',
    changes: 'Nội dung đã tiếp thu, chỉnh sửa',
    contentCheck: 'Kiểm tra nội dung',
    formCheck: 'Kiểm tra thể thức',
    signatureBlock: 'Quyền hạn, chức vụ người ký',
    evidence: 'Hình thức phê duyệt',
    recipients: 'Nơi nhận',
    tasks: 'Nhiệm vụ giao',
    reports: 'Báo cáo phải thu',
    signer: 'Người ký',
    issuedOn: 'Ngày phát hành',
    purpose: 'Mục đích gửi',
    replaces: 'Thay thế',
    correction: 'Nội dung đính chính',
    acknowledgeBy: 'Hạn xác nhận đã nhận',
    sentAt: 'Gửi lúc',
    ref: 'Mục trong kế hoạch',
    task: 'Nhiệm vụ',
    report: 'Kỳ báo cáo',
    reportTo: 'Nơi nhận báo cáo',
    owner: 'Đơn vị, cá nhân thực hiện',
    progress: 'Tiến độ đã báo cáo',
    phrase: 'Thời hạn ghi trong kế hoạch',
    presentPhrase: 'Thời hạn hiện tại',
    plannedDue: 'Thời hạn ban đầu',
    lastDay: 'Ngày cuối của thời hạn',
    actionDay: 'Ngày làm việc cuối trong hạn',
    noDue: 'không ghi ngày cụ thể',
    dataCutOff: 'Ngày chốt số liệu',
    reason: 'Lý do',
    decidedBy: 'Người thực hiện',
    decidedAt: 'Thời điểm',
    stage: 'Bước',
    handedFrom: 'Người chuyển',
    handedTo: 'Người ký thay',
    closedOn: 'Ngày kết thúc',
    archiveBy: 'Hạn nộp lưu',
    linkHolder: 'Người được cấp liên kết',
    person: 'Họ và tên',
    proposedBy: 'Người đề nghị',
    confirmedBy: 'Người xác nhận',
    matter: 'Việc',
    expiresAt: 'Liên kết có hiệu lực đến',
  },
  values: {
    findings: ({ errors, warnings }: { errors: number; warnings: number }) =>
      errors + warnings === 0
        ? 'không phát hiện điểm nào cần lưu ý'
        : `${errors} lỗi phải sửa, ${warnings} điểm cần người kiểm tra xác nhận`,
    recipients: (count: number) => `${count} cơ quan, đơn vị, cá nhân`,
    tasks: (count: number) => `${count} nhiệm vụ`,
    reports: (count: number) => `${count} kỳ báo cáo`,
    percent: (percent: number) => `${percent}%`,
    byAt: ({ name, at }: { name: string; at: string }) => `${name}, ${at}`,
    due: ({ phrase, lastDay, actionDay }: { phrase: string; lastDay: string; actionDay: string }) =>
      `thời hạn “${phrase}”: ngày cuối ${lastDay}, ngày làm việc cuối trong hạn ${actionDay}`,
    planned: ({ phrase, lastDay }: { phrase: string; lastDay: string }) => `“${phrase}”, ngày cuối ${lastDay}`,
    dueTime: ({ time, day }: { time: string; day: string }) => `${time} ngày ${day}`,
    tentative: (day: string) => `${day} (tạm tính, chưa có thông báo lịch nghỉ)`,
    itemRef: ({ ref, text }: { ref: string; text: string }) => `Mục ${ref}: ${text}`,
    reportItem: ({ report, to }: { report: string; to: string }) => `${report}, gửi ${to}`,
    reportTo: ({ to, via }: { to: string; via: string }) => (via === '' ? to : `${to} (qua ${via})`),
  },
  askContentCheck: {
    subject: 'Đề nghị kiểm tra nội dung',
    lead: 'Dự thảo kế hoạch dưới đây được trình để kiểm tra nội dung trước khi ký ban hành (khoản 1 Điều 12 Nghị định số 30/2020/NĐ-CP).',
    ask: 'Đề nghị xem toàn văn và cho ý kiến đồng ý, hoặc trả lại kèm lý do.',
    code: 'Trang cho ý kiến yêu cầu mã xác nhận 06 chữ số, được gửi trong một thư riêng.',
    action: 'Xem dự thảo và cho ý kiến',
  },
  askFormCheck: {
    subject: 'Đề nghị kiểm tra thể thức',
    lead: 'Dự thảo kế hoạch dưới đây được trình để kiểm tra thể thức, kỹ thuật trình bày trước khi ký ban hành (khoản 2 Điều 12 Nghị định số 30/2020/NĐ-CP).',
    ask: 'Đề nghị xem toàn văn và cho ý kiến đồng ý, hoặc trả lại kèm lý do.',
    code: 'Trang cho ý kiến yêu cầu mã xác nhận 06 chữ số, được gửi trong một thư riêng.',
    action: 'Xem dự thảo và cho ý kiến',
  },
  askSignature: {
    subject: 'Trình ký',
    lead: 'Kính trình xem xét, phê duyệt kế hoạch dưới đây. Dự thảo đã được kiểm tra nội dung và kiểm tra thể thức.',
    starts: 'Sau khi được phê duyệt, kế hoạch sẽ được cấp số, phát hành và theo dõi thực hiện theo số liệu dưới đây.',
    agenda: 'Những mốc gần nhất sau khi phát hành',
    warnings: 'Những điểm người kiểm tra đã xem và chấp nhận',
    code: 'Trang phê duyệt yêu cầu mã xác nhận 06 chữ số, được gửi trong một thư riêng.',
    action: 'Xem kế hoạch và phê duyệt',
  },
  sendCode: {
    subject: 'Mã xác nhận',
    lead: 'Mã xác nhận để ghi nhận quyết định đối với kế hoạch dưới đây:',
    lifetime: (minutes: number) => `Mã có hiệu lực trong ${minutes} phút, dùng một lần và chỉ dùng cho kế hoạch này.`,
    secrecy:
      'Không cung cấp mã cho bất kỳ ai, kể cả người tự xưng là văn thư hoặc quản trị hệ thống. Nếu không yêu cầu mã này, đề nghị báo ngay cho văn thư cơ quan.',
  },
  notifyReturned: {
    subject: 'Trả lại dự thảo',
    lead: 'Dự thảo kế hoạch dưới đây đã được trả lại để chỉnh sửa.',
    toDrafter: 'Đề nghị tiếp thu ý kiến, chỉnh sửa và trình lại bằng phiên bản mới.',
    toApprover: 'Ý kiến đồng ý trước đây chỉ có giá trị với phiên bản này; phiên bản mới sẽ được trình lại từ đầu.',
  },
  notifyHandedOver: {
    subject: 'Chuyển ký thay',
    lead: 'Việc ký kế hoạch dưới đây đã được chuyển cho người ký thay hoặc ký thừa ủy quyền (khoản 1, khoản 3 Điều 13 Nghị định số 30/2020/NĐ-CP). Nội dung dự thảo không thay đổi; người ký sẽ nhận liên kết phê duyệt riêng.',
    absent:
      'Việc chuyển được thực hiện theo thông báo vắng mặt của người có thẩm quyền ký đã được ghi nhận trong hệ thống.',
  },
  linkLocked: {
    subject: 'Liên kết bị khóa',
    lead: 'Liên kết để cho ý kiến hoặc phê duyệt kế hoạch dưới đây đã bị khóa do nhập sai mã xác nhận 05 lần.',
    ask: 'Đề nghị liên hệ trực tiếp với người được cấp liên kết để làm rõ. Sau khi làm rõ, văn thư đăng nhập hệ thống để gửi liên kết mới đến địa chỉ đã đăng ký của người đó; không cần trình lại kế hoạch.',
  },
  linkRenewed: {
    subject: 'Liên kết mới',
    lead: 'Liên kết dưới đây thay cho liên kết đã hết hạn; liên kết cũ không còn dùng được.',
    unasked: 'Nếu không yêu cầu liên kết mới, không cần thực hiện thao tác nào.',
    action: 'Mở liên kết mới',
  },
  oversightLink: {
    subject: 'Liên kết theo dõi tiến độ',
    lead: 'Theo yêu cầu, hệ thống gửi liên kết xem tiến độ thực hiện kế hoạch: tình hình tiếp nhận, nhiệm vụ, báo cáo, đơn vị quá hạn và dự thảo báo cáo tổng hợp. Số liệu được tính tại thời điểm mở liên kết.',
    unasked: 'Nếu không yêu cầu liên kết này, đề nghị báo văn thư cơ quan.',
    action: 'Xem tiến độ kế hoạch',
  },
  deliverPlan: {
    subject: 'Gửi kế hoạch',
    lead: ({ issuer, number }: { issuer: string; number: string }) => `${issuer} gửi Kế hoạch số ${number}.`,
    replaces: (number: string) => `Kế hoạch số ${number}; kế hoạch cũ hết hiệu lực`,
    duties: {
      order: 'Yêu cầu tổ chức thực hiện các nội dung được giao và báo cáo đúng thời hạn dưới đây.',
      request: 'Trân trọng đề nghị Quý cơ quan quan tâm, phối hợp thực hiện các nội dung dưới đây.',
    },
    noDuties: 'Kế hoạch không giao nhiệm vụ riêng cho nơi nhận này.',
    tasks: 'Nhiệm vụ của nơi nhận này',
    helps: 'Nhiệm vụ phối hợp với đơn vị chủ trì',
    reports: 'Báo cáo phải gửi',
    acknowledge: {
      order: 'Yêu cầu xác nhận đã nhận văn bản ngay trong ngày (điểm c khoản 2 Điều 21 Nghị định số 30/2020/NĐ-CP).',
      request:
        'Đề nghị Quý cơ quan xác nhận đã nhận văn bản ngay trong ngày (điểm c khoản 2 Điều 21 Nghị định số 30/2020/NĐ-CP).',
    },
    action: 'Xác nhận đã nhận văn bản',
  },
  remindAcknowledgement: {
    subject: 'Nhắc xác nhận đã nhận văn bản',
    lead: 'Kế hoạch dưới đây đã được gửi nhưng chưa có xác nhận đã nhận.',
    ask: {
      order: 'Yêu cầu xác nhận đã nhận, hoặc trả lại văn bản kèm lý do, trong ngày hôm nay.',
      request: 'Đề nghị Quý cơ quan xác nhận đã nhận, hoặc trả lại văn bản kèm lý do, trong ngày hôm nay.',
    },
    action: 'Xác nhận đã nhận văn bản',
  },
  escalateAcknowledgement: {
    subject: 'Nơi nhận chưa xác nhận',
    lead: 'Các nơi nhận dưới đây chưa xác nhận đã nhận kế hoạch sau khi đã được nhắc.',
    recipients: 'Nơi nhận chưa xác nhận',
    ask: {
      clerk: 'Đề nghị văn thư liên hệ trực tiếp, kiểm tra địa chỉ thư và gửi lại nếu cần.',
      head: 'Đề nghị lãnh đạo đơn vị chỉ đạo văn thư xác nhận đã nhận, hoặc trả lại văn bản kèm lý do, bằng liên kết đã gửi đến địa chỉ thư của đơn vị.',
    },
  },
  deliveryReturned: {
    subject: 'Nơi nhận trả lại văn bản',
    lead: 'Nơi nhận dưới đây đã trả lại kế hoạch.',
    ask: 'Đề nghị văn thư kiểm tra và xử lý trong mục việc của văn thư: gửi lại cho chính nơi nhận này, gửi đến đơn vị đúng thẩm quyền, hoặc ghi nhận cách đã xử lý. Việc được giữ trong danh sách cho đến khi có kết quả.',
  },
  taskRework: {
    subject: { order: 'Yêu cầu bổ sung kết quả nhiệm vụ', request: 'Đề nghị bổ sung kết quả phối hợp' },
    lead: {
      order: 'Kết quả thực hiện nhiệm vụ dưới đây chưa đạt yêu cầu. Yêu cầu bổ sung, hoàn thiện và báo cáo lại.',
      request: 'Kết quả nội dung phối hợp dưới đây cần được bổ sung. Trân trọng đề nghị Quý cơ quan xem xét.',
    },
    action: 'Cập nhật kết quả',
  },
  reportReturned: {
    subject: 'Trả lại báo cáo',
    lead: {
      order: 'Báo cáo dưới đây được trả lại để bổ sung, hoàn thiện. Yêu cầu gửi lại theo ý kiến kèm theo.',
      request: 'Báo cáo dưới đây cần được bổ sung. Trân trọng đề nghị Quý cơ quan xem xét và gửi lại.',
    },
    action: 'Sửa và gửi lại báo cáo',
  },
  reportRequested: {
    subject: 'Yêu cầu báo cáo đột xuất',
    lead: 'Đề nghị Quý cơ quan, đơn vị báo cáo đột xuất theo nội dung và thời hạn dưới đây.',
    about: 'Nội dung cần báo cáo',
    by: 'Đơn vị yêu cầu',
    at: 'Thời điểm yêu cầu',
    action: 'Lập và gửi báo cáo',
  },
  obligationTransferred: {
    subject: 'Tiếp nhận nhiệm vụ của đơn vị đã sắp xếp',
    lead: ({ from, on }: { from: string; on: string }) =>
      `Từ ngày ${on}, ${from} không còn hoạt động. Các nhiệm vụ, báo cáo chưa hoàn thành dưới đây được chuyển cho đơn vị kế thừa; thời hạn giữ nguyên.`,
    duty: {
      order: 'Yêu cầu tiếp tục tổ chức thực hiện, báo cáo đúng thời hạn và xác nhận đã nhận văn bản.',
      request: 'Trân trọng đề nghị Quý cơ quan tiếp tục phối hợp thực hiện và xác nhận đã nhận văn bản.',
    },
    toFollowUp: 'Đề nghị đầu mối theo dõi cập nhật danh sách đơn vị thực hiện.',
    ownerless:
      'Danh bạ chưa ghi đơn vị kế thừa. Các mục dưới đây vẫn mở nhưng chưa có đơn vị thực hiện; đề nghị xác định đơn vị tiếp nhận và cập nhật danh bạ, hoặc cho miễn kèm lý do.',
    successors: 'Đơn vị kế thừa',
    tasks: 'Nhiệm vụ được chuyển',
    reports: 'Báo cáo được chuyển',
    action: 'Xem kế hoạch và xác nhận đã nhận',
  },
  ...taskLettersVi,
  digest: digestVi,
  calendar: {
    task: ({ number, text }: { number: string; text: string }) => `Hạn nhiệm vụ, Kế hoạch ${number}: ${text}`,
    report: ({ number, text }: { number: string; text: string }) => `Hạn báo cáo, Kế hoạch ${number}: ${text}`,
  },
  mailsBounced: {
    subject: 'Thư không gửi được',
    lead: 'Hệ thống không chuyển được thư về kế hoạch dưới đây đến các nơi sau. Những nơi này chưa nhận được nội dung thư.',
    ask: 'Đề nghị kiểm tra, cập nhật địa chỉ thư điện tử trong danh bạ và gửi văn bản đến nơi nhận bằng phương thức khác nếu cần.',
    mails: (count: number) => `Thư không gửi được (${count})`,
    item: ({ name, what, why }: { name: string; what: string; why: string }) => `${name}: ${what}; ${why}`,
    rest: (count: number) => `… và ${count} thư khác, xem danh sách thư của kế hoạch.`,
    what: { plan: 'thư gửi kế hoạch', letter: 'thư đề nghị xử lý, thông báo hoặc nhắc việc' },
    why: {
      noAddress: 'danh bạ chưa có địa chỉ thư điện tử hợp lệ',
      refused: (code: string) => `máy chủ thư từ chối (mã ${code})`,
      gaveUp: (code: string) => `đã gửi lại nhiều lần nhưng không thành công (mã ${code})`,
    },
  },
  replyDecidesNothing: {
    subject: 'Trả lời tự động: thư trả lời không được ghi nhận là ý kiến',
    greeting: 'Kính gửi Quý cơ quan, Ông/Bà,',
    lead: 'Hệ thống Nơi nhận vừa nhận được thư trả lời từ địa chỉ này. Thư trả lời không được coi là phê duyệt, xác nhận đã nhận, báo cáo hay trả lại văn bản, dù nội dung thư ghi thế nào; chưa có việc gì được ghi nhận.',
    how: 'Để cho ý kiến, xác nhận hoặc gửi báo cáo, vui lòng mở liên kết trong thư đã nhận, xem nội dung và bấm nút trên trang.',
    help: 'Nếu không tìm thấy liên kết hoặc liên kết đã hết hạn, vui lòng liên hệ văn thư của cơ quan gửi. Mỗi địa chỉ chỉ nhận thư này một lần trong ngày.',
    footer: 'Thư do hệ thống Nơi nhận gửi tự động; không cần trả lời thư này.',
  },
  planRecalled: {
    subject: 'Thu hồi văn bản',
    lead: ({ issuer, number }: { issuer: string; number: string }) =>
      `${issuer} thu hồi Kế hoạch số ${number} (khoản 4 Điều 18 Nghị định số 30/2020/NĐ-CP).`,
    effect:
      'Đề nghị hủy bỏ văn bản điện tử đã nhận trên hệ thống và gửi trả bản giấy (nếu có). Việc nhắc nhiệm vụ, báo cáo theo kế hoạch này đã dừng; các liên kết gửi trước đây chỉ còn để xem.',
    answer:
      'Sau khi thực hiện, đề nghị thông báo cho cơ quan gửi bằng liên kết dưới đây; nếu không đồng ý thu hồi, đề nghị nêu rõ lý do.',
    action: 'Trả lời thu hồi văn bản',
  },
  recallRefused: {
    subject: 'Không đồng ý thu hồi văn bản',
    lead: 'Nơi nhận dưới đây trả lời không đồng ý hủy hoặc gửi trả văn bản đã được thu hồi (khoản 4 Điều 18 Nghị định số 30/2020/NĐ-CP).',
    ask: 'Đề nghị liên hệ trực tiếp với nơi nhận để thống nhất. Nơi nhận vẫn có thể trả lời đồng ý bằng liên kết đã được gửi.',
  },
  planCorrected: {
    subject: 'Đính chính văn bản',
    lead: ({ issuer, number, reference, day }: { issuer: string; number: string; reference: string; day: string }) =>
      `${issuer} đính chính Kế hoạch số ${number} bằng Công văn số ${reference} ngày ${day} (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).`,
    effect:
      'Số, ký hiệu, nhiệm vụ và thời hạn của kế hoạch không thay đổi. Đề nghị lưu nội dung đính chính cùng với kế hoạch; không cần xác nhận lại.',
    from: 'Đã in là',
    to: 'Sửa thành',
    action: 'Xem kế hoạch và nội dung đính chính',
  },
  planSuperseded: {
    subject: 'Kế hoạch bị thay thế',
    lead: ({ number, newNumber, day }: { number: string; newNumber: string; day: string }) =>
      `Kế hoạch số ${number} đã bị thay thế bởi Kế hoạch số ${newNumber} ngày ${day} (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).`,
    effect:
      'Kế hoạch cũ không còn hiệu lực; việc nhắc nhiệm vụ, báo cáo theo kế hoạch cũ đã dừng. Kế hoạch mới không gửi đến nơi nhận này; nếu cần, đề nghị liên hệ văn thư cơ quan ban hành.',
  },
  contactProposed: {
    subject: '[Danh bạ] Đề nghị xác nhận thay đổi địa chỉ thư điện tử',
    certificateSubject: '[Danh bạ] Đề nghị xác nhận đăng ký chứng thư số',
    lead: {
      ADDRESS:
        'Có đề nghị thay đổi địa chỉ thư điện tử của người kiểm tra hoặc người ký nêu dưới đây. Thay đổi chưa có hiệu lực cho đến khi được người thứ hai xác nhận.',
      ERASURE:
        'Có đề nghị xóa dữ liệu cá nhân của người nêu dưới đây. Việc xóa chỉ được thực hiện sau khi được người thứ hai xác nhận.',
      CERTIFICATE:
        'Có đề nghị đăng ký chứng thư số mới cho người nêu dưới đây. Chứng thư số chưa được chấp nhận khi ký cho đến khi được người thứ hai xác nhận.',
    },
    certificateAsk:
      'Đề nghị hỏi trực tiếp và đối chiếu chứng thư số với người đó, sau đó đăng nhập hệ thống để xác nhận hoặc không đồng ý.',
    ask: 'Đề nghị hỏi trực tiếp người đó (không hỏi qua địa chỉ thư mới), sau đó đăng nhập hệ thống để xác nhận hoặc không đồng ý.',
  },
  contactChanged: {
    subject: '[Danh bạ] Địa chỉ thư điện tử đã được thay đổi',
    certificateSubject: '[Danh bạ] Chứng thư số mới đã được đăng ký',
    lead: {
      ADDRESS:
        'Địa chỉ thư này không còn là địa chỉ đã đăng ký của người có tên ở đầu thư. Từ nay thư và liên kết kiểm tra, phê duyệt được gửi đến địa chỉ khác.',
      ERASURE:
        'Địa chỉ thư này đã được xóa khỏi danh bạ theo yêu cầu. Hệ thống không gửi thư, liên kết đến địa chỉ này nữa.',
      CERTIFICATE:
        'Một chứng thư số mới đã được đăng ký cho người có tên ở đầu thư. Từ nay chữ ký số bằng chứng thư số này được chấp nhận khi người đó ký kế hoạch.',
    },
    certificateEffect:
      'Đề nghị đối chiếu thông tin dưới đây (16 ký tự đầu của mã băm SHA-256, hoặc tên chủ thể) với chứng thư số đang dùng.',
    certificate: 'Chứng thư số',
    effect: 'Các liên kết đã gửi đến địa chỉ này và chưa sử dụng đều đã hết hiệu lực.',
    certificateAsk:
      'Nếu đây không phải chứng thư số của người có tên ở đầu thư, đề nghị báo ngay cho văn thư hoặc quản trị danh bạ của cơ quan.',
    ask: 'Nếu việc thay đổi này không do người có tên ở đầu thư yêu cầu, đề nghị báo ngay cho văn thư hoặc quản trị danh bạ của cơ quan.',
  },
  invitePasskey: {
    subject: '[Khóa truy cập] Đăng ký khóa truy cập để phê duyệt',
    lead: 'Cơ quan mời người có tên ở đầu thư đăng ký khóa truy cập (passkey) trên điện thoại hoặc máy tính của mình. Khóa truy cập dùng vân tay, khuôn mặt hoặc mã mở máy để xác nhận việc phê duyệt kế hoạch, thay cho mã gửi qua thư.',
    how: 'Mở liên kết dưới đây trên thiết bị sẽ dùng để phê duyệt, nhận mã xác nhận qua thư rồi bấm nút đăng ký. Liên kết đăng ký được một khóa.',
    ask: 'Nếu không có ý định đăng ký, không cần thực hiện thao tác nào; đề nghị báo cho quản trị hệ thống của cơ quan.',
    action: 'Đăng ký khóa truy cập',
    invitedAt: 'Thời điểm mời',
    expiresAt: 'Liên kết có hiệu lực đến',
  },
  passkeyCode: {
    subject: '[Khóa truy cập] Mã xác nhận',
    lead: 'Mã xác nhận để đăng ký khóa truy cập:',
    lifetime: (minutes: number) =>
      `Mã có hiệu lực trong ${minutes} phút, dùng một lần và chỉ dùng để đăng ký khóa truy cập.`,
    secrecy:
      'Không cung cấp mã cho bất kỳ ai, kể cả người tự xưng là văn thư hoặc quản trị hệ thống: người có mã này có thể đăng ký thiết bị của họ để phê duyệt thay. Nếu không yêu cầu mã này, đề nghị báo ngay cho quản trị hệ thống của cơ quan.',
  },
  archiveDue: {
    subject: 'Đến hạn nộp lưu hồ sơ',
    lead: 'Kế hoạch dưới đây đã kết thúc. Hồ sơ công việc cần được hoàn thiện và nộp vào lưu trữ cơ quan trong thời hạn 01 năm (điểm b khoản 2 Điều 30 Nghị định số 30/2020/NĐ-CP).',
    ask: 'Đề nghị rà soát hồ sơ, bổ sung tài liệu còn thiếu, loại bản trùng và bản nháp trước khi nộp lưu.',
  },
};
