import { html, type SafeHtml } from '../../services/rendering/html';
import type { Language } from '../../services/wording/wording';
import { emptyField, guardFields, textField } from './fields';
import { formFields } from './form-fields';
import type { FormGuard } from './page-model';

const MAX_NAME_CHARS = 100;

/** What was typed into a form that was refused, by field. */
export type Filled = Readonly<Record<string, string | undefined>>;

export interface ActForm {
  /** Sent as `act`. */
  act: string;
  title: string;
  hint?: string;
  /** The fields of this act alone; their ids begin with the act. */
  fields: readonly (SafeHtml | null)[];
  submit: string;
  /** Takes files. */
  isMultipart?: boolean;
}

export interface ActPage extends FormGuard {
  language: Language;
  submitUrl: string;
  /** Label of the name of whoever acts. */
  officer: string;
  filled: Filled;
}

/** Values typed into the form of this act; another form of the page starts empty. */
export function filledOf({ filled }: Pick<ActPage, 'filled'>, act: string): Filled {
  return filled[formFields.act] === act ? filled : {};
}

/** One of several things a page can do, folded until it is wanted; works without a script. */
export function foldedForm(page: ActPage, form: ActForm, isOpen = false): SafeHtml {
  const open = isOpen || page.filled[formFields.act] === form.act;
  return html`<details class="act"${open ? html` open` : null}><summary>${form.title}</summary>
${actForm(page, form)}</details>\n`;
}

export function actForm(page: ActPage, { act, hint, fields, submit, isMultipart }: ActForm): SafeHtml {
  const typed = filledOf(page, act);
  const officer = {
    ...{ name: formFields.signedAs, id: `${act}-${formFields.signedAs}`, label: page.officer, isRequired: true },
    ...{ value: typed[formFields.signedAs] ?? '', maxChars: MAX_NAME_CHARS, autocomplete: 'name' },
  };
  return html`<form method="post"${isMultipart ? html` enctype="multipart/form-data"` : null} action="${page.submitUrl}">${guardFields(page)}
<input type="hidden" name="${formFields.act}" value="${act}">
${hint ? html`<p class="hint">${hint}</p>` : null}
${fields}
${textField(officer)}${emptyField(page.language, `${act}-${formFields.empty}`)}
<button type="submit">${submit}</button>
</form>`;
}
