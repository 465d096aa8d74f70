import type { Citation } from '../reading/cite-text';
import type { Day, Finding } from '../reading/plan-reading';
import { type Contradiction, contradiction } from './contradiction';
import { note } from './note';
import type { CitationMemory, RecalledForm } from './recall-citations';

/** So many more plans must have it otherwise before a person has to confirm; fewer are a hint. */
const SURE_BY_SOURCES = 2;

/** The draft's citations against those of issued plans, and against what is known as replaced. */
export function citationMemoryFindings(
  citations: readonly Citation[],
  { forms, replaced }: CitationMemory,
  asOf: Day,
): Finding[] {
  const firstOf = new Map<string, Citation>();
  for (const citation of citations) if (!firstOf.has(citation.ref)) firstOf.set(citation.ref, citation);
  const said = new Set<string>();
  const contradictions = citations.flatMap((citation) => {
    const finding = contradictedBy(citation, forms);
    const key = `${citation.ref} ${finding?.message}`;
    if (!finding || said.has(key)) return [];
    said.add(key);
    return [finding];
  });
  const outdated = replaced.flatMap(({ ref, successor, successorRef, since, confirmed, source }) => {
    const citation = firstOf.get(ref);
    const isLater = since !== null && asOf < since;
    if (!citation || successor === null || isLater || (successorRef !== null && firstOf.has(successorRef))) return [];
    const doubt = confirmed ? '' : ` Nguồn: ${source}, chưa được xác nhận; đề nghị kiểm tra hiệu lực.`;
    const words = { ref: named(citation), successor, doubt };
    return [note('citation-replaced', { line: citation.line, quote: citation.quote, words })];
  });
  return [...contradictions, ...outdated];
}

/** The strongest contradiction, unless more plans have it as the draft has it. */
function contradictedBy(citation: Citation, forms: readonly RecalledForm[]): Finding | null {
  let strongest: { found: Contradiction; form: RecalledForm } | null = null;
  let agreeing = 0;
  for (const form of forms) {
    const found = contradiction(citation, form);
    if (found && (strongest === null || form.sources > strongest.form.sources)) strongest = { found, form };
    if (!found && form.ref === citation.ref) agreeing += form.sources;
  }
  if (!strongest || strongest.form.sources < agreeing || strongest.form.sources === 0) return null;
  const { found, form } = strongest;
  const words = { ref: named(citation), ...found, sources: sourcesOf(form) };
  const mild = form.sources - agreeing < SURE_BY_SOURCES;
  return note('citation-contradicts', { line: citation.line, quote: citation.quote, words, mild });
}

/** "Kế hoạch 05/KH-UBND và 2 kế hoạch khác đã ban hành". */
function sourcesOf({ sources, ownPlan }: RecalledForm): string {
  if (ownPlan === null) return `${sources} kế hoạch khác đã ban hành`;
  return sources === 1 ? `Kế hoạch ${ownPlan}` : `Kế hoạch ${ownPlan} và ${sources - 1} kế hoạch khác đã ban hành`;
}

function named({ kind, ref }: Pick<Citation, 'kind' | 'ref'>): string {
  return kind === null ? `Văn bản số ${ref}` : `${kind} số ${ref}`;
}
