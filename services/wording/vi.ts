import { agendaVi } from './agenda/vi';
import { errorsVi } from './errors/vi';
import { evidenceVi } from './evidence/vi';
import { lettersVi } from './letters/vi';
import { pagesVi } from './pages/vi';
import { statesVi } from './states/vi';

/** The Vietnamese catalogue, and with it the list of keys. */
export const vi = {
  errors: errorsVi,
  ...statesVi,
  letters: lettersVi,
  pages: pagesVi,
  agenda: agendaVi,
  evidence: evidenceVi,
};
