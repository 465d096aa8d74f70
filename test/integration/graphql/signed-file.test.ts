import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanDocument } from '../../../services/plans/plan';
import { printPlan } from '../../../services/plans/print-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { createAuthority, pemOf, type Signer } from '../../support/digital-signatures/certificate-authority';
import { noteOf, registerCertificates } from '../../support/digital-signatures/register-certificate';
import { signPdf } from '../../support/digital-signatures/sign-pdf';
import { draftedPlan, mailLink, placePlan } from '../../support/pages/sample-plan-on-record';

const SIGN = 'mutation ($input: SignPlanInput!) { signPlan(input: $input) { level } }';

describe('signPlan with a digitally signed file', () => {
  let door: Door;
  let folder: string;
  let leader: Signer;
  let plan: PlanDocument;
  let contentHash: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noinhan-roots-'));
    const root = await createAuthority('Tổ chức chứng thực thử nghiệm');
    leader = await root.issue({ name: 'Người ký' });
    await writeFile(join(folder, 'roots.pem'), pemOf('CERTIFICATE', root.der));
    door = await openDoor({ settings: { SIGNATURE_ROOTS: join(folder, 'roots.pem') } });
    plan = await draftedPlan(door.opened);
    await placePlan(door.opened, plan._id, 'PENDING_SIGNATURE');
    await registerCertificates(door.opened, plan.route.signerId, [noteOf(leader)]);
    const { grantId } = await mailLink(door.opened, plan, {
      purpose: 'SIGN',
      subjectId: plan.route.signerId,
      mail: 'SIGN',
    });
    contentHash = (await door.opened.office.documents.grants.findOne({ _id: grantId }))?.docHash ?? '';
  });
  afterAll(async () => {
    await door.close();
    await rm(folder, { recursive: true, force: true });
  });

  const upload = async (subject: string, content: Buffer): Promise<string> => {
    const answer = await fetch(`${door.origin}/files?name=ke-hoach.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await door.token(subject)}`, 'content-type': 'application/pdf' },
      body: new Uint8Array(content),
    });
    const { id, ...said } = (await answer.json()) as { id?: string };
    if (!id) throw new Error(`${answer.status} ${JSON.stringify(said)}`);
    return id;
  };
  const sign = (signedFileId: string, idempotencyKey: string) =>
    door.ask(plan.route.signerId, SIGN, { input: { idempotencyKey, planId: plan._id, contentHash, signedFileId } });

  it('takes the signer’s own upload for level L3, and nobody else’s', async () => {
    const { office } = door.opened;
    const revision = await office.documents.revisions.findOne({ _id: `${plan._id}/1` });
    const { content } = await printPlan(plan, revision!, await office.directory(), 'PDF', office);
    const signed = await signPdf(content, leader, { at: office.clock() });
    const ofAnother = await upload(plan.drafterId, signed);
    const refused = await sign(ofAnother, 'ky-bang-tep-nguoi-khac');
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);

    const nothing = { idempotencyKey: 'ky-khong-bang-gi', planId: plan._id, contentHash };
    expect((await door.ask(plan.route.signerId, SIGN, { input: nothing })).codes).toEqual(['CODE_REQUIRED']);

    const unsigned = await upload(plan.route.signerId, content);
    const before = await leavesNothing(door.opened, async () => (await sign(unsigned, 'ky-bang-tep-chua-ky')).codes);
    expect(before).toEqual(['SIGNATURE_INVALID']);

    const accepted = await sign(await upload(plan.route.signerId, signed), 'ky-bang-tep-da-ky');
    expect(accepted.codes).toEqual([]);
    expect(accepted.data).toEqual({ signPlan: { level: 'L3' } });
  });
});
