import { appendEvent } from '../audit/append-event';
import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { DecisionPurpose } from '../plans/ask-decision';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import type { GrantDocument } from './grant';
import { countLink } from './renew-link';
import { replaceGrant } from './replace-grant';
import { stillWanted } from './still-wanted';

/** The letter of the step says all the first one said; the rounds of the reminders count from one. */
const LETTER_ROUND = 0;

interface Reopening {
  planId: string;
  step: DecisionPurpose;
  /** The clerk. */
  actorId: string;
  idempotencyKey: string;
}

/**
 * A new link in place of a locked or expired one of the current step, mailed to the registered address of the person
 * it is for and nowhere else; the old link stays closed. A repeat of the request sends nothing twice.
 * @throws Failure WRONG_STATE where no link of the step is locked or expired, TOO_MANY_LINKS after three in an hour for
 * one line of links, PLAN_QUARANTINED, NOT_FOUND.
 */
export async function reopenLink(office: Office, { planId, step, actorId, idempotencyKey }: Reopening): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  const key = idFrom('reopened', actorId, idempotencyKey);
  const repeated = await office.documents.grants.findOne({ planId, purpose: step, 'reopened.key': key });
  const closed = repeated ?? (await markClosed(office, { planId, step, actorId }, key));
  const { reopened } = closed ?? {};
  const fresh = closed && reopened ? await replaceGrant(office, closed, 'REOPENED', reopened.at) : null;
  if (!closed || !reopened || !fresh) throw new Failure('WRONG_STATE', { state: plan.state });
  await mailLink(office, fresh, step, reopened.at);
  await appendEvent(office, {
    planId,
    key: `reopened-${closed._id}`,
    type: 'LINK_REOPENED',
    actorId: reopened.by,
    at: reopened.at,
    data: { step, revision: closed.revision, was: reopened.was, closedId: closed._id, grantId: fresh._id },
  });
}

/** Counts and marks the link first, so that a repeat after a death in between goes on with it. */
async function markClosed(
  office: Office,
  { planId, step, actorId }: Omit<Reopening, 'idempotencyKey'>,
  key: string,
): Promise<GrantDocument | null> {
  const at = office.clock();
  const grants = await office.documents.grants
    .find({ planId, purpose: step, state: { $in: ['OPEN', 'LOCKED'] } })
    .toArray();
  for (const grant of grants) {
    const was = grant.state === 'LOCKED' ? 'LOCKED' : grant.expiresAt <= at ? 'EXPIRED' : null;
    if (was && (await stillWanted(office, grant)))
      return countLink(office, grant, at, { reopened: { key, by: actorId, at, was } });
  }
  return null;
}

async function mailLink(office: Office, fresh: GrantDocument, step: DecisionPurpose, at: Date): Promise<void> {
  const { planId, revision, subjectId, _id } = fresh;
  await queueMails(office, [
    {
      key: {
        planId,
        revision,
        addresseeId: subjectId,
        purpose: step,
        aboutId: `${planId}/${_id}`,
        round: LETTER_ROUND,
      },
      grantId: _id,
      queuedAt: at,
    },
  ]);
}
