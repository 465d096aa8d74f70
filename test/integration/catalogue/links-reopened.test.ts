import { randomUUID } from 'node:crypto';
import { createPages } from '../../../pages/handle-request';
import { verifyRecord } from '../../../services/audit/verify-record';
import { askDecision } from '../../../services/plans/ask-decision';
import { draftSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { NOW, PEOPLE } from '../../support/graphql/sample-plan';
import { otherThan } from '../../support/pages/decision-desk';
import { codeAfter, linkInMail } from '../../support/pages/link-in-mail';
import { openVisitor, type Visitor } from '../../support/pages/open-visitor';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';

const SIGNER_MAIL = 'nguyen.huy.hung@honglinh.example.vn';
const CLERK_MAIL = 'le.thi.quynh.trang@honglinh.example.vn';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const REOPEN = 'mutation ($input: AskDecisionAgainInput!) { askDecisionAgain(input: $input) { id state } }';

let door: Door;
let pages: ServedPages;
let planId: string;
beforeEach(async () => {
  door = await openDoor();
  const { handle } = createPages(door.opened.office);
  pages = await servePages(() => handle);
  planId = await draftSamplePlan(door.opened, 'lien-ket-bi-khoa');
  await documents().plans.updateOne({ _id: planId }, { $set: { state: 'PENDING_SIGNATURE' } });
  await ask(1);
});
afterEach(async () => {
  await pages.close();
  await door.close();
});

const documents = () => door.opened.office.documents;
const sent = () => door.opened.inbox.messages().length;
const ask = (round: number) => askDecision(door.opened.office, { planId, purpose: 'SIGN', round, at: NOW });
const linkAfter = (after: number) => linkInMail(door.opened, { kind: 'signature', planId, to: SIGNER_MAIL, after });
const idIn = (link: string) => new URL(link).pathname.slice('/l/'.length).split('.')[0] ?? '';
const reopen = (by: string, idempotencyKey: string = randomUUID(), step = 'SIGN') =>
  door.ask(by, REOPEN, { input: { idempotencyKey, planId, step } });

/** Five wrong codes. @returns who knows the last right one. */
async function lock(link: string): Promise<{ visitor: Visitor; hidden: Record<string, string>; code: string }> {
  const visitor = openVisitor(pages.origin);
  const hidden = await visitor.hiddenFields(link);
  const code = await codeAfter(door.opened, planId, () => visitor.askForCode(link));
  for (let attempt = 1; attempt <= 5; attempt += 1)
    await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code: otherThan(code) });
  expect(await documents().grants.findOne({ _id: idIn(link) })).toMatchObject({ state: 'LOCKED' });
  return { visitor, hidden, code };
}

