import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { verifySignedPdf } from '../../../services/digital-signatures/verify-signed-pdf';
import type { Failure } from '../../../services/failures';
import { renderPdf } from '../../../services/rendering/pdf/render-pdf';
import { type Authority, createAuthority, type Signer } from '../../support/digital-signatures/certificate-authority';
import { type HandMade, partsOf, signByHand, signPdf } from '../../support/digital-signatures/sign-pdf';
import { lettersOf, readPdfTexts } from '../../support/rendering/read-pdf-text';
import { sampleDocument } from '../rendering/sample-document';

const AT = new Date('2026-10-05T03:00:00Z');
const SINCE = new Date('2026-10-01T01:00:00Z');

let given: Buffer;
let root: Authority;
let leader: Signer;

beforeAll(async () => {
  given = await renderPdf(sampleDocument(), { at: SINCE });
  root = await createAuthority('Tổ chức chứng thực thử nghiệm');
  leader = await root.issue({ name: 'Nguyễn Văn An' });
});

const fingerprint = ({ der }: Signer) => createHash('sha256').update(der).digest('hex');

type Input = Parameters<typeof verifySignedPdf>[0];

function verify(file: Buffer, more: Partial<Input> = {}) {
  return verifySignedPdf({
    file,
    given,
    trust: { roots: [root.der], revocationLists: [] },
    expected: [{ sha256: fingerprint(leader) }],
    at: AT,
    since: SINCE,
    ...more,
  });
}

async function refusal(file: Buffer, more: Partial<Input> = {}): Promise<string> {
  const failure = await verify(file, more).then(
    () => null,
    (error: unknown) => error as Failure,
  );
  const why = failure?.details['why'];
  return failure ? [failure.code, ...(typeof why === 'string' ? [why] : [])].join(' ') : 'accepted';
}

const byHand = (options: Partial<HandMade> = {}, signer = leader) => signByHand(given, signer, { at: AT, ...options });

describe('a plan signed on the leader’s desk', () => {
  it.each(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'] as const)('is accepted as %s', async (subFilter) => {
    const verified = await verify(await signPdf(given, leader, { at: AT, subFilter }));
    expect(verified).toEqual({
      subject: 'CN=Nguyễn Văn An',
      serial: expect.stringMatching(/^[0-9A-F]+$/),
      sha256: fingerprint(leader),
      signedAt: AT,
      revocation: 'NOT_AT_HAND',
      hasTimeStamp: false,
    });
  });

  it('is accepted with the RSA key of a token', async () => {
    const signer = await root.issue({ name: 'Nguyễn Văn An', key: 'RSASSA-PKCS1-v1_5' });
    const expected = [{ sha256: fingerprint(signer) }];
    expect(await refusal(await signPdf(given, signer, { at: AT }), { expected })).toBe('accepted');
  });

  it.each(['RSASSA-PKCS1-v1_5', 'RSA-PSS'] as const)('is accepted with a key for %s', async (key) => {
    const signer = await root.issue({ name: 'Nguyễn Văn An', key });
    const expected = [{ sha256: fingerprint(signer) }];
    expect(await refusal(await byHand({}, signer), { expected })).toBe('accepted');
  });

  it('is accepted with the picture of the signature on the page, and shows the same words', async () => {
    const file = await byHand();
    await expect(verify(file)).resolves.toMatchObject({ signedAt: AT });
    const [before, after] = readPdfTexts([given, file]);
    const words = (pages: { text: string }[][] | undefined) => pages?.map(lettersOf);
    expect(words(after?.pages)).toEqual(words(before?.pages));
  });

  it('is accepted by the name the certificate is issued to, from and to the registered days', async () => {
    const file = await byHand();
    const subject = 'CN=Nguyễn Văn An';
    expect(await refusal(file, { expected: [{ subject, from: '2026-10-05', to: '2026-10-05' }] })).toBe('accepted');
    expect(await refusal(file, { expected: [{ subject, from: '2026-10-06' }] })).toBe('WRONG_SIGNER');
    expect(await refusal(file, { expected: [{ subject, to: '2026-10-04' }] })).toBe('WRONG_SIGNER');
    expect(await refusal(file, { expected: [{ subject: 'CN=Nguyễn Văn' }] })).toBe('WRONG_SIGNER');
    expect(await refusal(file, { expected: [{}] })).toBe('WRONG_SIGNER');
    expect(await refusal(file, { expected: [] })).toBe('WRONG_SIGNER');
  });

  it('is accepted with an authority between signer and root', async () => {
    const between = await root.below('Tổ chức chứng thực cấp dưới');
    const signer = await between.issue({ name: 'Nguyễn Văn An' });
    const expected = [{ sha256: fingerprint(signer) }];
    expect(await refusal(await byHand({}, signer), { expected })).toBe('accepted');
    const alone = { ...signer, between: [] };
    expect(await refusal(await byHand({}, alone), { expected })).toBe('UNTRUSTED_CA');
  });
});

