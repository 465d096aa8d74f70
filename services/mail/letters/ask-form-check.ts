import type { Language } from '../../wording/wording';
import { askCheck, type CheckRequest } from './ask-check';
import type { Letter } from './letter';

/** To the person charged with form and layout (Điều 12.2). */
export function askFormCheck(request: CheckRequest, language: Language): Letter {
  return askCheck('askFormCheck', request, language);
}
