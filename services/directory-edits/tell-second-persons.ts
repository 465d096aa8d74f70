import { readDirectoryData } from '../directory/directory-store';
import { DIRECTORY_MAILS } from '../mail/compose-contact-letters';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { ContactChangeDocument } from './contact-change';

/** Writes to everybody of the office who may confirm a change, once for each change; the letter carries no address. */
export async function tellSecondPersons(
  office: Pick<Office, 'documents' | 'post'>,
  change: ContactChangeDocument,
): Promise<void> {
  if (change.state !== 'PROPOSED') return;
  const { people } = await readDirectoryData(office.documents);
  const others = people.filter(
    ({ id, mail, roles }) =>
      mail !== null &&
      id !== change.proposedBy &&
      id !== change.personId &&
      roles.some(({ role, unitId }) => (role === 'ADMIN' || role === 'CLERK') && unitId === change.issuerId),
  );
  await queueMails(
    office,
    others.map(({ id }) => ({
      key: {
        planId: DIRECTORY_MAILS,
        revision: 0,
        addresseeId: id,
        purpose: 'CONTACT_PROPOSED' as const,
        aboutId: `${DIRECTORY_MAILS}/${change._id}`,
      },
      queuedAt: change.proposedAt,
    })),
  );
}
