/** The digest of a working day. Nothing that was only asked for is ever "quá hạn". */
export const digestVi = {
  mark: 'Tổng hợp',
  subject: 'Việc cần xử lý',
  about: ({ day, late }: { day: string; late: number }) =>
    late > 0 ? `ngày ${day}, ${String(late).padStart(2, '0')} việc quá hạn` : `ngày ${day}`,
  lead: (at: string) =>
    `Dưới đây là các việc đến hạn hoặc đang chờ xử lý tính đến ${at}, theo tất cả kế hoạch đang thực hiện. Mỗi ngày làm việc chỉ gửi một thư tổng hợp; việc đã hoàn thành không nhắc lại.`,
  ask: {
    late: 'Yêu cầu hoàn thành ngay các việc đã quá hạn và cập nhật kết quả.',
    order: 'Yêu cầu thực hiện và báo cáo đúng thời hạn.',
    request: 'Trân trọng đề nghị Quý cơ quan quan tâm các nội dung phối hợp và thông tin kết quả.',
    headed: 'Đề nghị lãnh đạo đơn vị chỉ đạo hoàn thành các việc đã quá hạn của đơn vị.',
    followed: 'Đề nghị đầu mối theo dõi đôn đốc, trao đổi với các đơn vị và xử lý các việc đang chờ ý kiến.',
    signed: 'Kính báo cáo các việc quá hạn kéo dài để xem xét, chỉ đạo.',
  },
  sections: {
    late: 'Đã quá hạn',
    upcoming: 'Đến hạn, sắp đến hạn',
    asked: 'Đề nghị phối hợp',
    headed: 'Quá hạn của đơn vị phụ trách',
    followed: (plan: string) => `Chưa có kết quả sau thời hạn – ${plan}`,
    waiting: 'Chờ đầu mối theo dõi xử lý',
    signed: (plan: string) => `Quá hạn kéo dài – ${plan}`,
  },
  counted: ({ title, count }: { title: string; count: number }) => `${title} (${count})`,
  plan: ({ number, title }: { number: string; title: string }) => `Kế hoạch số ${number} “${title}”`,
  ofOwner: ({ owner, line }: { owner: string; line: string }) => `${owner}: ${line}`,
  until: { order: (day: string) => `hạn ${day}`, request: (day: string) => `thời gian đề nghị đến ${day}` },
  noAnswer: 'chưa có phản hồi',
  returned: { order: 'được trả lại để hoàn thiện', request: 'đề nghị bổ sung kết quả' },
  progress: (percent: number) => `tiến độ đã báo cáo ${percent}%`,
  cutOff: (day: string) => `chốt số liệu ngày ${day}`,
  beforeCutOff: 'báo cáo trước ngày chốt số liệu nên cần ghi rõ số ước thực hiện',
  waits: {
    result: 'chờ nghiệm thu kết quả',
    report: 'chờ tiếp nhận báo cáo',
    objection: 'có ý kiến không thuộc nhiệm vụ',
    extension: {
      order: (until: string) => `đề nghị gia hạn đến ${until}`,
      request: (until: string) => `đề nghị lùi thời gian đến ${until}`,
    },
  },
  more: (count: number) => `… và ${count} việc khác.`,
  morePlans: (count: number) => `Còn ${count} kế hoạch khác có việc quá hạn; xem trên hệ thống.`,
  actions: {
    TASK: 'Cập nhật tiến độ',
    REPORT: 'Lập và gửi báo cáo',
    FOLLOW_UP: 'Mở để xử lý',
    OVERSEE: 'Xem tình hình thực hiện',
  },
};
