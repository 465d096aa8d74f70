import type { SafeHtml } from '../../services/rendering/html';
import { wording } from '../../services/wording/wording';
import { type ActPage, filledOf } from './act-form';
import { textArea } from './fields';
import { formFields } from './form-fields';

const MAX_REASON_CHARS = 4_000;

/** Why, in a form that is one of several on its page. */
export function reasonField(act: string, acts: ActPage): SafeHtml {
  return textArea({
    name: formFields.reason,
    id: `${act}-${formFields.reason}`,
    label: wording(acts.language).pages.taskActs.reason,
    value: filledOf(acts, act)[formFields.reason] ?? '',
    maxChars: MAX_REASON_CHARS,
    isRequired: true,
  });
}
