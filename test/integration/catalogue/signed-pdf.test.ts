import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileFor } from '../../../services/files/open-file-for';
import { recordSignature } from '../../../services/plans/record-signature';
import { renderPdf } from '../../../services/rendering/pdf/render-pdf';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import {
  type Authority,
  createAuthority,
  pemOf,
  type Signer,
} from '../../support/digital-signatures/certificate-authority';
import { noteOf, registerCertificates } from '../../support/digital-signatures/register-certificate';
import { type HandMade, signByHand, signPdf } from '../../support/digital-signatures/sign-pdf';
import { type DecisionDesk, decisionDesk } from '../../support/pages/decision-desk';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { draftedPlan, placePlan } from '../../support/pages/sample-plan-on-record';
import { sampleDocument } from '../../unit/rendering/sample-document';

describe('the plan signed with a certificate and sent back on the page of the signature', () => {
  let office: LinkOffice;
  let folder: string;
  let root: Authority;
  let leader: Signer;
  let revoked: Signer;
  let desk: DecisionDesk;
  let planId: string;
  let signerId: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noinhan-roots-'));
    root = await createAuthority('Tổ chức chứng thực thử nghiệm');
    leader = await root.issue({ name: 'Người ký' });
    revoked = await root.issue({ name: 'Người ký' });
    const list = await root.revocationList([revoked]);
    await writeFile(join(folder, 'roots.pem'), pemOf('CERTIFICATE', root.der));
    await writeFile(join(folder, 'revoked.pem'), pemOf('X509 CRL', list));
    office = await openLinkOffice({
      SIGNATURE_ROOTS: join(folder, 'roots.pem'),
      SIGNATURE_CRLS: join(folder, 'revoked.pem'),
    });
    const plan = await draftedPlan(office);
    planId = plan._id;
    signerId = plan.route.signerId;
    await placePlan(office, planId, 'PENDING_SIGNATURE');
    desk = decisionDesk(office, plan);
  });
  afterAll(async () => {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A fresh link, its PDF fetched from the page, and the page's own form. */
  const atPage = async (registered: Signer = leader) => {
    await registerCertificates(office, signerId, [noteOf(registered)]);
    const { link, grantId } = await desk.fresh('SIGN');
    const visitor = openVisitor(office.origin);
    const path = new URL(link).pathname;
    const given = Buffer.from(await (await fetch(`${office.origin}${path}/plan.pdf`)).arrayBuffer());
    const hidden = await visitor.hiddenFields(link);
    const send = (file: Buffer) =>
      visitor.post(
        link,
        'decide',
        { ...hidden, verdict: 'APPROVED' },
        { files: [{ name: 'ke-hoach.pdf', content: file }] },
      );
    return { link, grantId, visitor, given, send };
  };
  const planState = async () => (await office.office.documents.plans.findOne({ _id: planId }))?.state;

  /** Sends a file that must be refused: the page says why, nothing is written, the plan still waits. */
  const refused = async (make: (given: Buffer) => Promise<Buffer>, registered?: Signer) => {
    const { given, send, grantId, link, visitor } = await atPage(registered);
    const file = await make(given);
    const answer = await leavesNothing(office, () => send(file));
    expect((await desk.grant(grantId)).state).toBe('OPEN');
    expect(await planState()).toBe('PENDING_SIGNATURE');
    expect((await visitor.get(link)).status).toBe(200);
    return { status: answer.status, words: answer.words };
  };
  const byHand =
    (signer: Signer, options: Partial<HandMade> = {}) =>
    (given: Buffer) =>
      signByHand(given, signer, { at: office.office.clock(), ...options });

  it('C35 by an authority nobody trusts is refused, even when its root comes along', async () => {
    const stranger = await createAuthority('Tổ chức chứng thực thử nghiệm');
    const signer = await stranger.issue({ name: 'Người ký' });
    const answer = await refused(byHand(signer, { others: [stranger.der] }), signer);
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('Chứng thư số không do tổ chức chứng thực được cơ quan tin cậy cấp.');
  });

  it.each<[string, (given: Buffer) => Promise<Buffer>]>([
    ['bytes appended', async (given) => Buffer.concat([await byHand(leader)(given), Buffer.from('\n% thêm')])],
    ['two signatures', async (given) => signPdf(await byHand(leader)(given), leader, { at: office.office.clock() })],
    ['a range that leaves bytes out', (given) => byHand(leader, { rangeShift: 40 })(given)],
  ])('C36 with %s is refused', async (_, make) => {
    const answer = await refused(make);
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('Chữ ký số không bao trùm toàn bộ tệp, hoặc tệp có nhiều chữ ký số.');
  });

  it('C37 by another official is refused', async () => {
    const other = await root.issue({ name: 'Người khác' });
    const answer = await refused(byHand(other));
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('không phải là chứng thư đã đăng ký của người được giao ký');
  });

  it('C37 with a certificate that has expired, or was revoked, is refused', async () => {
    const expired = await root.issue({ name: 'Người ký', to: '2024-01-01' });
    expect((await refused(byHand(expired), expired)).words).toContain('Chứng thư số chưa có hiệu lực hoặc đã hết hạn.');
    expect((await refused(byHand(revoked), revoked)).words).toContain('Chứng thư số đã bị thu hồi.');
  });

  it('C37 with a good signature on another content is refused', async () => {
    const another = async () =>
      signPdf(await renderPdf(sampleDocument(), { at: office.office.clock() }), leader, { at: office.office.clock() });
    const changed = byHand(leader, { page: '/Rotate 180' });
    for (const make of [another, changed]) {
      const answer = await refused(make);
      expect(answer.status).toBe(409);
      expect(answer.words).toContain('Tệp đã ký không phải là bản PDF được cấp để ký trên trang này');
    }
  });

  it('C37 a file that is no signed PDF is refused', async () => {
    const answer = await refused(async (given) => given);
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('Không kiểm tra được chữ ký số trên tệp');
  });

  it('signed as it should be is the approval at level L3, and the file is kept', async () => {
    const { given, send, grantId } = await atPage();
    const file = await signPdf(given, leader, { at: office.office.clock() });
    const answer = await send(file);
    expect(answer.words).toContain('Ký số bằng chứng thư số của người có thẩm quyền (mức L3)');
    expect(answer.status).toBe(200);
    const { state, decision } = await desk.grant(grantId);
    expect(state).toBe('USED');
    expect(decision).toMatchObject({
      verdict: 'APPROVED',
      actorId: signerId,
      level: 'L3',
      evidence: {
        certificateSubject: 'CN=Người ký',
        certificateSha256: noteOf(leader).sha256,
        revocation: 'CURRENT',
        timeStamp: 'ABSENT',
      },
      consent: { statement: 'pages.statements.signByButton' },
    });
    const kept = await office.office.files.open(decision?.evidence?.['fileId'] ?? '');
    expect(kept?.content.equals(file)).toBe(true);
    expect(answer.words).toContain('Chứng thư số CN=Người ký');
  });

  it('the file stays with the plan: its staff can fetch it, nobody else', async () => {
    const used = await office.office.documents.grants.findOne({ planId, purpose: 'SIGN', state: 'USED' });
    const plan = await office.office.documents.plans.findOne({ _id: planId });
    const move = {
      planId,
      version: (plan?.version ?? 0) + 1,
      from: 'PENDING_SIGNATURE',
      to: 'SIGNED',
      revision: 1,
    } as const;
    const by = { actorId: signerId, at: office.office.clock(), grantId: used?._id ?? '', orderId: null };
    await recordSignature(office.office, { ...move, ...by });
    const signature = (await office.office.documents.plans.findOne({ _id: planId }))?.signature;
    expect(signature).toMatchObject({ level: 'L3', signedFileId: used?.decision?.evidence?.['fileId'] });
    const reader = (issuerId: string) => ({
      ...{ actorId: 'văn-thư', personId: 'văn-thư', addresseeIds: [], followUpUnitIds: [], issuerIds: [issuerId] },
    });
    const fileId = signature?.signedFileId ?? '';
    const fetched = await openFileFor(office.office, fileId, reader(plan?.issuerId ?? ''));
    expect(fetched).toMatchObject({ mediaType: 'application/pdf', name: expect.stringMatching(/\.pdf$/) });
    await expect(openFileFor(office.office, fileId, reader('another'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
