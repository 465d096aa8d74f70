import type { Finding, TextCorrection } from '../plan-reading';
import { FORM_RULES, type FormCode, type FormRule } from './form-rules';

export interface RemarkPlace {
  quote?: string | null;
  line?: number | null;
  /** Fills the sentence of the rule. */
  words?: Readonly<Record<string, string | number>>;
  correction?: TextCorrection | null;
  /** Only a hint this time; the rule says when. */
  mild?: boolean;
}

const LONGEST_QUOTE = 160;

/** A finding on the text alone, after the rule of its code. */
export function remark(code: FormCode, place: RemarkPlace = {}): Finding {
  return findingOf(code, FORM_RULES[code], place);
}

/** A finding after any table of rules. */
export function findingOf(code: string, rule: FormRule, place: RemarkPlace = {}): Finding {
  const { quote = null, line = null, words = {}, correction = null, mild = false } = place;
  const message = rule.sentence.replace(/\{(\w+)\}/g, (whole, name: string) => `${words[name] ?? whole}`);
  return {
    code,
    severity: mild && rule.mild !== undefined ? 'info' : rule.severity,
    // A few sentences begin with a quotation of the text; a sentence begins with a capital.
    message: message.charAt(0).toUpperCase() + message.slice(1),
    quote: quote === null ? null : quote.slice(0, LONGEST_QUOTE),
    line,
    rule: rule.rule,
    correction,
  };
}