describe('a signature is refused', () => {
  it('when there is none, or the file is no PDF', async () => {
    expect(await refusal(given)).toBe('SIGNATURE_INVALID NONE');
    expect(await refusal(Buffer.alloc(0))).toBe('SIGNATURE_INVALID NO_PDF');
    expect(await refusal(Buffer.from('PK\u0003\u0004'))).toBe('SIGNATURE_INVALID NO_PDF');
  });

  it('when the file is larger than 25 MB', async () => {
    expect(await refusal(Buffer.alloc(25 * 1024 * 1024 + 1))).toBe('FILE_TOO_LARGE');
  });

  it('when bytes are appended, the range leaves bytes out, or a second signature follows', async () => {
    const file = await byHand();
    expect(await refusal(Buffer.concat([file, Buffer.from('\n')]))).toBe('SIGNATURE_COVERAGE RANGE');
    expect(await refusal(await byHand({ rangeShift: 20 }))).toBe('SIGNATURE_COVERAGE RANGE');
    expect(await refusal(await signPdf(file, leader, { at: AT }))).toBe('SIGNATURE_COVERAGE SEVERAL');
    const hidden = await byHand({ objects: { 905: '<</Type /Sig /Byte#52ange [0 1 2 3]>>' } });
    expect(await refusal(hidden)).toBe('SIGNATURE_COVERAGE SEVERAL');
  });

  it('when one byte of the document or of the signature value is another', async () => {
    const file = await byHand();
    const body = Buffer.from(file);
    body.writeUInt8(body.readUInt8(500) ^ 1, 500);
    expect(await refusal(body)).toBe('SIGNATURE_INVALID DIGEST');
    const value = Buffer.from(file);
    const at = file.indexOf('/Contents <30', given.length) + 11;
    value.write(file.toString('latin1', at + 3_000, at + 3_001) === '0' ? '1' : '0', at + 3_000, 'latin1');
    expect(await refusal(value)).toBe('SIGNATURE_INVALID ENCODING');
  });

  it.each<[string, Partial<HandMade>, string]>([
    ['says another digest', { wrongDigest: true }, 'DIGEST'],
    ['names another certificate', { wrongCertificate: true }, 'CERTIFICATE'],
    ['names no certificate where CAdES asks for it', { withoutCertificate: true }, 'ATTRIBUTES'],
    ['uses SHA-1', { hash: 'SHA-1' }, 'ALGORITHM'],
    ['has two signers', { signers: 2 }, 'SIGNERS'],
    ['encloses what it signs', { enclosed: true }, 'ENCLOSED'],
    ['is of an old kind', { subFilter: 'adbe.pkcs7.sha1' }, 'FORMAT'],
  ])('when it %s', async (_, options, why) => {
    expect(await refusal(await byHand(options))).toBe(`SIGNATURE_INVALID ${why}`);
  });

  it('when it claims a time before the file was given out, or after now', async () => {
    expect(await refusal(await byHand({ at: new Date('2026-10-01T00:54:00Z') }))).toBe('SIGNATURE_INVALID TIME');
    expect(await refusal(await byHand({ at: new Date('2026-10-05T03:06:00Z') }))).toBe('SIGNATURE_INVALID TIME');
    expect(await refusal(await byHand({ at: new Date('2026-10-05T03:04:00Z') }))).toBe('accepted');
  });
});

