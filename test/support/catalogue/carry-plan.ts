import { dayOf } from '../../../services/calendar/vietnam-time';
import { decideGrant } from '../../../services/grants/decide-grant';
import type { GrantDocument, GrantPurpose, Verdict } from '../../../services/grants/grant';
import { recordFact } from '../../../services/obligations/record-fact';
import { saveRevision } from '../../../services/plans/save-revision';
import { officePeople } from '../office-people';
import type { TestOffice } from '../open-test-office';
import { seedText } from '../seed-text';
import { until } from '../until';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const DEPUTY_MANDATE = 'ht.hong-linh.kt-pho-chu-tich-1';

/**
 * Carries a plan of a running office through everything that leaves a decision: returned once, revised, both checks, the
 * signature handed to a deputy who signs, numbered, sent, acknowledged by some, one report of progress taken in.
 * @param mark words that make it a plan of its own.
 */
export async function carryPlan(opened: TestOffice, mark: string): Promise<string> {
  const { office } = opened;
  const people = officePeople(opened);
  const { _id: planId } = await people.draft(`${seedText('002', dayOf(office.clock()))}\n${mark}`, ISSUER, DRAFTER);
  await people.submit(planId);
  await decide('CONTENT_CHECK', 'RETURNED', { reason: 'Đề nghị bổ sung kinh phí thực hiện.' });
  await people.reaches(planId, 'RETURNED');
  await saveRevision(office, {
    planId,
    text: null,
    corrections: [],
    note: 'Đã bổ sung.',
    actorId: DRAFTER,
    basedOn: 1,
    idempotencyKey: 'bo-sung-kinh-phi',
  });
  await people.submit(planId);
  await decide('CONTENT_CHECK', 'APPROVED');
  await decide('FORM_CHECK', 'APPROVED');
  const first = await people.grantFor(planId, 'SIGN');
  await decide('SIGN', 'HANDED_OVER', { mandateId: DEPUTY_MANDATE });
  await until('the deputy is asked', async () => (await people.grantFor(planId, 'SIGN')).subjectId !== first.subjectId);
  await decide('SIGN', 'APPROVED');
  await people.reaches(planId, 'IN_FORCE');
  await acknowledge();
  await reportProgress();
  return planId;

  async function decide(
    purpose: GrantPurpose,
    verdict: Verdict,
    more: { reason?: string; mandateId?: string } = {},
  ): Promise<void> {
    const grant = await people.grantFor(planId, purpose);
    const code = purpose === 'SIGN' ? await people.readCode(grant) : null;
    const fresh = await office.documents.grants.findOne({ _id: grant._id });
    await decideAs(fresh ?? grant, verdict, { ...more, code });
    await until(`${purpose} ${verdict} is taken in`, async () => {
      const after = await office.documents.grants.findOne({ _id: grant._id });
      return after?.takenInAt != null;
    });
  }

  async function decideAs(
    grant: GrantDocument,
    verdict: Verdict,
    { reason = null, mandateId = null, code = null }: Record<string, string | null>,
  ): Promise<void> {
    await decideGrant(office, grant, {
      decision: { verdict, reason, actorId: grant.subjectId, signedAs: null, mandateId, channel: 'GRAPHQL' },
      docHash: grant.docHash,
      code,
    });
    office.process.wake(planId, 'now');
  }

  async function acknowledge(): Promise<void> {
    const { deliveries, grants } = office.documents;
    await until('every delivery is sent', async () => {
      const unsent = await deliveries.countDocuments({ planId, state: 'QUEUED' });
      return unsent === 0 && (await deliveries.countDocuments({ planId })) > 0;
    });
    const [one, two] = await grants.find({ planId, purpose: 'ACKNOWLEDGE', state: 'OPEN' }).sort({ _id: 1 }).toArray();
    await decideAs(one!, 'RECEIVED', {});
    await decideAs(two!, 'RETURNED', { reason: 'Gửi không đúng nơi nhận' });
    await takenIn(() => grants.countDocuments({ planId, purpose: 'ACKNOWLEDGE', state: 'USED', takenInAt: null }));
  }

  async function reportProgress(): Promise<void> {
    const task = await office.documents.tasks.findOne({ planId });
    await recordFact(office, {
      planId,
      subjectId: task!._id,
      act: { kind: 'TASK_PROGRESS', percent: 40, note: 'Đang thực hiện.', done: false },
      actorId: task!.ownerId,
      signedAs: null,
      channel: 'GRAPHQL',
      idempotencyKey: `${mark} 40`,
    });
    await takenIn(() => office.documents.facts.countDocuments({ planId, takenInAt: null }));
  }

  function takenIn(left: () => Promise<number>): Promise<void> {
    return until('what people did is taken in', async () => (await left()) === 0);
  }
}
