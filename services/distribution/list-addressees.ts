import type { Directory } from '../directory/create-directory';
import type { Addressee, ResolutionContext } from '../directory/resolution';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import type { Obligations } from '../plans/plan';
import type { PlanReading } from '../reading/plan-reading';

/** An addressee with the line (0-based) it comes from; null: on no line, but given a task or a report. */
export interface ListedAddressee extends Addressee {
  line: number | null;
  purpose: string | null;
}

/**
 * Everybody the plan goes to, each once, in the order of "Nơi nhận" (Điều 18.1). Units that are given a task or a report,
 * or take part in a task, but stand on no line (the issuer's own staff) come after.
 */
export function listAddressees(
  reading: Pick<PlanReading, 'recipients'>,
  { tasks, duties }: Obligations,
  context: ResolutionContext & { directory: Directory },
): ListedAddressee[] {
  const listed = new Map<string, ListedAddressee>();
  for (const [line, recipient] of reading.recipients.entries()) {
    for (const addressee of resolveRecipientLine(recipient, context).addressees) {
      if (!listed.has(addressee.id)) listed.set(addressee.id, { ...addressee, line, purpose: recipient.note });
    }
  }
  const owners = [...tasks, ...duties].flatMap((one) => one.ownerIds);
  // The issuer sends itself nothing, though a task may name it ("phối hợp với UBND …").
  const partners = tasks.flatMap((task) => task.coordinatorIds).filter((id) => id !== context.issuerId);
  for (const id of [...owners, ...partners]) {
    const kind = context.directory.unit(id) ? 'unit' : 'person';
    if (!listed.has(id)) listed.set(id, { kind, id, channel: 'MAIL', via: '', line: null, purpose: null });
  }
  return [...listed.values()];
}
