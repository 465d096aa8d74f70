import { agendaEn } from './agenda/en';
import { errorsEn } from './errors/en';
import { evidenceEn } from './evidence/en';
import { lettersEn } from './letters/en';
import { pagesEn } from './pages/en';
import { statesEn } from './states/en';
import type { vi } from './vi';

/** The English catalogue; a sentence that is missing or left over does not compile. */
export const en = {
  errors: errorsEn,
  ...statesEn,
  letters: lettersEn,
  pages: pagesEn,
  agenda: agendaEn,
  evidence: evidenceEn,
} satisfies typeof vi;
