import type { Finding, PlanReading, Section } from '../plan-reading';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const RULE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I Mục II.6';

/** Gaps and repeats in the numbering of the top level; the numerals themselves are never changed. */
export function sectionFindings(reading: PlanReading): Finding[] {
  const findings: Finding[] = [];
  const { sections } = reading;
  const numerals = new Set<string>();
  for (const [index, section] of sections.entries()) {
    const before = sections[index - 1];
    const again = numerals.has(section.numeral);
    numerals.add(section.numeral);
    const from = before ? ordinal(before) : 0;
    const to = ordinal(section);
    if (to === null || from === null || to === from + 1) continue;
    if (before === undefined && to !== 1)
      findings.push(remark('section-gap', `Số mục bắt đầu từ ${section.numeral}, thiếu các mục phía trước.`, section));
    else if (before && to > from + 1)
      findings.push(remark('section-gap', `Số mục nhảy từ ${before.numeral} sang ${section.numeral}.`, section));
    else if (before && again) {
      findings.push(remark('section-repeat', `Số mục ${section.numeral} được dùng lần thứ hai.`, section));
    } else if (before)
      findings.push(remark('section-order', `Mục ${section.numeral} đứng sau mục ${before.numeral}.`, section));
  }
  if (sections.length === 0) {
    findings.push({
      code: 'sections-missing',
      severity: 'warning',
      message: 'Không thấy các mục (I, II, III …) của kế hoạch.',
      quote: null,
      line: null,
      rule: RULE,
    });
  }
  return findings;
}

function remark(code: string, message: string, section: Section): Finding {
  return {
    code,
    severity: 'warning',
    message,
    quote: `${section.numeral}. ${section.heading}`,
    line: section.line ?? null,
    rule: RULE,
  };
}

/** 1 … for Roman, Arabic and letter numerals; null for "thứ nhất" and the like. */
function ordinal(section: Section): number | null {
  const label = section.numeral.replace(/^(?:phần|mục|chương) +/iu, '').toUpperCase();
  if (/^\d+$/.test(label)) return Number(label);
  if (/^[IVXLC]+$/.test(label)) {
    const values = Array.from(label, (letter) => ROMAN[letter] ?? 0);
    return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
  }
  return /^[A-H]$/.test(label) ? label.charCodeAt(0) - 64 : null;
}
