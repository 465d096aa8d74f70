import type { PasskeyOptions } from '../../services/passkeys/passkey-options';
import { html, type SafeHtml } from '../../services/rendering/html';
import { type Language, wording } from '../../services/wording/wording';
import { guardFields } from './fields';
import { formFields } from './form-fields';
import type { FormGuard } from './page-model';

export interface StrongerProofs extends FormGuard {
  language: Language;
  decideUrl: string;
  /** Null where the signer has no passkey. */
  passkey: PasskeyOptions | null;
  /** The signer's certificate is registered, has to be, or nothing is signed digitally here. */
  digitalSigning: 'OFFERED' | 'NO_CERTIFICATE' | 'NOT_OFFERED';
  /** Where the very PDF to be signed is fetched. */
  pdfUrl: string;
}

/** Approval with a passkey (L2). Hidden until the browser has shown that it can: the code stays for all others. */
export function passkeyPanel(model: StrongerProofs): SafeHtml | null {
  const { passkey, language } = model;
  if (!passkey) return null;
  const { pages, evidenceLevels } = wording(language);
  const { sign, statements } = pages;
  return html`<section class="panel" data-needs-passkey hidden><h2>${sign.passkeyTitle}</h2>
<p>${sign.passkeyHint}</p>
<div class="level"><strong>${evidenceLevels.L2.name}.</strong> ${evidenceLevels.L2.explanation}</div>
<form method="post" action="${model.decideUrl}" data-passkey="${JSON.stringify(passkey)}">${guardFields(model)}
<input type="hidden" name="${formFields.verdict}" value="APPROVED"><input type="hidden" name="${formFields.passkey}" value="">
<p class="statement">${statements.signByButton}</p>
<p role="alert" class="hint" data-trouble hidden>${sign.passkeyTrouble}</p>
<button type="submit">${sign.passkeyButton}</button>
</form></section>`;
}

/** Approval with the digital signature on the plan's PDF (L3): fetched here, signed on the desk, sent back. */
export function signedPdfPanel(model: StrongerProofs): SafeHtml | null {
  const { digitalSigning, language } = model;
  if (digitalSigning === 'NOT_OFFERED') return null;
  const { pages, evidenceLevels } = wording(language);
  const { sign, statements } = pages;
  const title = html`<h2>${sign.signedPdfTitle}</h2>`;
  if (digitalSigning === 'NO_CERTIFICATE')
    return html`<section class="panel">${title}<p>${sign.noCertificate}</p></section>`;
  return html`<section class="panel">${title}
<div class="level"><strong>${evidenceLevels.L3.name}.</strong> ${evidenceLevels.L3.explanation}</div>
<ol><li><a href="${model.pdfUrl}">${sign.signedPdfFetch}</a></li>
<li>${sign.signedPdfSign}</li>
<li>${sign.signedPdfUpload}</li></ol>
<form method="post" enctype="multipart/form-data" action="${model.decideUrl}">${guardFields(model)}
<input type="hidden" name="${formFields.verdict}" value="APPROVED">
<div class="field"><label for="${formFields.signedPdf}">${sign.signedPdf}</label>
<input type="file" id="${formFields.signedPdf}" name="${formFields.signedPdf}" accept=".pdf,application/pdf" required></div>
<p class="statement">${statements.signByButton}</p>
<button type="submit">${sign.signedPdfButton}</button>
</form></section>`;
}
