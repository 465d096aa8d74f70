import { instantAt } from '../../../services/calendar/vietnam-time';
import { decideGrant } from '../../../services/grants/decide-grant';
import type { GrantDocument, Verdict } from '../../../services/grants/grant';
import { openGrants } from '../../../services/grants/open-grant';
import type { PlanDocument } from '../../../services/plans/plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { draftOfProvince } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const DAY_MS = 86_400_000;

describe('one decision a link', () => {
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

  let rounds = 0;
  async function openCheck(): Promise<GrantDocument> {
    rounds += 1;
    const [id = ''] = await openGrants(opened.office, [
      {
        purpose: 'FORM_CHECK',
        planId: plan._id,
        revision: 1,
        docHash: contentHash,
        subjectId: 'mau.chanh-van-phong',
        aboutId: null,
        openedAt: START,
        round: rounds,
      },
    ]);
    return read(id);
  }

  async function read(id: string): Promise<GrantDocument> {
    const grant = await opened.office.documents.grants.findOne({ _id: id });
    if (!grant) throw new Error('no grant');
    return grant;
  }

  function decide(grant: GrantDocument, verdict: Verdict, more: { reason?: string; docHash?: string } = {}) {
    const reason = more.reason ?? (verdict === 'RETURNED' ? 'Sai thể thức.' : null);
    const decision = {
      verdict,
      reason,
      actorId: grant.subjectId,
      signedAs: null,
      mandateId: null,
      channel: 'GRAPHQL' as const,
    };
    return decideGrant(opened.office, grant, { decision, docHash: more.docHash ?? grant.docHash, code: null });
  }

  it('approved and returned at the same moment, fifty times over, is decided once and every loser learns how', async () => {
    const wins = { APPROVED: 0, RETURNED: 0 };
    for (let race = 1; race <= 50; race += 1) {
      const grant = await openCheck();
      const verdicts: ('APPROVED' | 'RETURNED')[] = ['APPROVED', 'RETURNED', 'APPROVED', 'RETURNED'];
      if (race % 2 === 0) verdicts.reverse();
      const answers = await Promise.allSettled(verdicts.map((verdict) => decide(grant, verdict)));
      const { decision } = await read(grant._id);
      const winner = decision?.verdict === 'RETURNED' ? 'RETURNED' : 'APPROVED';
      wins[winner] += 1;
      for (const [index, answer] of answers.entries()) {
        if (answer.status === 'fulfilled') {
          expect(verdicts[index]).toBe(winner);
          expect(answer.value.decision).toEqual(decision);
        } else {
          expect(verdicts[index]).not.toBe(winner);
          expect(answer.reason).toMatchObject({ code: 'ALREADY_DECIDED', details: { verdict: winner } });
        }
      }
    }
    expect(wins.APPROVED + wins.RETURNED).toBe(50);
    expect(await opened.office.documents.grants.countDocuments({ planId: plan._id, state: 'USED' })).toBe(50);
  });

  it('a return needs its reason, and a refused decision leaves the link open', async () => {
    const grant = await openCheck();
    await expect(decide(grant, 'RETURNED', { reason: '   ' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(decide(grant, 'APPROVED', { docHash: 'khác' })).rejects.toMatchObject({ code: 'CONTENT_MISMATCH' });
    expect(await read(grant._id)).toEqual(grant);
  });

  it('a link to check a draft holds for thirty days', async () => {
    const grant = await openCheck();
    opened.setClock(new Date(START.getTime() + 30 * DAY_MS));
    await expect(decide(grant, 'APPROVED')).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    opened.setClock(new Date(START.getTime() + 30 * DAY_MS - 1));
    expect((await decide(grant, 'APPROVED')).state).toBe('USED');
  });

  it('a link revoked while the page is open decides nothing', async () => {
    const grant = await openCheck();
    await opened.office.documents.grants.updateOne({ _id: grant._id }, { $set: { state: 'REVOKED' } });
    await expect(decide(grant, 'APPROVED')).rejects.toMatchObject({ code: 'REVISION_SUPERSEDED' });
    expect(await read(grant._id)).toMatchObject({ state: 'REVOKED', decision: null });
  });
});
