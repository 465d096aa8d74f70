import type { Finding } from '../plan-reading';
import type { SourceLine } from '../source-line';

/** Nobody reads the twenty-first remark of one kind. */
const MOST_OF_ONE_CODE = 20;

/**
 * Says each thing once, at most twenty of one code (the last tells how many more there are), and offers a
 * correction only where its words stand on the line.
 */
export function keepWithinBounds(
  findings: readonly Finding[],
  lines: readonly Pick<SourceLine, 'no' | 'text'>[],
): Finding[] {
  const textOf = new Map(lines.map((line) => [line.no, line.text]));
  const kept: Finding[] = [];
  const counts = new Map<string, number>();
  const said = new Set<string>();
  for (const finding of findings) {
    const key = `${finding.code}|${finding.line}|${finding.quote}|${finding.message}`;
    if (said.has(key)) continue;
    said.add(key);
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= MOST_OF_ONE_CODE) kept.push(withTrueCorrection(finding, textOf));
  }
  for (const [code, count] of counts) {
    const last = kept.findLast((finding) => finding.code === code);
    if (last && count > MOST_OF_ONE_CODE)
      last.message = `${last.message} Còn ${count - MOST_OF_ONE_CODE} chỗ khác cùng loại.`;
  }
  return kept;
}

function withTrueCorrection(finding: Finding, textOf: ReadonlyMap<number, string>): Finding {
  const { correction } = finding;
  const line = correction?.line ?? finding.line;
  const stands = correction !== null && line !== null && (textOf.get(line)?.includes(correction.from) ?? false);
  return { ...finding, correction: stands ? correction : null };
}
