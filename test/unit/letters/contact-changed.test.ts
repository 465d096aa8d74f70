import { composeLetter } from '../../../services/mail/letters/compose-letter';
import { contactChanged } from '../../../services/mail/letters/contact-changed';
import { contactProposed } from '../../../services/mail/letters/contact-proposed';

const notice = {
  person: 'Nguyễn Huy Hùng',
  issuer: 'Ủy ban nhân dân thị xã Hồng Lĩnh',
  kind: 'ADDRESS' as const,
  proposedBy: 'Nguyễn Tiến Đạt',
  confirmedBy: 'Lê Thị Quỳnh Trang',
  at: new Date('2026-02-05T01:05:00Z'),
};

describe('the letter to an address that was replaced', () => {
  test.each(['vi', 'en'] as const)('says in %s who proposed and who confirmed it, and what to do', (language) => {
    const letter = contactChanged(notice, language);
    const { subject, text, html } = composeLetter(letter);
    expect(subject).toBe('[Danh bạ] Địa chỉ thư điện tử đã được thay đổi');
    for (const said of [notice.person, notice.proposedBy, notice.confirmedBy, ...letter.paragraphs]) {
      expect(text.replace(/\s+/g, ' ')).toContain(said);
    }
    expect(html).not.toMatch(/<a |https?:\/\//);
  });

  test('says of an erasure that nothing is sent there any more', () => {
    expect(contactChanged({ ...notice, kind: 'ERASURE' }, 'vi').paragraphs[0]).toContain('đã được xóa khỏi danh bạ');
  });

  test('is not broken by a name', () => {
    const person = '<script>x</script>\r\nBcc: evil@e.com';
    const { subject, text, html } = composeLetter(contactChanged({ ...notice, person }, 'vi'));
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
    expect(text).not.toMatch(/^Bcc:/m);
  });
});

describe('the letter to whoever may be the second person', () => {
  test.each(['ADDRESS', 'ERASURE'] as const)(
    'says of %s whom it is about and who proposed it, without a link',
    (kind) => {
      const letter = contactProposed({ ...notice, kind, addressee: 'Lê Thị Quỳnh Trang' }, 'vi');
      const { text, html } = composeLetter(letter);
      for (const said of ['Lê Thị Quỳnh Trang', notice.person, notice.proposedBy, ...letter.paragraphs]) {
        expect(text.replace(/\s+/g, ' ')).toContain(said);
      }
      expect(html).not.toMatch(/<a |https?:\/\//);
    },
  );
});
