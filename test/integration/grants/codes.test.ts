import { instantAt } from '../../../services/calendar/vietnam-time';
import { decideGrant } from '../../../services/grants/decide-grant';
import { deriveCode } from '../../../services/grants/derive-token';
import type { GrantDocument, Verdict } from '../../../services/grants/grant';
import { openGrants } from '../../../services/grants/open-grant';
import { requestCode } from '../../../services/grants/request-code';
import type { PlanDocument } from '../../../services/plans/plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { draftOfProvince } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const MINUTE_MS = 60_000;

describe('the code that a signature needs', () => {
  let opened: TestOffice;
  let plan: PlanDocument;
  let contentHash: string;
  beforeAll(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: START, directory: provinceOfCommunes(2) });
    plan = await draftOfProvince(opened.office, 'plan');
    const revision = await opened.office.documents.revisions.findOne({ _id: `${plan._id}/1` });
    contentHash = revision?.contentHash ?? '';
  });
  afterAll(() => opened.close());
  beforeEach(() => opened.setClock(START));

  const later = (minutes: number) => opened.setClock(new Date(START.getTime() + minutes * MINUTE_MS));

  async function read(id: string): Promise<GrantDocument> {
    const grant = await opened.office.documents.grants.findOne({ _id: id });
    if (!grant) throw new Error('no grant');
    return grant;
  }

  let rounds = 0;
  async function openSignature(): Promise<string> {
    rounds += 1;
    const [id] = await openGrants(opened.office, [
      {
        purpose: 'SIGN',
        planId: plan._id,
        revision: 1,
        docHash: contentHash,
        subjectId: 'mau.chu-tich',
        aboutId: null,
        openedAt: START,
        round: rounds,
      },
    ]);
    return id ?? '';
  }

  /** Asks for a code and reads it from the mail that arrived last. */
  async function askForCode(id: string): Promise<string> {
    await requestCode(opened.office, await read(id));
    const mail = opened.inbox.messages().at(-1);
    expect(mail?.to).toEqual(['mau-chu-tich@mau.example.vn']);
    return /\b(\d{6})\b/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  async function sign(id: string, code: string | null, verdict: Verdict = 'APPROVED') {
    return signWith(await read(id), code, verdict);
  }

  function signWith(grant: GrantDocument, code: string | null, verdict: Verdict = 'APPROVED') {
    const decision = {
      verdict,
      reason: verdict === 'RETURNED' ? 'Chưa rõ nguồn kinh phí.' : null,
      actorId: grant.subjectId,
      signedAs: null,
      mandateId: null,
      channel: 'LINK' as const,
    };
    return decideGrant(opened.office, grant, { decision, docHash: grant.docHash, code });
  }

  const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('signs once, and the same decision sent again gets the same receipt', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    const signed = await sign(id, code);
    expect(signed).toMatchObject({ state: 'USED', tries: 1, decision: { verdict: 'APPROVED', at: START } });
    later(5);
    expect((await sign(id, code)).decision).toEqual(signed.decision);
    expect((await sign(id, null)).decision).toEqual(signed.decision);
    await expect(sign(id, code, 'RETURNED')).rejects.toMatchObject({
      code: 'ALREADY_DECIDED',
      details: { verdict: 'APPROVED' },
    });
  });

  it('typed once and sent five times by an impatient hand signs once, and every click gets the receipt', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    const seen = await read(id);
    const clicks = await Promise.all(Array.from({ length: 5 }, () => signWith(seen, code)));
    const { decision } = await read(id);
    expect(clicks.map((click) => click.decision)).toEqual(Array.from({ length: 5 }, () => decision));
    expect((await signWith(seen, code)).decision).toEqual(decision);
    await expect(signWith(seen, code, 'RETURNED')).rejects.toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  it('sent from a page whose link was revoked meanwhile is told of the newer revision and costs no try', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    const seen = await read(id);
    await opened.office.documents.grants.updateOne({ _id: id }, { $set: { state: 'REVOKED' } });
    await expect(signWith(seen, code)).rejects.toMatchObject({ code: 'REVISION_SUPERSEDED' });
    expect(await read(id)).toMatchObject({ state: 'REVOKED', tries: 0 });
  });

  it('is asked for even when somebody returns the plan, and its absence costs no try', async () => {
    const id = await openSignature();
    await askForCode(id);
    await expect(sign(id, null)).rejects.toMatchObject({ code: 'CODE_REQUIRED' });
    await expect(sign(id, '  ', 'RETURNED')).rejects.toMatchObject({ code: 'CODE_REQUIRED' });
    expect(await read(id)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  it('locks the link after five wrong tries however many come at once, and then refuses the right one too', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    const seen = await read(id);
    const guesses = Array.from({ length: 20 }, (_, index) => String((Number(code) + 1 + index) % 1_000_000));
    const answers = await Promise.allSettled(guesses.map((guess) => signWith(seen, guess.padStart(6, '0'))));
    const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'signed'));
    expect(codes.filter((one) => one === 'CODE_WRONG')).toHaveLength(4);
    expect(codes.filter((one) => one === 'LINK_LOCKED')).toHaveLength(16);
    expect(await read(id)).toMatchObject({ state: 'LOCKED', tries: 5, decision: null });
    await expect(sign(id, code)).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    await expect(signWith(seen, code)).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    await expect(requestCode(opened.office, await read(id))).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    const told = await opened.office.documents.mails.find({ grantId: id, purpose: 'LINK_LOCKED' }).toArray();
    expect(told.map((mail) => [mail.addresseeId, mail.state])).toEqual([['mau.van-thu', 'SENT']]);
  });

  it('tried five times by a process that died before it locked the link is refused, and the clerk is told once', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    await opened.office.documents.grants.updateOne({ _id: id }, { $set: { tries: 5 } });
    const left = await read(id);
    expect(left).toMatchObject({ state: 'OPEN', tries: 5 });
    const answers = await Promise.allSettled([code, code, otherThan(code)].map((typed) => signWith(left, typed)));
    expect(answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'signed'))).toEqual(
      Array.from({ length: 3 }, () => 'LINK_LOCKED'),
    );
    await expect(sign(id, code)).rejects.toMatchObject({ code: 'LINK_LOCKED' });
    expect(await read(id)).toMatchObject({ state: 'LOCKED', tries: 5, decision: null });
    const told = await opened.office.documents.mails.find({ grantId: id, purpose: 'LINK_LOCKED' }).toArray();
    expect(told.map((mail) => [mail.addresseeId, mail.state])).toEqual([['mau.van-thu', 'SENT']]);
  });

  it('right at the fifth try signs although the form is sent again before the decision is written', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    await opened.office.documents.grants.updateOne({ _id: id }, { $set: { tries: 4 } });
    const seen = await read(id);
    const clicks = await Promise.allSettled([signWith(seen, code), signWith(seen, code)]);
    expect(clicks.filter(({ status }) => status === 'fulfilled')).not.toHaveLength(0);
    expect(await read(id)).toMatchObject({ state: 'USED', tries: 5 });
    expect(await opened.office.documents.mails.countDocuments({ grantId: id, purpose: 'LINK_LOCKED' })).toBe(0);
  });

  it('of another link does not fit', async () => {
    const [mine, other] = [await openSignature(), await openSignature()];
    const [code, foreign] = [await askForCode(mine), await askForCode(other)];
    expect(foreign).not.toBe(code);
    await expect(sign(mine, foreign)).rejects.toMatchObject({ code: 'CODE_WRONG', details: { triesLeft: 4 } });
    expect((await sign(mine, code)).state).toBe('USED');
  });

  it('holds for ten minutes', async () => {
    const id = await openSignature();
    const code = await askForCode(id);
    later(10);
    await expect(sign(id, code)).rejects.toMatchObject({ code: 'CODE_WRONG', details: { triesLeft: 4 } });
    const second = await askForCode(id);
    later(19);
    expect((await sign(id, second)).state).toBe('USED');
  });

  it('gives way to the next one that is asked for', async () => {
    const id = await openSignature();
    const [first, second] = [await askForCode(id), await askForCode(id)];
    expect(second).not.toBe(first);
    await expect(sign(id, first)).rejects.toMatchObject({ code: 'CODE_WRONG' });
    expect((await sign(id, second)).state).toBe('USED');
  });

  it('is sent three times in fifteen minutes and then not before the oldest is that old', async () => {
    const id = await openSignature();
    await askForCode(id);
    later(1);
    await askForCode(id);
    later(2);
    await askForCode(id);
    later(5);
    await expect(requestCode(opened.office, await read(id))).rejects.toMatchObject({
      code: 'TOO_MANY_CODES',
      details: { retryAfterSeconds: 600 },
    });
    later(15);
    await askForCode(id);
    expect(await opened.office.documents.mails.countDocuments({ grantId: id, purpose: 'CODE' })).toBe(4);
  });

  it('asked for ten times at the same moment is sent once', async () => {
    const id = await openSignature();
    const seen = await read(id);
    await Promise.all(Array.from({ length: 10 }, () => requestCode(opened.office, seen)));
    expect(await read(id)).toMatchObject({ codeRound: 1, codeSentAt: [START] });
    expect(await opened.office.documents.mails.countDocuments({ grantId: id, purpose: 'CODE' })).toBe(1);
  });

  it('is never guessed from a link whose code nobody asked for', async () => {
    const id = await openSignature();
    const grant = await read(id);
    const derived = deriveCode(opened.office.keys, grant, 0);
    await expect(sign(id, derived)).rejects.toMatchObject({ code: 'CODE_WRONG' });
    await expect(sign(id, otherThan(derived))).rejects.toMatchObject({ code: 'CODE_WRONG' });
  });
});
