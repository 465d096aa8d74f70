import { html, type SafeHtml } from '../../services/rendering/html';
import { type Language, wording } from '../../services/wording/wording';
import { formFields } from './form-fields';

const MAX_FILES = 3;
const MAX_FILE_MEGABYTES = 25;
const ACCEPTED_TYPES = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

/** Up to three files of one form. */
export function fileFields(legend: string, language: Language): SafeHtml {
  const { report } = wording(language).pages;
  const fields = Array.from({ length: MAX_FILES }, (_, index) => {
    const id = `${formFields.files}-${index + 1}`;
    return html`<div class="field"><label for="${id}">${report.file(index + 1)}</label>
<input type="file" id="${id}" name="${formFields.files}" accept="${ACCEPTED_TYPES}"></div>\n`;
  });
  return html`<fieldset><legend>${legend}</legend><p class="hint">${report.filesHint(MAX_FILE_MEGABYTES)}</p>
${fields}</fieldset>`;
}
