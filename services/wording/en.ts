import { agendaEn } from './agenda/en';
import { axisEn } from './axis/en';
import { bannersEn } from './banners/en';
import { consolidationEn } from './consolidation/en';
import { errorsEn } from './errors/en';
import { evidenceEn } from './evidence/en';
import { lettersEn } from './letters/en';
import { oversightEn } from './oversight/en';
import { pagesEn } from './pages/en';
import { reportsEn } from './reports/en';
import { statesEn } from './states/en';
import type { vi } from './vi';

/** The English catalogue; a sentence that is missing or left over does not compile. */
export const en = {
  errors: errorsEn,
  ...statesEn,
  banners: bannersEn,
  letters: lettersEn,
  pages: pagesEn,
  agenda: agendaEn,
  axis: axisEn,
  reports: reportsEn,
  consolidation: consolidationEn,
  oversight: oversightEn,
  evidence: evidenceEn,
} satisfies typeof vi;