describe('a certificate is refused', () => {
  const refusalFor = async (signer: Signer, more: Partial<Input> = {}, options: Partial<HandMade> = {}) =>
    refusal(await byHand(options, signer), { expected: [{ sha256: fingerprint(signer) }], ...more });

  it('when nobody trusted issued it, even if its own root comes along', async () => {
    const stranger = await createAuthority('Tổ chức chứng thực thử nghiệm');
    const signer = await stranger.issue({ name: 'Nguyễn Văn An' });
    expect(await refusalFor(signer)).toBe('UNTRUSTED_CA');
    expect(await refusalFor(signer, {}, { others: [stranger.der, root.der] })).toBe('UNTRUSTED_CA');
    expect(await refusalFor(await createAuthority('Tự cấp'))).toBe('UNTRUSTED_CA');
    expect(await refusalFor(leader, { trust: { roots: [], revocationLists: [] } })).toBe('UNTRUSTED_CA');
  });

  it('when another official issued it: a leader’s own certificate is no authority', async () => {
    const other = await root.issue({ name: 'Trần Thị Bình' });
    const below = await createAuthority('Tự cấp');
    const made = await below.issue({ name: 'Nguyễn Văn An' });
    const posing = { ...made, between: [other.der, below.der] };
    expect(await refusalFor(posing)).toBe('UNTRUSTED_CA');
  });

  it('when authorities sign each other in a ring', async () => {
    const ring = await createAuthority('Vòng một');
    const second = await ring.below('Vòng hai');
    const signer = await second.issue({ name: 'Nguyễn Văn An' });
    expect(await refusalFor(signer, {}, { others: [ring.der, second.der] })).toBe('UNTRUSTED_CA');
  });

  it('when it is another official’s', async () => {
    const other = await root.issue({ name: 'Trần Thị Bình' });
    expect(await refusal(await byHand({}, other))).toBe('WRONG_SIGNER');
  });

  it('when it has expired, is not valid yet, or was not when it signed', async () => {
    expect(await refusalFor(await root.issue({ name: 'An', to: '2026-10-04' }))).toBe('CERTIFICATE_EXPIRED');
    expect(await refusalFor(await root.issue({ name: 'An', from: '2026-10-06' }))).toBe('CERTIFICATE_EXPIRED');
    const since = await root.issue({ name: 'An', from: '2026-10-05' });
    expect(await refusalFor(since, {}, { at: new Date('2026-10-04T03:00:00Z') })).toBe('CERTIFICATE_EXPIRED');
  });

  it('when its issuer’s list has it, and only that list counts', async () => {
    const revoked = await root.issue({ name: 'An' });
    const other = await root.issue({ name: 'Bình' });
    const stranger = await createAuthority('Tổ chức chứng thực thử nghiệm');
    const trust = async (...lists: Promise<Buffer>[]) => ({
      roots: [root.der],
      revocationLists: await Promise.all(lists),
    });
    expect(await refusalFor(revoked, { trust: await trust(root.revocationList([other, revoked])) })).toBe(
      'CERTIFICATE_REVOKED',
    );
    const outdated = await trust(root.revocationList([revoked], '2026-01-01'));
    expect(await refusalFor(revoked, { trust: outdated })).toBe('CERTIFICATE_REVOKED');
    expect(await refusalFor(revoked, { trust: await trust(stranger.revocationList([revoked])) })).toBe('accepted');
    const file = await byHand();
    await expect(verify(file, { trust: await trust(root.revocationList([other])) })).resolves.toMatchObject({
      revocation: 'CURRENT',
    });
    await expect(
      verify(file, { trust: await trust(root.revocationList([other], '2026-01-01')) }),
    ).resolves.toMatchObject({ revocation: 'OUTDATED' });
  });

  it('when it is not made for signing', async () => {
    expect(await refusalFor(await root.issue({ name: 'An', usage: 0x20 }))).toBe('SIGNATURE_INVALID USAGE');
    expect(await refusalFor(await root.below('Cấp dưới'))).toBe('SIGNATURE_INVALID USAGE');
    expect(await refusalFor(await root.issue({ name: 'An', key: 'short' }))).toBe('SIGNATURE_INVALID USAGE');
  });
});

