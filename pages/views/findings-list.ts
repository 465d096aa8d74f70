import type { Finding, TextCorrection } from '../../services/reading/plan-reading';
import { html, type SafeHtml } from '../../services/rendering/html';
import { type Language, wording } from '../../services/wording/wording';

const ORDER: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };

/** What a careful clerk would remark, the gravest first. The sentences are Vietnamese in either language. */
export function findingsList(findings: readonly Finding[], title: string, language: Language): SafeHtml {
  const { findings: words } = wording(language).pages;
  if (findings.length === 0) return html`<h2>${title}</h2><p>${words.none}</p>`;
  const sorted = onceEach(findings).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const items = sorted.map(
    ({ severity, message, quote, line, rule, correction }) =>
      html`<li class="${severity}"><span class="tag">${words.severity[severity]}${
        line === null ? null : `, ${words.line(line)}`
      }.</span> <span lang="vi">${message}</span>${quote ? html`<br><q lang="vi" class="small">${quote}</q>` : null}${
        correction ? html`<br><span class="small">${correctionText(correction, language)}</span>` : null
      }${rule ? html`<br><span class="muted small">${words.rule(rule)}</span>` : null}</li>\n`,
  );
  return html`<h2>${title}</h2>
<ul class="plain">${items}</ul>`;
}

/** Lines to be added are shown alone, not with the line they are put before. */
function correctionText({ from, to, line }: TextCorrection, language: Language): string {
  const { findings: words } = wording(language).pages;
  if (line === undefined || !to.endsWith(from)) return words.correction(from, to);
  return words.insertion(
    to
      .slice(0, -from.length)
      .trim()
      .split(/\s*\n\s*/)
      .join(' '),
    line,
  );
}

/** One sentence on one line is said once, also where it concerns the half-year and the year. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const said = new Map(findings.map((finding) => [`${finding.line} ${finding.message} ${finding.quote}`, finding]));
  return [...said.values()];
}
