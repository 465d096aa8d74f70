/** What is said of a directory file that cannot be taken in. The directory is kept in Vietnamese. */
export const directoryVi = {
  line: (line: number) => `Dòng ${line}`,
  field: (field: string) => `mục “${field}”`,
  place: ({ place, sentence }: { place: string; sentence: string }) => `${place}: ${sentence}`,
  noJson: 'Tệp không phải là JSON hợp lệ.',
  noLists: 'Tệp phải là một đối tượng có các danh sách units, people, mandates, issuers.',
  unknownList: (name: string) => `Không có danh sách nào tên là “${name}”.`,
  noCsv: 'Tệp không phải là CSV hợp lệ: số ô của dòng không khớp với dòng tiêu đề, hoặc dấu ngoặc kép chưa đóng.',
  noKind: 'Tệp CSV chỉ chứa một loại bản ghi; cần nêu rõ loại (đơn vị, người, thẩm quyền ký hoặc cơ quan ban hành).',
  noColumn: (name: string) => `Thiếu cột “${name}”.`,
  unknownColumn: (name: string) => `Không có cột nào tên là “${name}”.`,
  missing: 'chưa có nội dung.',
  wrongType: 'không đúng kiểu dữ liệu.',
  unknownFields: (names: string) => `có mục không dùng trong danh bạ: ${names}.`,
  oneOf: (values: string) => `chỉ nhận một trong các giá trị: ${values}.`,
  empty: 'không được để trống.',
  tooLong: 'quá dài.',
  day: 'ngày phải viết theo dạng năm-tháng-ngày, ví dụ 2026-02-05.',
  format: 'không đúng định dạng.',
  address:
    'địa chỉ thư điện tử không hợp lệ. Chỉ ghi một địa chỉ, không dấu, không kèm tên, ví dụ vanthu@coquan.gov.vn.',
  twice: (id: string) => `Mã “${id}” có ở nhiều dòng.`,
  noAdministrator: (unit: string) => `Cơ quan “${unit}” phải còn ít nhất một quản trị danh bạ (ADMIN).`,
  tooMany: (max: number) => `Mỗi lần chỉ nhập được ${max} thay đổi; đề nghị chia nhỏ tệp.`,
  /** Stands for the name of a person whose data were erased and who signed no document. */
  erasedName: '(đã xóa theo yêu cầu)',
  more: (count: number) => `… và ${count} lỗi khác.`,
  /** What an import by the operator answers. */
  outcome: {
    ADDED: 'Thêm',
    CHANGED: 'Sửa',
    REMOVED: 'Xóa',
    waits: (fields: string) => `${fields}: chờ người thứ hai xác nhận`,
    wouldChange: ({ changes, unchanged }: { changes: number; unchanged: number }) =>
      `Sẽ thay đổi ${changes} bản ghi, ${unchanged} bản ghi giữ nguyên. Chưa ghi gì; thêm --write để ghi.`,
    changed: ({ changes, unchanged }: { changes: number; unchanged: number }) =>
      `Đã thay đổi ${changes} bản ghi, ${unchanged} bản ghi giữ nguyên.`,
  },
};
