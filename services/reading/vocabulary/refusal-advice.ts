/** What a clerk does with a document of another kind, by the kind's key; every other kind gets the plain sentence. */
export const ADVICE_FOR_KIND: Readonly<Record<string, string>> = {
  'quyet dinh': 'Nếu quyết định này ban hành một kế hoạch, đề nghị tách riêng phần kế hoạch kèm theo và gửi phần đó.',
  'nghi quyet': 'Nếu có kế hoạch kèm theo, đề nghị tách riêng phần kế hoạch và gửi phần đó.',
  'thong bao': 'Thông báo về một kế hoạch không thay cho kế hoạch; đề nghị gửi chính bản kế hoạch.',
  'to trinh': 'Tờ trình xin ban hành kế hoạch đi kèm dự thảo; đề nghị gửi chính bản dự thảo kế hoạch.',
  'bao cao': 'Báo cáo kết quả thực hiện được nộp ở mục báo cáo của kế hoạch, không tạo thành kế hoạch mới.',
  'cong van': 'Nếu công văn gửi kèm một kế hoạch, đề nghị gửi chính bản kế hoạch.',
  'giay moi': 'Đề nghị chọn đúng tệp kế hoạch.',
  'thu moi': 'Đề nghị chọn đúng tệp kế hoạch.',
};
