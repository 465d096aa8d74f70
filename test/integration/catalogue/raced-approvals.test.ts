import { randomUUID } from 'node:crypto';
import { Failure } from '../../../services/failures';
import { decideGrant } from '../../../services/grants/decide-grant';
import { deriveCode } from '../../../services/grants/derive-token';
import type { GrantDocument } from '../../../services/grants/grant';
import { requestCode } from '../../../services/grants/request-code';
import type { Office } from '../../../services/office';
import { askDecision } from '../../../services/plans/ask-decision';
import type { PlanDocument } from '../../../services/plans/plan';
import { saveRevision } from '../../../services/plans/save-revision';
import { takeRevision } from '../../../services/plans/take-revision';
import { officePeople } from '../../support/office-people';
import { openGrantOf } from '../../support/open-grant-of';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { draftOfProvince } from '../../support/signed-plan';
import { until } from '../../support/until';

/** As many as one link takes: each counts as a try of the code. */
const APPROVALS = 5;

const planOf = async ({ documents }: Office, planId: string): Promise<PlanDocument> => {
  const plan = await documents.plans.findOne({ _id: planId });
  if (!plan) throw new Error('no plan');
  return plan;
};

/** Begins a little later, so that each race meets another moment of the other side. */
const after = <T>(ms: number, act: () => Promise<T>): Promise<T> =>
  new Promise<void>((resolve) => setTimeout(resolve, ms)).then(act);

/** What the page or GraphQL does: reads the link as it is then, and decides. */
async function approve(office: Office, grantId: string): Promise<GrantDocument> {
  const grant = await office.documents.grants.findOne({ _id: grantId });
  if (!grant) throw new Error('no grant');
  return decideGrant(office, grant, {
    decision: {
      ...{ verdict: 'APPROVED' as const, reason: null, actorId: grant.subjectId, signedAs: null, mandateId: null },
      channel: 'LINK',
    },
    docHash: grant.docHash,
    code: deriveCode(office.keys, grant, grant.codeRound),
  });
}

/**
 * Five approvals of the present revision while the drafter saves the next one.
 * @param leadMs how long the drafter is ahead.
 */
async function race(office: Office, planId: string, leadMs: number) {
  const { revision } = await planOf(office, planId);
  const grant = await office.documents.grants.findOne({ planId, revision, purpose: 'SIGN', state: 'OPEN' });
  if (!grant) throw new Error('no open link');
  await requestCode(office, grant);
  const [saved, ...answers] = await Promise.allSettled([
    saveRevision(office, {
      ...{ planId, text: null, corrections: null, note: `Lần ${revision + 1}`, actorId: PROVINCE_DRAFTER },
      ...{ basedOn: revision, idempotencyKey: `${planId}-${revision + 1}` },
    }),
    ...Array.from({ length: APPROVALS }, (_, one) => after(leadMs + one, () => approve(office, grant._id))),
  ]);
  return { revision, grantId: grant._id, saved, answers };
}

/** Whoever lost starts earlier next time, so that the two keep meeting at the moment that decides. */
function nextLead(leadMs: number, outcome: 'signed' | 'revised', stepMs: number): number {
  return Math.max(0, leadMs + (outcome === 'signed' ? stepMs : -stepMs));
}

type Raced = Awaited<ReturnType<typeof race>>;

/** The one thing that must hold: either the revision was taken and no approval counts, or one counts and it was refused. */
async function judge(office: Office, { revision, grantId, saved, answers }: Raced): Promise<'signed' | 'revised'> {
  const grant = await office.documents.grants.findOne({ _id: grantId });
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Failure] : []));
  if (saved.status === 'fulfilled') {
    expect(grant).toMatchObject({ state: 'REVOKED', decision: null });
    expect(refused).toHaveLength(APPROVALS);
    for (const failure of refused)
      expect(failure).toMatchObject({ code: 'REVISION_SUPERSEDED', details: { revision: revision + 1 } });
    return 'revised';
  }
  expect(saved.reason).toMatchObject({ code: 'WRONG_STATE' });
  expect(grant).toMatchObject({ state: 'USED', decision: { verdict: 'APPROVED' } });
  expect(refused).toEqual([]);
  return 'signed';
}

