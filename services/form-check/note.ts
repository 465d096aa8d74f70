import { findingOf, type RemarkPlace } from '../reading/findings/remark';
import type { Finding } from '../reading/plan-reading';
import { ACROSS_RULES, type AcrossCode } from './across-rules';

/** A finding after the rule of its code. */
export function note(code: AcrossCode, place: RemarkPlace = {}): Finding {
  return findingOf(code, ACROSS_RULES[code], place);
}
