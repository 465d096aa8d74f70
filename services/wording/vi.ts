import { agendaVi } from './agenda/vi';
import { axisVi } from './axis/vi';
import { bannersVi } from './banners/vi';
import { consolidationVi } from './consolidation/vi';
import { errorsVi } from './errors/vi';
import { evidenceVi } from './evidence/vi';
import { lettersVi } from './letters/vi';
import { oversightVi } from './oversight/vi';
import { pagesVi } from './pages/vi';
import { reportsVi } from './reports/vi';
import { statesVi } from './states/vi';

/** The Vietnamese catalogue, and with it the list of keys. */
export const vi = {
  errors: errorsVi,
  ...statesVi,
  banners: bannersVi,
  letters: lettersVi,
  pages: pagesVi,
  agenda: agendaVi,
  axis: axisVi,
  reports: reportsVi,
  consolidation: consolidationVi,
  oversight: oversightVi,
  evidence: evidenceVi,
};
