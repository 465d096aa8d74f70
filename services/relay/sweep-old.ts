import { sweepUploads } from '../files/sweep-uploads';
import type { Office } from '../office';
import { sweepRequests } from '../requests/sweep-requests';

/** Takes away what nobody needs after thirty days; a bounded part of it at a time. May be repeated. */
export async function sweepOld(office: Pick<Office, 'documents' | 'clock'>): Promise<void> {
  await sweepRequests(office);
  await sweepUploads(office);
}
