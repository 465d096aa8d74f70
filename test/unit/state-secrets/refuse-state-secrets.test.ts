import { Failure } from '../../../services/failures';
import {
  refuseSecretDocument,
  refuseSecretInput,
  refuseStateSecrets,
} from '../../../services/state-secrets/refuse-state-secrets';

const REFUSED = new Failure('STATE_SECRET_REFUSED');

describe('the guard against state secrets', () => {
  it.each([
    'TUYỆT MẬT',
    'T U Y Ệ T  M Ậ T',
    'T U Y Ệ T M Ậ T',
    'TUYET MAT',
    'TUYỆT MẬT'.normalize('NFD'),
    'TỐI MẬT',
    'TOI MAT',
    'MẬT',
    'MAT',
    'Mật',
    'TOI_MAT',
    'TUYET_MAT',
    'Độ mật: Tối mật',
    '[TUYỆT MẬT]',
    'TUYỆT MẬT - Kế hoạch diễn tập khu vực phòng thủ năm 2026',
    'TUYET MAT - Ke hoach dien tap',
    'T U Y Ệ T  M Ậ T: Kế hoạch diễn tập',
    'TUYỆT MẬT Kế hoạch diễn tập',
    'Kế hoạch diễn tập khu vực phòng thủ (MẬT)',
    'Kế hoạch diễn tập khu vực phòng thủ (TUYET MAT)',
    'TUYỆT MẬT\u200b - Kế hoạch',
    'MẬT\nNội dung báo cáo về việc diễn tập.',
    'Báo cáo kết quả.\nTUYỆT MẬT',
  ])('refuses %j in a field', (words) => {
    expect(() => refuseStateSecrets(words)).toThrow(REFUSED);
  });

  it.each([
    'Thực hiện công tác bảo vệ bí mật nhà nước theo quy định.',
    'KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2026',
    'Bảo mật thông tin',
    'Nguyễn Thị Mật',
    'NGUYỄN THỊ MẬT',
    'Ông Lê Văn Mật, Phó Chủ tịch',
    'Đề nghị bỏ cụm từ “tài liệu tối mật” ở mục 2.',
    'Hệ thống MAT (quản lý vật tư)',
    'Sản xuất mật ong rừng',
    'MẬT ONG XUẤT KHẨU NĂM 2026',
    'Không phát sinh tài liệu mật trong kỳ.',
    'mặt trận Tổ quốc; MẶT TRẬN TỔ QUỐC VIỆT NAM',
    'Mat-xcơ-va',
    '1. Quản lý tài liệu có độ mật theo quy định;\n2. Không soạn thảo văn bản mật trên máy nối mạng.',
    '',
  ])('lets %j pass', (words) => {
    expect(() => refuseStateSecrets(words)).not.toThrow();
  });

  it('finds a stamp however deep an input nests, and names neither the field nor the words', () => {
    const input = { input: { structured: { sections: [{ heading: 'I', items: ['x', 'TUYỆT MẬT'] }] } } };
    expect(() => refuseSecretInput(input)).toThrow(REFUSED);
    try {
      refuseSecretInput(input);
    } catch (error) {
      expect((error as Failure).details).toEqual({});
    }
  });

  it('reads a document by its head, the heads of its pages and its end', () => {
    const body = Array.from({ length: 40 }, (_, i) => `${i + 1}. Thực hiện nhiệm vụ số ${i + 1} theo kế hoạch.`).join(
      '\n',
    );
    expect(() => refuseSecretDocument(`SỞ NỘI VỤ\nT U Y Ệ T  M Ậ T\nBÁO CÁO\n${body}`)).toThrow(REFUSED);
    expect(() => refuseSecretDocument(`SỞ NỘI VỤ\nBÁO CÁO\n${body}\n\fTUYỆT MẬT\n${body}`)).toThrow(REFUSED);
    expect(() => refuseSecretDocument(`SỞ NỘI VỤ\nBÁO CÁO\nVề bảo vệ bí mật nhà nước\n${body}`)).not.toThrow();
  });
});
