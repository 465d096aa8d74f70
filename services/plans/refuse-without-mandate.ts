import { dayOf } from '../calendar/vietnam-time';
import { deputyMandates, fittingMandates } from '../directory/fitting-mandates';
import { Failure } from '../failures';
import type { GrantDecision, GrantDocument } from '../grants/grant';
import type { Office } from '../office';

/**
 * Authority at the instant of the decision (Điều 13): whoever signs holds the plan's mandate today and it covers the
 * subject; whoever takes the signature over holds one of a deputy or delegate, given by somebody who may give it.
 * A return needs no mandate.
 * @throws Failure NO_MANDATE, before anything is recorded.
 */
export async function refuseWithoutMandate(
  office: Pick<Office, 'documents' | 'directory'>,
  grant: Pick<GrantDocument, 'purpose' | 'planId' | 'subjectId'>,
  { verdict, mandateId }: Pick<GrantDecision, 'verdict' | 'mandateId'>,
  now: Date,
): Promise<void> {
  if (grant.purpose !== 'SIGN' || verdict === 'RETURNED') return;
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  if (!plan) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const question = { issuerId: plan.issuerId, at: dayOf(now), subject: plan.title };
  const usable =
    verdict === 'HANDED_OVER'
      ? deputyMandates(directory, {
          ...question,
          fromMandateId: plan.route.mandateId,
          fromPersonId: grant.subjectId,
        }).some(({ id }) => id === mandateId)
      : fittingMandates(directory, question).some(
          ({ id, holderId }) => id === plan.route.mandateId && holderId === grant.subjectId,
        );
  if (!usable) throw new Failure('NO_MANDATE', { issuerId: plan.issuerId });
}
