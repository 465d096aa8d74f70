import { html, htmlText, type SafeHtml, trustedHtml } from '../../services/rendering/html';
import { planStyle } from '../../services/rendering/plan-style';
import { wording } from '../../services/wording/wording';
import type { PageContext, PageNotice } from './page-model';
import { pageStyle } from './page-style';

export interface PageFrame extends PageContext {
  /** Of the window. */
  title: string;
  body: SafeHtml;
  notice?: PageNotice | null;
  /** Of the two pages that use a passkey; the policy lets it run by the page's nonce. */
  script?: string | null;
}

/**
 * The frame of every link page: no picture, no reference to anything outside, and no script but that of a passkey. Works
 * with a policy of `default-src 'none'; style-src 'nonce-…'; form-action 'self'`.
 */
export function page({ title, nonce, language, body, notice, script }: PageFrame): string {
  const { frame } = wording(language).pages;
  return htmlText(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title} – ${frame.service}</title>
<style nonce="${nonce}">${trustedHtml(pageStyle + planStyle)}</style>
</head>
<body>
<a class="skip" href="#noi-dung">${frame.skip}</a>
<header class="bar"><div><strong lang="vi">${frame.service}</strong><span>${frame.serviceLine}</span></div></header>
<main id="noi-dung">
${notice ? noticeBox(notice, frame) : null}
${body}
</main>
<footer class="end"><div>${frame.footer}</div></footer>
${script ? html`<script nonce="${nonce}">${trustedHtml(script)}</script>` : null}</body>
</html>
`);
}

function noticeBox({ kind, text }: PageNotice, frame: { noticeError: string; noticeDone: string }): SafeHtml {
  if (kind === 'done') {
    return html`<div class="notice done" role="status"><p><span class="tag">${frame.noticeDone}.</span> ${text}</p></div>`;
  }
  return html`<div class="notice" role="alert"><p><span class="tag">${frame.noticeError}.</span> ${text}</p></div>`;
}
