import { composeLetter } from '../../../services/mail/letters/compose-letter';
import { invitePasskeyLetter, passkeyCodeLetter } from '../../../services/mail/letters/invite-passkey';

const context = { person: 'Nguyễn Huy Hùng\r\nBcc: x@evil.example', office: 'Ủy ban nhân dân thị xã Hồng Lĩnh' };
const link = 'https://noinhan.example.vn/l/abc.def';
const invitation = () =>
  invitePasskeyLetter(
    { ...context, invitedAt: new Date('2026-10-01T01:00:00Z'), expiresAt: new Date('2026-10-08T01:00:00Z'), link },
    'vi',
  );

describe('letters about passkeys', () => {
  it('the invitation carries the link, says until when, and what to do who did not want it', () => {
    const { subject, text, html } = composeLetter(invitation());
    expect(subject).toBe('[Khóa truy cập] Đăng ký khóa truy cập để phê duyệt');
    for (const words of [link, '08:00 ngày 08/10/2026', 'Nếu không có ý định đăng ký']) expect(text).toContain(words);
    expect(html).toContain(link);
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it('the code carries no link, and warns of whoever asks for it', () => {
    const { subject, text, html } = composeLetter(passkeyCodeLetter({ ...context, code: '123456' }, 'vi'));
    expect(subject).not.toContain('123456');
    expect(text).toContain('123456');
    expect(text.replace(/\s+/g, ' ')).toContain('có thể đăng ký thiết bị của họ để phê duyệt thay');
    expect(`${text}${html}`).not.toContain('/l/');
  });

  it('both are written in English too', () => {
    const { text } = composeLetter(passkeyCodeLetter({ ...context, code: '123456' }, 'en'));
    expect(text).toContain('The code for registering a passkey:');
  });
});
