import { html, type SafeHtml } from '../../services/rendering/html';
import { showInstant } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import { guardFields } from './fields';
import { formFields } from './form-fields';
import type { FormGuard } from './page-model';

const CODE_CHARS = 6;

/** What a page needs to ask for the code of the mail. */
export interface CodeRequest {
  /** Registered mailbox of the person, masked: `h•••@haiduong.gov.vn`. */
  mailbox: string;
  codeSentAt: Date | null;
  /** Of five. */
  triesLeft: number;
  /** Takes nothing but the guard. */
  codeUrl: string;
}

type CodeModel = CodeRequest & FormGuard & { language: Language };

/** The first step of a decision about the plan: the code is sent to the registered mailbox. */
export function codePanel(model: CodeModel): SafeHtml {
  const { sign } = wording(model.language).pages;
  const sent = model.codeSentAt
    ? html`<p role="status">${sign.codeSent(showInstant(model.codeSentAt, model.language))}</p>`
    : null;
  return html`<section class="panel"><h2>${sign.codeTitle}</h2>
<p>${sign.codeHint(model.mailbox)}</p>${sent}
<form method="post" action="${model.codeUrl}">${guardFields(model)}
<button type="submit" class="second">${sign.codeButton}</button></form></section>`;
}

/** The field the code is typed into, with the tries that are left. */
export function codeField({ language, triesLeft }: Pick<CodeModel, 'language' | 'triesLeft'>): SafeHtml {
  const { sign } = wording(language).pages;
  return html`<div class="field"><label for="code">${sign.code}</label><p class="hint" id="code-hint">${sign.triesLeft(triesLeft)}</p>
<input type="text" class="code" id="code" name="${formFields.code}" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}"
 maxlength="${CODE_CHARS}" aria-describedby="code-hint" required></div>`;
}
