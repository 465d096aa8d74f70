import type { PasskeyOptions } from '../../services/passkeys/passkey-options';
import { html } from '../../services/rendering/html';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { type CodeRequest, codeField, codePanel } from '../views/code-form';
import { factList } from '../views/facts';
import { guardFields } from '../views/fields';
import { formFields } from '../views/form-fields';
import { page } from '../views/layout';
import type { FormGuard, PageContext, PageNotice } from '../views/page-model';
import { passkeyScript } from './passkey-script';

export interface PasskeyPage extends PageContext, FormGuard, CodeRequest {
  /** Full name of whoever the invitation was mailed to. */
  holder: string;
  expiresAt: Date;
  options: PasskeyOptions;
  /** Takes `code` and `passkey`. */
  registerUrl: string;
  notice: PageNotice | null;
}

/** The page of an invitation: the mailed code and the device together register one passkey. Needs a script. */
export function passkeyPage(model: PasskeyPage): string {
  const { language } = model;
  const { pages, evidenceLevels } = wording(language);
  const { passkey: words, facts, frame } = pages;
  const body = html`<div class="narrow"><h1>${words.title}</h1>
<p class="muted">${words.lead}</p>
<div class="grid"><section class="panel">${factList([
    [facts.passkeyHolder, model.holder],
    [frame.expiresAt, showInstant(model.expiresAt, language)],
  ])}
<div class="level"><strong>${evidenceLevels.L2.name}.</strong> ${evidenceLevels.L2.explanation}</div></section>
<section class="panel" data-without-passkey><p role="alert">${words.needsScript}</p></section>
<div data-needs-passkey hidden>${codePanel(model)}
<section class="panel"><h2>${words.registerTitle}</h2>
<form method="post" action="${model.registerUrl}" data-passkey="${JSON.stringify(model.options)}">${guardFields(model)}
${codeField(model)}
<input type="hidden" name="${formFields.passkey}" value="">
<p class="hint">${words.hint}</p>
<p role="alert" class="hint" data-trouble hidden>${words.trouble}</p>
<button type="submit">${words.button}</button>
</form></section></div></div></div>`;
  return page({ ...model, title: words.title, body, script: passkeyScript });
}
