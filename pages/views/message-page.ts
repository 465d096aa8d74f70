import { html } from '../../services/rendering/html';
import { wording } from '../../services/wording/wording';
import { page } from './layout';
import type { PageContext } from './page-model';

export interface MessagePage extends PageContext {
  kind: 'notFound' | 'withdrawn' | 'error' | 'busy' | 'tooMany' | 'mismatch' | 'done';
  /** A sentence of the catalogue, such as `errorMessage` gives; never a message of the machine. */
  message: string;
}

/** 404 and every other answer without a page of its own. The same bytes for every kind of wrong link. */
export function messagePage(model: MessagePage): string {
  const { message } = wording(model.language).pages;
  const titles = {
    notFound: message.notFoundTitle,
    withdrawn: message.withdrawnTitle,
    error: message.errorTitle,
    busy: message.busyTitle,
    tooMany: message.tooManyTitle,
    mismatch: message.mismatchTitle,
    done: message.doneTitle,
  };
  const title = titles[model.kind];
  const body = html`<div class="narrow"><h1>${title}</h1>
<section class="panel"><p>${model.message}</p>${model.kind === 'done' ? null : html`<p class="muted">${message.help}</p>`}</section></div>`;
  return page({ ...model, title, body });
}