describe('a link that five wrong codes have locked', () => {
  it('C21 is replaced by the clerk: the new one goes to the registered address alone and signs, the old one stays dead', async () => {
    const old = await linkAfter(0);
    const { visitor, hidden, code } = await lock(old);
    const locked = await visitor.get(old);
    expect(locked.status).toBe(423);
    expect(locked.words).toContain('văn thư có thể gửi liên kết mới đến địa chỉ thư đã đăng ký');
    const told = door.opened.inbox.messages().find((mail) => mail.subject.includes('] Liên kết bị khóa: '));
    expect(told?.to).toEqual([CLERK_MAIL]);
    expect(told?.text).toContain('gửi liên kết mới đến địa chỉ đã đăng ký');

    const before = sent();
    const key = randomUUID();
    const answer = await reopen(PEOPLE.clerk, key);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.['askDecisionAgain']).toEqual({ id: planId, state: 'PENDING_SIGNATURE' });
    const fresh = await linkAfter(before);
    expect(fresh).not.toBe(old);
    // The same request again does nothing more, and the clerk is never given the link.
    expect((await reopen(PEOPLE.clerk, key)).errors).toEqual([]);
    expect(answer.text).not.toContain('/l/');
    expect(
      door.opened.inbox
        .messages()
        .slice(before)
        .flatMap(({ to }) => to),
    ).toEqual([SIGNER_MAIL]);
    expect(await documents().grants.findOne({ _id: idIn(old) })).toMatchObject({
      state: 'REVOKED',
      revokedBecause: 'REOPENED',
      replacedBy: idIn(fresh),
      decision: null,
    });

    const dead = await leavesNothing(door.opened, async () => [
      await visitor.get(old),
      await visitor.post(old, 'decide', { ...hidden, verdict: 'APPROVED', code }),
      await visitor.post(old, 'code', hidden),
    ]);
    expect(dead.map(({ status }) => status)).toEqual([410, 410, 410]);
    expect(dead[0]?.words).toContain('thay bằng một liên kết mới');

    const reader = openVisitor(pages.origin);
    // A code of the old link does not fit the new one.
    expect((await reader.submit(fresh, { verdict: 'APPROVED', code })).status).toBe(403);
    const right = await codeAfter(door.opened, planId, () => reader.askForCode(fresh));
    expect((await reader.submit(fresh, { verdict: 'APPROVED', code: right })).status).toBe(200);
    expect(await documents().grants.findOne({ _id: idIn(fresh) })).toMatchObject({
      state: 'USED',
      decision: { verdict: 'APPROVED', level: 'L1', actorId: PEOPLE.signer },
    });
    const acts = await documents().audit.find({ planId, type: 'LINK_REOPENED' }).toArray();
    expect(acts).toMatchObject([{ actorId: PEOPLE.clerk, data: { step: 'SIGN', revision: 1, was: 'LOCKED' } }]);
    // The state was set by hand above, so of the problems only those of the chain itself are looked at.
    expect(await verifyRecord(door.opened.office, planId)).toMatchObject({
      brokenAt: null,
      problems: [{ code: 'STATE_CHANGED' }],
    });
  });

  it('C21 is carried on by reminders, and what a process left undone the same request finishes', async () => {
    const old = await linkAfter(0);
    await lock(old);
    const key = randomUUID();
    await reopen(PEOPLE.clerk, key);
    const fresh = await linkAfter(1);
    // As if the process had died after the link was replaced and before the mail and the record were written.
    await documents().mails.deleteOne({ grantId: idIn(fresh), purpose: 'SIGN' });
    const before = sent();
    expect((await reopen(PEOPLE.clerk, key)).errors).toEqual([]);
    expect(await linkAfter(before)).toBe(fresh);
    expect(await documents().audit.countDocuments({ planId, type: 'LINK_REOPENED' })).toBe(1);
    const reminded = sent();
    await ask(2);
    expect(await linkAfter(reminded)).toBe(fresh);
  });

  it('C21 of several clerks at once one has it sent, and one new link is open', async () => {
    await lock(await linkAfter(0));
    const before = sent();
    const answers = await Promise.all(Array.from({ length: 5 }, () => reopen(PEOPLE.clerk)));
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'WRONG_STATE'));
    expect(sent()).toBe(before + 1);
    expect(await documents().grants.countDocuments({ planId, purpose: 'SIGN', state: 'OPEN' })).toBe(1);
  });

  it('C21, C20 is replaced three times in an hour and not a fourth time before the hour is over', async () => {
    for (let round = 1; round <= 3; round += 1) {
      await documents().grants.updateOne({ planId, purpose: 'SIGN', state: 'OPEN' }, { $set: { state: 'LOCKED' } });
      expect((await reopen(PEOPLE.clerk)).codes).toEqual([]);
    }
    await documents().grants.updateOne({ planId, purpose: 'SIGN', state: 'OPEN' }, { $set: { state: 'LOCKED' } });
    const refused = await leavesNothing(door.opened, () => reopen(PEOPLE.clerk));
    expect(refused.codes).toEqual(['TOO_MANY_LINKS']);
    expect(refused.errors[0]?.extensions.details).toEqual({ retryAfterSeconds: 3_600 });
    door.opened.setClock(new Date(NOW.getTime() + 61 * MINUTE_MS));
    expect((await reopen(PEOPLE.clerk)).codes).toEqual([]);
  });
});

describe('a link that is not locked', () => {
  it('C20 is replaced by the clerk when it is past its time', async () => {
    const old = await linkAfter(0);
    door.opened.setClock(new Date(NOW.getTime() + 31 * DAY_MS));
    const before = sent();
    expect((await reopen(PEOPLE.clerk)).codes).toEqual([]);
    const fresh = await linkAfter(before);
    expect((await openVisitor(pages.origin).get(old)).status).toBe(410);
    expect((await openVisitor(pages.origin).get(fresh)).status).toBe(200);
    expect(await documents().audit.findOne({ planId, type: 'LINK_REOPENED' })).toMatchObject({
      data: { was: 'EXPIRED' },
    });
  });

  it.each(['SIGN', 'CONTENT_CHECK', 'FORM_CHECK'])(
    'C21 is not replaced while it is good, or where the plan does not wait for the step (%s)',
    async (step) => {
      const { codes } = await leavesNothing(door.opened, () => reopen(PEOPLE.clerk, randomUUID(), step));
      expect(codes).toEqual(['WRONG_STATE']);
    },
  );

  it('C21 is not replaced for a revision that is no longer the one to be decided, nor by anybody but the clerk', async () => {
    await lock(await linkAfter(0));
    for (const by of [PEOPLE.signer, PEOPLE.drafter, PEOPLE.unitHead]) {
      const { codes } = await leavesNothing(door.opened, () => reopen(by));
      expect([by, codes]).toEqual([by, ['FORBIDDEN']]);
    }
    await documents().plans.updateOne({ _id: planId }, { $set: { revision: 2 } });
    const { codes } = await leavesNothing(door.opened, () => reopen(PEOPLE.clerk));
    expect(codes).toEqual(['WRONG_STATE']);
  });
});
