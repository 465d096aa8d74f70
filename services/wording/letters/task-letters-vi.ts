/** Letters about what units ask of the follow-up unit, and its answers. A body that was only asked is never ordered. */
export const taskLettersVi = {
  extensionAsked: {
    subject: { order: 'Đề nghị gia hạn nhiệm vụ', request: 'Đề nghị lùi thời gian thực hiện' },
    lead: {
      order: 'Đơn vị dưới đây đề nghị gia hạn nhiệm vụ được giao.',
      request: 'Cơ quan phối hợp dưới đây đề nghị lùi thời gian thực hiện.',
    },
    ask: 'Trong khi chờ trả lời, thời hạn hiện tại vẫn được tính. Đề nghị đầu mối theo dõi xem xét và trả lời trên trang theo dõi.',
    until: 'Đề nghị đến hết ngày',
    action: 'Xem xét và trả lời',
  },
  extensionAnswered: {
    subject: { order: 'Trả lời đề nghị gia hạn', request: 'Trả lời đề nghị lùi thời gian' },
    granted: {
      order: (until: string) =>
        `Đề nghị gia hạn nhiệm vụ dưới đây được đồng ý đến hết ngày ${until}. Thời hạn ban đầu vẫn được lưu trong hồ sơ; các mốc nhắc được tính lại theo thời hạn mới.`,
      request: (until: string) =>
        `Cơ quan ban hành thống nhất lùi thời gian thực hiện nội dung phối hợp dưới đây đến hết ngày ${until}. Trân trọng cảm ơn sự phối hợp của Quý cơ quan.`,
    },
    refused: {
      order: 'Đề nghị gia hạn nhiệm vụ dưới đây không được đồng ý. Yêu cầu tổ chức thực hiện theo thời hạn hiện tại.',
      request:
        'Rất tiếc chưa thể lùi thời gian thực hiện nội dung phối hợp dưới đây. Trân trọng đề nghị Quý cơ quan quan tâm thực hiện theo thời gian hiện tại.',
    },
    action: 'Cập nhật tiến độ',
  },
  taskObjected: {
    subject: { order: 'Ý kiến không thuộc nhiệm vụ của đơn vị', request: 'Ý kiến về nội dung đề nghị phối hợp' },
    lead: {
      order: 'Đơn vị dưới đây có ý kiến nhiệm vụ được giao không thuộc chức năng, nhiệm vụ của đơn vị.',
      request: 'Cơ quan dưới đây có ý kiến nội dung đề nghị phối hợp không thuộc chức năng, nhiệm vụ của cơ quan mình.',
    },
    ask: 'Việc nhắc được tạm dừng trong khi chờ trả lời. Đề nghị đầu mối theo dõi xem xét: giữ nguyên phân công, chuyển đơn vị khác, hoặc miễn thực hiện kèm lý do.',
    action: 'Xem xét và trả lời',
  },
  objectionRefused: {
    subject: { order: 'Giữ nguyên phân công nhiệm vụ', request: 'Trả lời ý kiến về nội dung phối hợp' },
    lead: {
      order:
        'Sau khi xem xét ý kiến của đơn vị, nhiệm vụ dưới đây được giữ nguyên phân công. Yêu cầu tiếp tục tổ chức thực hiện đúng thời hạn.',
      request:
        'Sau khi xem xét ý kiến của Quý cơ quan, trân trọng đề nghị Quý cơ quan tiếp tục quan tâm, phối hợp thực hiện nội dung dưới đây.',
    },
    action: 'Cập nhật tiến độ',
  },
  taskReassigned: {
    subject: { order: 'Chuyển đơn vị thực hiện nhiệm vụ', request: 'Chuyển nội dung đề nghị phối hợp' },
    taken: {
      order: (to: string) =>
        `Nhiệm vụ dưới đây được chuyển cho ${to}. Từ nay đơn vị không phải thực hiện, cập nhật nhiệm vụ này; việc nhắc đã dừng.`,
      request: (to: string) =>
        `Nội dung đề nghị phối hợp dưới đây được chuyển đến ${to}. Quý cơ quan không cần thực hiện thêm; việc nhắc đã dừng. Trân trọng cảm ơn.`,
    },
    given: {
      order: (from: string) =>
        `Nhiệm vụ dưới đây trước đó giao ${from}, nay được chuyển cho đơn vị. Yêu cầu tổ chức thực hiện và cập nhật kết quả đúng thời hạn.`,
      request: (from: string) =>
        `Nội dung dưới đây trước đó được gửi đến ${from}. Trân trọng đề nghị Quý cơ quan quan tâm, phối hợp thực hiện và thông tin kết quả.`,
    },
    action: 'Xem và cập nhật tiến độ',
  },
  obligationWaived: {
    subject: { order: 'Được miễn thực hiện', request: 'Dừng đề nghị phối hợp' },
    lead: {
      order: 'Đơn vị được miễn thực hiện nội dung dưới đây. Hệ thống đã dừng nhắc.',
      request:
        'Nội dung đề nghị phối hợp dưới đây không cần thực hiện thêm; hệ thống đã dừng nhắc. Trân trọng cảm ơn sự quan tâm của Quý cơ quan.',
    },
  },
};
