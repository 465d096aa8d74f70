import type { FileVerdict, PublicRecord } from '../../services/evidence/public-record';
import { html, type SafeHtml } from '../../services/rendering/html';
import { showDay, showInstant } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import { bannerBox } from '../views/banner-box';
import { correctionList } from '../views/correction-list';
import { factList } from '../views/facts';
import { page } from '../views/layout';
import type { PageContext } from '../views/page-model';

/** Also for files with a digital signature and its certificates. */
export const MAX_CHECKED_BYTES = 25 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const FILE_FIELD = 'tep';

/** The answer about a file that was handed in; `none`: the form came without one. */
export interface CheckedFile {
  verdict: FileVerdict | 'none';
  sha256: string | null;
}

export interface VerifyPage extends PageContext {
  record: PublicRecord;
  checked: CheckedFile | null;
}

/** Whether the file is one the service can stand for. */
const GOOD: readonly CheckedFile['verdict'][] = ['same', 'signed'];

/** What the record says about a printed plan, and a form that compares a file with it. */
export function verifyPage(model: VerifyPage): string {
  const { record, language } = model;
  const { verify } = wording(language).evidence;
  const body = html`<div class="narrow"><h1>${verify.title}</h1>
<p class="lead" lang="vi">${record.title}</p>
${bannerBox(record.banners[language])}
<p class="muted">${verify.lead}</p>
${model.checked ? verdictBox(model.checked, language) : null}
<section class="panel">${factList(facts(record, language))}
<div class="level">${wording(language).evidenceLevels[record.level].explanation}</div></section>
${correctionList(record.corrections, language)}
${fileForm(record.planId, language)}</div>`;
  return page({ ...model, title: `${verify.title} – ${record.number}`, body });
}

function facts(record: PublicRecord, language: Language): (readonly [string, string | SafeHtml])[] {
  const { evidence, evidenceLevels } = wording(language);
  const { facts: labels, states } = evidence.verify;
  return [
    [labels.state, html`<strong>${states[record.state]}</strong>`],
    [labels.number, record.number],
    [labels.day, showDay(record.day)],
    [labels.issuer, html`<span lang="vi">${record.issuer}</span>`],
    [labels.subject, html`<span lang="vi">${record.title}</span>`],
    [labels.signer, html`<span lang="vi">${record.signer}</span>`],
    [labels.capacity, html`<span lang="vi">${record.capacity.join('\n')}</span>`],
    [labels.form, evidenceLevels[record.level].name],
    [labels.signedAt, showInstant(record.signedAt, language)],
    [labels.contentHash, mono(record.contentHash)],
    [labels.fileHash, mono(record.fileHash)],
  ];
}

function mono(hash: string): SafeHtml {
  return html`<span class="mono">${hash}</span>`;
}

function verdictBox({ verdict, sha256 }: CheckedFile, language: Language): SafeHtml {
  const { verify } = wording(language).evidence;
  const words = { ...verify.verdicts, none: verify.noFile }[verdict];
  return html`<div class="${GOOD.includes(verdict) ? 'notice done' : 'notice'}" role="status"><p>${words}</p>
${sha256 === null ? null : html`<p class="small">${verify.given} <span class="mono">${sha256}</span></p>`}</div>`;
}

function fileForm(planId: string, language: Language): SafeHtml {
  const { verify } = wording(language).evidence;
  return html`<section class="panel"><h2>${verify.fileTitle}</h2>
<form method="post" enctype="multipart/form-data" action="/v/${planId}">
<div class="field"><label for="${FILE_FIELD}">${verify.file}</label>
<p class="hint" id="${FILE_FIELD}-hint">${verify.fileHint(MAX_CHECKED_BYTES / MEGABYTE)}</p>
<input type="file" id="${FILE_FIELD}" name="${FILE_FIELD}" accept=".pdf,application/pdf" aria-describedby="${FILE_FIELD}-hint" required></div>
<button type="submit">${verify.submit}</button></form></section>`;
}
