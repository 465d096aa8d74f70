import type { GrantPurpose } from '../../../services/grants/grant';
import type { PlanDocument } from '../../../services/plans/plan';
import type { LinkOffice } from './open-link-office';
import { mailLink, type WantedLink } from './sample-plan-on-record';

/** Kinds of links that a plan in force has by itself. */
export type LinkKind = Exclude<GrantPurpose, 'PASSKEY' | 'FOLLOW_UP' | 'OVERSEE' | 'RECALL'>;

/** A link for every purpose on one plan in force, each from the mail that brought it. */
export async function linksOfEveryKind(office: LinkOffice, plan: PlanDocument): Promise<Record<LinkKind, string>> {
  const { tasks, periods, deliveries } = office.office.documents;
  const task = await tasks.findOne({ planId: plan._id, ownerKind: 'unit' });
  const period = await periods.findOne({ planId: plan._id, ownerKind: 'unit' });
  const delivery = await deliveries.findOne({ planId: plan._id, channel: 'MAIL', addresseeId: task?.ownerId ?? '' });
  if (!task || !period || !delivery) throw new Error('the plan in force has no task, report or delivery of a unit');
  const of = async (wanted: WantedLink) => (await mailLink(office, plan, wanted)).link;
  const { unitHeadId, formCheckerId, signerId } = plan.route;
  return {
    CONTENT_CHECK: await of({ purpose: 'CONTENT_CHECK', subjectId: unitHeadId, mail: 'CONTENT_CHECK' }),
    FORM_CHECK: await of({ purpose: 'FORM_CHECK', subjectId: formCheckerId, mail: 'FORM_CHECK' }),
    SIGN: await of({ purpose: 'SIGN', subjectId: signerId, mail: 'SIGN' }),
    ACKNOWLEDGE: await of({
      purpose: 'ACKNOWLEDGE',
      subjectId: delivery.addresseeId,
      mail: 'REMIND_ACKNOWLEDGEMENT',
      aboutId: delivery._id,
    }),
    PROGRESS: await of({ purpose: 'PROGRESS', subjectId: task.ownerId, mail: 'TASK_REWORK', aboutId: task._id }),
    REPORT: await of({ purpose: 'REPORT', subjectId: period.ownerId, mail: 'REPORT_RETURNED', aboutId: period._id }),
  };
}