describe('what was given out', () => {
  it('is told from another document with a good signature', async () => {
    const another = await renderPdf(sampleDocument({ title: 'Kế hoạch khác' }), { at: SINCE });
    expect(await refusal(await signPdf(another, leader, { at: AT }))).toBe('CONTENT_MISMATCH BYTES');
  });

  it('may not be changed by what the signing appends', async () => {
    const { page, content, text } = partsOf(given);
    const offset = (number: number) => String(text.indexOf(`\n${number} 0 obj`) + 1).padStart(10, '0');
    const stream = '<</Length 8>>\nstream\n0 0 m S \nendstream';
    const cases: Record<string, [Partial<HandMade>, string]> = {
      'the content of a page replaced': [{ objects: { [content]: stream } }, 'CONTENT_MISMATCH STREAM'],
      'another content under the page': [{ page: '/Contents 904 0 R' }, 'SIGNATURE_INVALID UNREADABLE'],
      'a page that is turned': [{ page: '/Rotate 180' }, 'CONTENT_MISMATCH ENTRY'],
      'a page hidden behind an action': [{ page: '/AA <</O 905 0 R>>' }, 'CONTENT_MISMATCH ENTRY'],
      'something to run on opening': [{ catalogue: '/OpenAction 905 0 R' }, 'CONTENT_MISMATCH ENTRY'],
      'a script': [{ objects: { 905: '<</S /JavaScript /JS (app.alert(1))>>' } }, 'CONTENT_MISMATCH ACTIVE'],
      'a script in other letters': [{ objects: { 905: '<</S /J#61vaScript>>' } }, 'CONTENT_MISMATCH ACTIVE'],
      'an action under the signature': [{ field: '/A 905 0 R' }, 'CONTENT_MISMATCH FIELD'],
      'an object moved to old bytes': [{ table: `${content} 1\n${offset(page)} 00000 n \n` }, 'CONTENT_MISMATCH MOVED'],
      'an object declared gone': [{ table: `${content} 1\n0000000000 00001 f \n` }, 'CONTENT_MISMATCH REMOVED'],
      'a picture over half the page': [{ rect: '0 0 600 400' }, 'CONTENT_MISMATCH PICTURE'],
      'a place without a size': [{ rect: '0 0 600' }, 'CONTENT_MISMATCH PICTURE'],
      'a second field': [
        { objects: { 900: '<</Fields [901 0 R 905 0 R] /SigFlags 3>>', 905: '<</FT /Tx /T (x)>>' } },
        'CONTENT_MISMATCH FIELDS',
      ],
      'a note beside the signature': [
        {
          objects: {
            [page]: notesOn(given, '[901 0 R 905 0 R]'),
            905: '<</Type /Annot /Subtype /FreeText /Rect [0 0 100 100] /Contents (khac)>>',
          },
        },
        'CONTENT_MISMATCH NOTES',
      ],
      'objects inside a stream': [
        { objects: { 905: '<</Type /ObjStm /N 0 /First 0 /Length 8>>\nstream\n0 0 m S \nendstream' } },
        'CONTENT_MISMATCH CONTAINER',
      ],
      'a form of fields made elsewhere': [
        { objects: { 900: '<</Fields [901 0 R] /XFA (x)>>' } },
        'CONTENT_MISMATCH ACTIVE',
      ],
      'an entry that stands twice': [{ catalogue: '/AcroForm 905 0 R' }, 'SIGNATURE_INVALID UNREADABLE'],
      'the signature under another field': [
        { objects: { 901: field(page, '905 0 R'), 905: '<</Type /Sig>>' } },
        'SIGNATURE_COVERAGE OTHER',
      ],
    };
    for (const [name, [options, expected]] of Object.entries(cases))
      expect(`${name}: ${await refusal(await byHand(options))}`).toBe(`${name}: ${expected}`);
  });

  it('may get other properties of the file, which no page shows', async () => {
    const { text } = partsOf(given);
    const info = Number(/\/Info (\d+) 0 R/.exec(text)?.[1]);
    expect(await refusal(await byHand({ objects: { [info]: '<</Producer (May ky so)>>' } }))).toBe('accepted');
  });
});

describe('whatever the bytes are', () => {
  it('every change behind the given bytes is refused, but for letters of the signature value itself', async () => {
    const file = await byHand();
    const value = { from: file.indexOf('/Contents <30', given.length) + 11, to: file.lastIndexOf('>>\nendobj\n903') };
    const damage = fc.array(fc.tuple(fc.integer({ min: given.length, max: file.length - 1 }), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const broken = Buffer.from(file);
        for (const [at, byte] of changes) broken.writeUInt8(byte, at);
        const started = performance.now();
        const answer = await refusal(broken);
        expect(performance.now() - started).toBeLessThan(2_000);
        const outside = changes.some(([at, byte]) => file[at] !== byte && (at < value.from || at >= value.to));
        expect(answer).toMatch(/^(accepted|SIGNATURE|CONTENT|UNTRUSTED|CERTIFICATE|WRONG)/);
        if (outside) expect(answer).not.toBe('accepted');
      }),
      { numRuns: 150, examples: [[[[file.length - 2, 0x20]]], [[[given.length + 3, 0x20]]]] },
    );
  });

  it.each([
    ['brackets without end', `%PDF-1.7\n1 0 obj\n<</ByteRange ${'['.repeat(2_000_000)}`],
    ['dictionaries without end', `%PDF-1.7\n1 0 obj\n${'<</ByteRange '.repeat(500_000)}`],
    ['a million objects', `%PDF-1.7\n${'1 0 obj <<>> endobj\n'.repeat(1_000_000)}/ByteRange [0 1 2 3]`],
    ['a comment without end', `%PDF-1.7\n1 0 obj\n<<${'%'.repeat(5_000_000)}\n/ByteRange [0 1 2 3]>>`],
  ])('%s end in a refusal within a second', async (_, text) => {
    const started = performance.now();
    expect(await refusal(Buffer.from(text))).toMatch(/^SIGNATURE_(INVALID|COVERAGE)/);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

function notesOn(file: Buffer, notes: string): string {
  const { page, text } = partsOf(file);
  const at = text.indexOf(`\n${page} 0 obj`);
  const source = text.slice(text.indexOf('<<', at), text.indexOf('endobj', at)).trim();
  return source.replace(/>>$/, ` /Annots ${notes}>>`);
}

function field(page: number, signature: string): string {
  return `<</Type /Annot /Subtype /Widget /FT /Sig /T (x) /F 132 /P ${page} 0 R /Rect [0 0 0 0] /V ${signature}>>`;
}
