import { html, type SafeHtml } from '../../services/rendering/html';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { pageHead } from './document-frame';
import { guardFields } from './fields';
import { page } from './layout';
import type { FormGuard, PageContext, PageNotice } from './page-model';

export interface GonePage extends PageContext, FormGuard {
  why:
    | { kind: 'SUPERSEDED'; newRevision: number | null }
    /** `renewUrl` takes nothing but the guard; null where what the link allowed is over and no new one is given. */
    | { kind: 'EXPIRED'; renewUrl: string | null }
    /** A new link took its place; `renewUrl` sends that one again. */
    | { kind: 'RENEWED'; sentAt: Date | null; renewUrl: string | null }
    | { kind: 'RECALLED' }
    | { kind: 'LOCKED' };
  planTitle: string;
  notice: PageNotice | null;
}

/** A link that was right once. Names what took its place; an expired one can be asked for again. */
export function gonePage(model: GonePage): string {
  const { language, why } = model;
  const { gone } = wording(language).pages;
  const titles = {
    SUPERSEDED: gone.supersededTitle,
    EXPIRED: gone.expiredTitle,
    RENEWED: gone.renewedTitle,
    RECALLED: gone.recalledTitle,
    LOCKED: gone.lockedTitle,
  };
  const title = titles[why.kind];
  const body = html`<div class="narrow">${pageHead(title, model.planTitle, language, null)}
<section class="panel">${explanation(model)}</section></div>`;
  return page({ ...model, title, body });
}

function explanation(model: GonePage): SafeHtml {
  const { gone } = wording(model.language).pages;
  const { why } = model;
  switch (why.kind) {
    case 'SUPERSEDED':
      return html`<p>${why.newRevision === null ? gone.supersededUnnamed : gone.superseded(why.newRevision)}</p>`;
    case 'EXPIRED':
      return why.renewUrl
        ? html`<p>${gone.expired}</p>${renewForm(model, why.renewUrl, gone.renew)}`
        : html`<p>${gone.expiredOver}</p>`;
    case 'RENEWED':
      return html`<p>${gone.renewed}</p>${why.sentAt ? html`<p role="status">${gone.renewSent(showInstant(why.sentAt, model.language))}</p>` : null}
${why.renewUrl ? renewForm(model, why.renewUrl, gone.renewAgain, 'second') : null}`;
    case 'RECALLED':
      return html`<p>${gone.recalled}</p>`;
    case 'LOCKED':
      return html`<p>${gone.locked}</p>`;
  }
}

function renewForm(model: GonePage, renewUrl: string, label: string, look = ''): SafeHtml {
  return html`<form method="post" action="${renewUrl}">${guardFields(model)}
<button type="submit"${look ? html` class="${look}"` : null}>${label}</button></form>`;
}
