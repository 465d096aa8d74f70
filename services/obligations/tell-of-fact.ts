import { dayOf } from '../calendar/vietnam-time';
import type { GrantPurpose } from '../grants/grant';
import { openGrants } from '../grants/open-grant';
import type { MailPurpose } from '../mail/mail';
import { queueMails } from '../mail/queue-mails';
import type { PlanDocument } from '../plans/plan';
import type { FactOffice } from './apply-fact';
import type { FactAct, FactDocument } from './fact';
import type { PeriodDocument, TaskDocument } from './obligation';
import { followUpOf } from './tell-of-transfer';

interface Telling {
  purpose: MailPurpose;
  to: 'owner' | 'followUp';
  /** What the letter's link allows; null: nothing is left to be done. */
  link: GrantPurpose | null;
}

/** Who hears at once of what the other side did. */
const TELLINGS: Partial<Record<FactAct['kind'], Telling>> = {
  TASK_REWORK: { purpose: 'TASK_REWORK', to: 'owner', link: 'PROGRESS' },
  TASK_EXTENSION_ASKED: { purpose: 'EXTENSION_ASKED', to: 'followUp', link: 'FOLLOW_UP' },
  TASK_EXTENSION_GRANTED: { purpose: 'EXTENSION_ANSWERED', to: 'owner', link: 'PROGRESS' },
  TASK_EXTENSION_REFUSED: { purpose: 'EXTENSION_ANSWERED', to: 'owner', link: 'PROGRESS' },
  TASK_OBJECTED: { purpose: 'TASK_OBJECTED', to: 'followUp', link: 'FOLLOW_UP' },
  TASK_OBJECTION_REFUSED: { purpose: 'OBJECTION_REFUSED', to: 'owner', link: 'PROGRESS' },
  TASK_WAIVED: { purpose: 'OBLIGATION_WAIVED', to: 'owner', link: null },
  REPORT_RETURNED: { purpose: 'REPORT_RETURNED', to: 'owner', link: 'REPORT' },
  PERIOD_WAIVED: { purpose: 'OBLIGATION_WAIVED', to: 'owner', link: null },
};

/** One letter to the other side, with its reason and its link; the letter's round is the place of the fact. */
export async function tellOfFact(office: FactOffice, plan: PlanDocument, fact: FactDocument): Promise<void> {
  const telling = TELLINGS[fact.act.kind];
  const subject = telling && (await findSubject(office, fact.subjectId));
  // What passed to another unit first took nothing in; what has no owner reaches nobody.
  if (!subject || subject.applied < fact.sequence) return;
  if (telling.to === 'owner' && subject.ownerlessSince !== undefined) return;
  const { _id: planId, revision } = plan;
  const addresseeId = telling.to === 'owner' ? subject.ownerId : await followUpOf(office, plan, dayOf(fact.at));
  const [grantId] = telling.link
    ? await openGrants(office, [
        {
          purpose: telling.link,
          planId,
          revision,
          docHash: plan.signature?.contentHash ?? '',
          subjectId: addresseeId,
          aboutId: fact.subjectId,
          openedAt: fact.at,
        },
      ])
    : [];
  await queueMails(office, [
    {
      grantId: grantId ?? null,
      key: { planId, revision, addresseeId, purpose: telling.purpose, aboutId: fact.subjectId, round: fact.sequence },
      note: 'reason' in fact.act ? fact.act.reason : null,
      queuedAt: fact.at,
    },
  ]);
}

async function findSubject(
  { documents }: FactOffice,
  subjectId: string,
): Promise<TaskDocument | PeriodDocument | null> {
  return (await documents.tasks.findOne({ _id: subjectId })) ?? (await documents.periods.findOne({ _id: subjectId }));
}
