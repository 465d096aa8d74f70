import type { Language } from '../../wording/wording';
import type { Letter } from './letter';
import { pressReport, type ReportPress } from './press-report';

/** To whoever owes a report, before the last day. */
export function remindReport(press: ReportPress, language: Language): Letter {
  return pressReport('remindReport', press, language);
}
