/** What stands above an issued plan wherever it is shown, and in the notes of the register (Điều 18.3, 18.4). */
export const bannersVi = {
  recalled: ({ day, reason }: { day: string | null; reason: string }) =>
    `VĂN BẢN ĐÃ BỊ THU HỒI${day ? ` ngày ${day}` : ''}${reason ? `. Lý do: ${reason}` : ''}. Văn bản không còn giá trị.`,
  superseded: ({ number, day }: { number: string; day: string | null }) =>
    `VĂN BẢN ĐÃ BỊ THAY THẾ${number ? ` bởi Kế hoạch số ${number}` : ''}${day ? ` ngày ${day}` : ''}. Văn bản không còn hiệu lực.`,
  corrected: ({ reference, day, what, earlier }: { reference: string; day: string; what: string; earlier: number }) =>
    `VĂN BẢN ĐÃ ĐÍNH CHÍNH theo Công văn số ${reference} ngày ${day}: ${what}.${
      earlier > 0 ? ` (Trước đó đã đính chính ${String(earlier).padStart(2, '0')} lần.)` : ''
    }`,
  closed: (day: string | null) =>
    `KẾ HOẠCH ĐÃ KẾT THÚC THỰC HIỆN${day ? ` ngày ${day}` : ''}. Việc theo dõi, nhắc việc đã dừng.`,
  register: {
    recalled: (day: string) => `Thu hồi ngày ${day}`,
    superseded: ({ number, day }: { number: string; day: string }) =>
      `Bị thay thế bởi Kế hoạch số ${number} ngày ${day}`,
    corrected: ({ reference, day }: { reference: string; day: string }) =>
      `Đính chính theo Công văn số ${reference} ngày ${day}`,
  },
  instruments: {
    REPLACE:
      'Văn bản có sai sót về nội dung được sửa đổi, thay thế bằng văn bản có hình thức tương đương: lập kế hoạch mới thay thế kế hoạch này; từng nhiệm vụ, kỳ báo cáo còn mở được chuyển sang hoặc kết thúc.',
    CORRECT:
      'Văn bản có sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành được đính chính bằng công văn của cơ quan ban hành: số, ký hiệu và các nhiệm vụ giữ nguyên; mọi nơi nhận được thông báo.',
    RECALL:
      'Văn bản ban hành không đúng thì thu hồi: mọi việc nhắc dừng ngay; nơi nhận hủy bản điện tử, gửi trả bản giấy và thông báo cho cơ quan gửi.',
    SHUT_AWAY:
      'Văn bản chứa bí mật nhà nước được rút khỏi hệ thống ngay; không hiển thị, không gửi thông báo kèm nội dung.',
  },
  recallStates: {
    ASKED: 'Chưa trả lời',
    AGREED: 'Đồng ý thu hồi: đã hủy văn bản, đã gửi trả bản giấy (nếu có)',
    REFUSED: 'Không đồng ý thu hồi, có nêu lý do',
  },
  replacementUndecided: (count: number) =>
    `Còn ${count} nhiệm vụ, kỳ báo cáo đang mở của kế hoạch bị thay thế chưa được quyết định chuyển sang kế hoạch mới hay kết thúc.`,
};
