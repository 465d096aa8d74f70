import { linkUrl } from '../grants/derive-token';
import type { GrantDocument } from '../grants/grant';
import { openGrants } from '../grants/open-grant';
import type { Office } from '../office';

type Acknowledged = Pick<GrantDocument, 'planId' | 'revision' | 'docHash' | 'subjectId'>;

/** Opens a link for each task of a unit that has confirmed receipt, also for those it takes part in. Repeating it opens nothing twice. */
export async function openTaskLinks(
  office: Pick<Office, 'documents' | 'keys' | 'clock'>,
  by: Acknowledged,
): Promise<void> {
  const tasks = await office.documents.tasks.find(taskOf(by)).toArray();
  await openGrants(
    office,
    tasks.map((task) => ({
      purpose: 'PROGRESS' as const,
      planId: by.planId,
      revision: by.revision,
      docHash: by.docHash,
      subjectId: by.subjectId,
      aboutId: task._id,
      openedAt: office.clock(),
    })),
  );
}

/** The links a unit may go on with, tasks as printed. Reads only. */
export async function listTaskLinks(
  office: Pick<Office, 'documents' | 'keys' | 'publicBaseUrl'>,
  by: Acknowledged,
): Promise<{ label: string; url: string }[]> {
  const tasks = await office.documents.tasks.find(taskOf(by)).toArray();
  const grants = await office.documents.grants
    .find({ planId: by.planId, subjectId: by.subjectId, purpose: 'PROGRESS', state: 'OPEN' })
    .toArray();
  return tasks.flatMap((task) => {
    const grant = grants.find((one) => one.aboutId === task._id);
    return grant
      ? [{ label: `${task.ref ?? ''} ${task.text}`.trim(), url: linkUrl(office.publicBaseUrl, office.keys, grant) }]
      : [];
  });
}

function taskOf({ planId, subjectId }: Acknowledged) {
  return { planId, $or: [{ ownerId: subjectId }, { coordinatorIds: subjectId }] };
}
