import { isRecipientGroup } from '../../../services/reading/recipient-group';

test.each([
  'TT Đảng ủy, TT HĐND phường',
  'Trưởng ban CTMT 11 thôn',
  'Sở Y tế (báo cáo), TTYT khu vực',
  'BGĐ, Website BV',
  'Như mục III',
  'CA, QS, YT xã',
  'Trường MN, TH, THCS',
  'UBND 05 xã ven biển',
  'Sở: NV, TC, YT',
  'NHCSXH, Agribank chi nhánh huyện',
  'P.KGVX, P.TH',
  'Đảng ủy - HĐND - UBND xã',
  'VP Tỉnh ủy, VP HĐND tỉnh',
  'KBNN, BHXH tỉnh',
  'Công đoàn các KCN',
  'Cấp ủy các chi bộ',
])('%s is a group', (name) => {
  expect(isRecipientGroup(name)).toBe(true);
});

test.each([
  'Ban Quản lý các dự án',
  'BQL các KCN tỉnh',
  'Công đoàn các KCN tỉnh',
  'Liên hiệp các Hội KH&KT tỉnh',
  'Đảng ủy các cơ quan Đảng tỉnh',
  'Sở VH, TT và DL',
  'Sở LĐ, TB và XH',
  'Trường THCS số 2 xã Tân An',
  'Công an phường 12',
  'Viện KSND khu vực 3',
  'BCĐ 35 tỉnh',
  'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
  'Vụ Tổ chức - Cán bộ',
  'Khoa Dược - Vật tư',
  'Báo và phát thanh, truyền hình Gia Lai',
  'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh',
  'Kho bạc Nhà nước khu vực XV',
  'Thường trực Tỉnh ủy',
])('%s is one addressee', (name) => {
  expect(isRecipientGroup(name)).toBe(false);
});
