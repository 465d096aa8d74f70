import type { Documents } from '../documents';
import type { MailDocument, MailState } from '../mail/mail';
import { openStates } from '../obligations/open-states';
import { DELIVERY_STATES, deliveryId, type MailProblem } from './delivery';

/** Shows on a copy nobody has confirmed what became of a mail about it, so that the clerk need not read the list of mails. */
export async function markMailProblem(
  documents: Pick<Documents, 'deliveries'>,
  mail: Pick<MailDocument, 'purpose' | 'planId' | 'addresseeId'>,
  state: MailState,
): Promise<void> {
  const problem = problemOf(mail.purpose, state);
  if (!problem) return;
  await documents.deliveries.updateOne(
    { _id: deliveryId(mail.planId, mail.addresseeId), state: { $in: openStates(DELIVERY_STATES) } },
    { $set: { mailProblem: problem } },
  );
}

function problemOf(purpose: MailDocument['purpose'], state: MailState): MailProblem | null {
  if (purpose === 'DELIVER' && state === 'UNKNOWN') return 'UNKNOWN';
  return purpose === 'REMIND_ACKNOWLEDGEMENT' && state === 'BOUNCED' ? 'REMINDER_BOUNCED' : null;
}
