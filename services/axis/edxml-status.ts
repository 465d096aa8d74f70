import type { Directory } from '../directory/create-directory';
import type { Unit } from '../directory/directory-data';
import type { PlanDocument } from '../plans/plan';
import { wording } from '../wording/wording';
import { identityOf, partyOf } from './edxml-document';
import type { EdxmlStatus } from './edxml-shape';

/** Statuses a recipient sends (Quyết định 28/2018/QĐ-TTg); 13 is the sender's own. */
const RECIPIENT_STATUSES = {
  1: 'ARRIVED',
  2: 'RETURNED',
  3: 'RECEIVED',
  4: 'ASSIGNED',
  5: 'IN_PROGRESS',
  6: 'DONE',
  15: 'RECALL_AGREED',
  16: 'RECALL_REFUSED',
} as const;

export type RecipientStatus = (typeof RECIPIENT_STATUSES)[keyof typeof RECIPIENT_STATUSES];

const BY_CODE: Partial<Record<number, RecipientStatus>> = RECIPIENT_STATUSES;

/** Yêu cầu lấy lại. */
export const RECALL_ASKED = 13;

/** Null for a code that no recipient sends: reported, never guessed. */
export function recipientStatus(code: number): RecipientStatus | null {
  return BY_CODE[code] ?? null;
}

/**
 * Asks one recipient to give a plan back. `ResponseFor/OrganId` names whom the status is for; the samples of the axis
 * have it so for the statuses of recipients, and there is no other place for it.
 * @throws as edxmlDocument
 */
export function recallStatus(
  plan: PlanDocument,
  directory: Directory,
  recipient: Unit,
  { reason, at }: { reason: string; at: Date },
): EdxmlStatus {
  const { number, day, documentId } = identityOf(plan, directory);
  const { organId } = partyOf(directory, recipient);
  return {
    responseFor: { organId, code: number, promulgatedOn: day, documentId },
    from: partyOf(directory, directory.unit(plan.issuerId)),
    code: RECALL_ASKED,
    description: reason,
    at,
    staff: {
      department: wording('vi').roles.CLERK,
      name: directory.person(plan.route.clerkId)?.fullName ?? '',
    },
  };
}
