import { followAgenda } from './follow-agenda';
import type { AgendaStart } from './messages';

/** Opens each report period, reminds those who have not sent, marks the late ones (Nghị định 09/2019/NĐ-CP). */
export async function collectReports(start: AgendaStart): Promise<void> {
  await followAgenda(start, 'REPORT', false);
}
