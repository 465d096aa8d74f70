import { pageHeaders } from '../../../pages/page-headers';
import { passkeyPanel, type StrongerProofs, signedPdfPanel } from '../../../pages/views/stronger-proofs';
import { htmlText } from '../../../services/rendering/html';

const OPTIONS = { create: false, challenge: 'x', rpId: 'noinhan.example.vn', note: '"><script>alert(1)</script>' };
const model = (more: Partial<StrongerProofs> = {}): StrongerProofs => ({
  language: 'vi',
  csrf: 'csrf-1',
  docHash: 'a3f1'.repeat(16),
  decideUrl: '/l/abc.def/decide',
  passkey: OPTIONS,
  digitalSigning: 'OFFERED',
  pdfUrl: '/l/abc.def/plan.pdf',
  ...more,
});

describe('the stronger proofs on the page of the signature', () => {
  it('the passkey’s form is hidden until the browser shows it, and names its level', () => {
    const panel = passkeyPanel(model());
    const html = panel ? htmlText(panel) : '';
    expect(html).toMatch(/^<section class="panel" data-needs-passkey hidden>/);
    expect(html).toContain('Phê duyệt bằng khóa truy cập (mức L2) – không phải chữ ký số.');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#62;&#60;script&#62;');
  });

  it('nothing is shown to whom has no passkey, and where no root is pinned', () => {
    expect(passkeyPanel(model({ passkey: null }))).toBeNull();
    expect(signedPdfPanel(model({ digitalSigning: 'NOT_OFFERED' }))).toBeNull();
  });

  it('the signed PDF is fetched, signed and sent in one panel that works without a script', () => {
    const panel = signedPdfPanel(model());
    const html = panel ? htmlText(panel) : '';
    expect(html).toContain('href="/l/abc.def/plan.pdf"');
    expect(html).toContain('enctype="multipart/form-data" action="/l/abc.def/decide"');
    expect(html).toContain('name="signedPdf" accept=".pdf,application/pdf" required');
    expect(html).toContain('(mức L3)');
  });

  it('whose certificate is not registered is told so, and has nothing to send', () => {
    const panel = signedPdfPanel(model({ digitalSigning: 'NO_CERTIFICATE' }));
    const html = panel ? htmlText(panel) : '';
    expect(html).toContain('Chưa có chứng thư số đang có hiệu lực được đăng ký cho người ký.');
    expect(html).not.toContain('<form');
  });

  it('a script may run on a page that has one, under its nonce, and on no other', () => {
    const policy = (hasScript: boolean) => pageHeaders('n0nce', true, hasScript)['Content-Security-Policy'];
    expect(policy(false)).not.toContain('script-src');
    expect(policy(true)).toContain("; script-src 'nonce-n0nce';");
    expect(policy(true)).not.toMatch(/unsafe|\*|https:/);
  });
});
