import type { Language } from '../../wording/wording';
import { askCheck, type CheckRequest } from './ask-check';
import type { Letter } from './letter';

/** To the head of the drafting unit, who answers for the content (Điều 12.1). */
export function askContentCheck(request: CheckRequest, language: Language): Letter {
  return askCheck('askContentCheck', request, language);
}
