import { bareKey } from './bare-key';
import type { Outline } from './outline';
import type { Indicator } from './plan-reading';

const VALUE = /(?:≥|≤|>|<|trên |từ |tối thiểu |ít nhất )?\d+(?:[.,]\d+)? ?%/giu;

/** Measurable aims: items of a section of aims, and clauses with a percentage elsewhere. */
export function readIndicators(outline: Outline): Indicator[] {
  const indicators: Indicator[] = [];
  for (const section of outline.sections) {
    const isAims = /chi tieu/.test(bareKey(section.heading));
    for (const node of section.nodes) {
      if (node.kind === 'row' || indicators.length >= 500) continue;
      const ref = node.ref ?? section.ref;
      if (isAims && node.kind !== 'paragraph') {
        indicators.push({ ref, text: trim(node.text), values: node.text.slice(0, 4_000).match(VALUE) ?? [] });
        continue;
      }
      if (!node.text.includes('%')) continue;
      for (const clause of node.text.slice(0, 8_000).split(/[;.](?=\s|$)/)) {
        const values = clause.match(VALUE);
        if (values) indicators.push({ ref, text: trim(clause), values: values.map((value) => value.trim()) });
      }
    }
  }
  return indicators;
}

function trim(text: string): string {
  return text.trim().replace(/[\s.;,]+$/, '');
}