describe('approvals raced against a new revision', () => {
  describe('on the documents', () => {
    const RACES = 200;
    let opened: TestOffice;
    beforeAll(async () => {
      const road = recordingProcess();
      opened = await openTestOffice({ process: road, directory: provinceOfCommunes(1) });
      // What the workflow does with the order, without the workflow.
      road.takeRevision = async (planId, { revision, actorId }) => {
        const plan = await planOf(opened.office, planId);
        const taken = await takeRevision(opened.office, {
          ...{ planId, version: plan.version + 1, from: plan.state, to: 'CONTENT_CHECK', actorId, revision },
          ...{ at: opened.office.clock(), grantId: null, orderId: null },
        });
        if (!taken) throw new Failure('WRONG_STATE', { state: 'SIGNED', wanted: 'DRAFT' });
        return 'CONTENT_CHECK';
      };
    });
    afterAll(() => opened.close());

    it('C14 a thousand raced approvals: none is accepted on a revision that was replaced, and each refusal names the new one', async () => {
      const { office } = opened;
      const { plans, grants } = office.documents;
      const outcomes = { signed: 0, revised: 0 };
      let leadMs = 0;
      let { _id: planId } = await draftOfProvince(office, 'đầu tiên');
      for (let index = 0; index < RACES; index += 1) {
        await plans.updateOne({ _id: planId }, { $set: { state: 'PENDING_SIGNATURE' } });
        await askDecision(office, { planId, purpose: 'SIGN', round: 1, at: office.clock() });
        const outcome = await judge(office, await race(office, planId, leadMs));
        outcomes[outcome] += 1;
        leadMs = nextLead(leadMs, outcome, 4);
        // A signed plan has left this part of its road: the next race needs another one.
        if (outcome === 'signed') ({ _id: planId } = await draftOfProvince(office, `sau lần ${index}`));
      }
      expect(outcomes.signed + outcomes.revised).toBe(RACES);
      expect(Math.min(outcomes.signed, outcomes.revised)).toBeGreaterThan(0);
      const approved = await grants.find({ purpose: 'SIGN', state: 'USED' }).toArray();
      expect(approved).toHaveLength(outcomes.signed);
      for (const grant of approved) expect((await planOf(office, grant.planId)).revision).toBe(grant.revision);
    }, 600_000);
  });

  describe('through the workflow', () => {
    const RACES = 10;
    let opened: LinkOffice;
    beforeAll(async () => {
      opened = await openRunningOffice('configured', { directory: provinceOfCommunes(1) });
    });
    afterAll(() => opened.close());

    it('C14 fifty raced approvals: what is signed is the revision the plan has, and its content is what was sent', async () => {
      const { office } = opened;
      const people = officePeople(opened);
      const outcomes = { signed: 0, revised: 0 };
      let leadMs = 0;
      let planId = '';
      for (let index = 0; index < RACES; index += 1) {
        if (planId === '') {
          const text = provincePlanText({ subject: `Kiểm tra công vụ lần thứ ${'n'.repeat(index + 1)}` });
          ({ _id: planId } = await draftOfProvince(office, randomUUID(), text));
          await people.submit(planId);
        }
        await people.approve(planId, 'CONTENT_CHECK');
        await people.approve(planId, 'FORM_CHECK');
        const asked = await openGrantOf(office, planId, 'SIGN');
        await until(
          'the letter is queued',
          async () => (await office.documents.mails.countDocuments({ grantId: asked._id })) > 0,
        );
        const raced = await race(office, planId, leadMs);
        office.process.wake(planId, 'now');
        const outcome = await judge(office, raced);
        outcomes[outcome] += 1;
        leadMs = nextLead(leadMs, outcome, 25);
        if (outcome === 'revised') {
          await until(
            'the plan has the new revision',
            async () => (await people.plan(planId)).revision === raced.revision + 1,
          );
          continue;
        }
        await people.reaches(planId, 'IN_FORCE');
        const plan = await people.plan(planId);
        const revision = await office.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` });
        expect(plan.signature).toMatchObject({ revision: raced.revision, contentHash: revision?.contentHash });
        planId = '';
      }
      expect(outcomes.signed + outcomes.revised).toBe(RACES);
    }, 600_000);
  });
});
