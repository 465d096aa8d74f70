import { html, type SafeHtml } from '../../services/rendering/html';
import { type Language, wording } from '../../services/wording/wording';
import { formFields, tickedValue } from './form-fields';
import type { FormGuard } from './page-model';

/** Opening fields of every form. */
export function guardFields({ csrf, docHash }: FormGuard): SafeHtml {
  return html`<input type="hidden" name="${formFields.csrf}" value="${csrf}">
<input type="hidden" name="${formFields.docHash}" value="${docHash}">`;
}

/** A field out of sight of people, also of those who hear the page; robots that fill in everything give themselves away. */
export function emptyField(language: Language, id: string = formFields.empty): SafeHtml {
  const { emptyField: label } = wording(language).pages.frame;
  return html`<div class="apart" aria-hidden="true"><label for="${id}">${label}</label>
<input type="text" id="${id}" name="${formFields.empty}" value="" tabindex="-1" autocomplete="off"></div>`;
}

export interface FieldWords {
  /** Also the element's id, unless several forms of a page have the field. */
  name: string;
  id?: string;
  label: string;
  hint?: string;
  value?: string;
  isRequired?: boolean;
}

export function textField(
  field: FieldWords & { maxChars: number; autocomplete?: string; inputmode?: 'decimal' },
): SafeHtml {
  return labelled(
    field,
    html`<input type="text" id="${idOf(field)}" name="${field.name}" maxlength="${field.maxChars}" autocomplete="${field.autocomplete ?? 'off'}"${
      field.inputmode ? html` inputmode="${field.inputmode}"` : null
    }
 value="${field.value ?? ''}"${described(field)}${field.isRequired ? html` required` : null}>`,
  );
}

/** A day; a browser without a picker takes YYYY-MM-DD as typed. */
export function dayField(field: FieldWords & { min: string; max?: string }): SafeHtml {
  return labelled(
    field,
    html`<input type="date" id="${idOf(field)}" name="${field.name}" min="${field.min}"${field.max ? html` max="${field.max}"` : null} value="${field.value ?? ''}"${described(field)}${field.isRequired ? html` required` : null}>`,
  );
}

export function textArea(field: FieldWords & { maxChars: number; isLong?: boolean }): SafeHtml {
  return labelled(
    field,
    html`<textarea id="${idOf(field)}" name="${field.name}" maxlength="${field.maxChars}"${field.isLong ? html` class="long"` : null}${described(field)}${
      field.isRequired ? html` required` : null
    }>
${field.value ?? ''}</textarea>`,
  );
}

export function selectField(
  field: FieldWords & { empty: string; options: readonly { value: string; label: string }[] },
): SafeHtml {
  const options = field.options.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === field.value ? html` selected` : null}>${label}</option>\n`,
  );
  return labelled(
    field,
    html`<select id="${idOf(field)}" name="${field.name}"${described(field)}><option value="">${field.empty}</option>
${options}</select>`,
  );
}

/** A box to tick; nothing is ticked beforehand that was not ticked by the reader. */
export function tickBox({ name, label, hint, value }: FieldWords): SafeHtml {
  return html`<div class="field"><label class="tick" for="${name}"><input type="checkbox" id="${name}" name="${name}" value="${tickedValue}"${
    value === tickedValue ? html` checked` : null
  }${described({ name, label, ...(hint ? { hint } : {}) })}> <span>${label}</span></label>${hintLine(name, hint)}</div>`;
}

export interface Choice {
  value: string;
  label: string;
  /** Fields that belong to this choice alone; shown when it is chosen, always where the browser cannot tell. */
  more?: SafeHtml;
}

/** One of several decisions. None is chosen beforehand, so a form that is sent by a machine decides nothing. */
export function choiceField(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string | undefined,
): SafeHtml {
  const items = choices.map(
    ({ value, label, more }) =>
      html`<div class="choice"><label class="tick" for="${name}-${value}"><input type="radio" id="${name}-${value}" name="${name}" value="${value}" required${
        value === chosen ? html` checked` : null
      }> <span>${label}</span></label>${more ? html`<div class="more">${more}</div>` : null}</div>\n`,
  );
  return html`<fieldset><legend>${legend}</legend>
${items}</fieldset>`;
}

function labelled(field: FieldWords, control: SafeHtml): SafeHtml {
  return html`<div class="field"><label for="${idOf(field)}">${field.label}</label>${hintLine(idOf(field), field.hint)}
${control}</div>`;
}

function hintLine(name: string, hint: string | undefined): SafeHtml | null {
  return hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null;
}

function described({ hint, ...field }: FieldWords): SafeHtml | null {
  return hint ? html` aria-describedby="${idOf(field)}-hint"` : null;
}

function idOf({ id, name }: Pick<FieldWords, 'id' | 'name'>): string {
  return id ?? name;
}
