import type { Language } from '../../wording/wording';
import type { Letter } from './letter';
import { pressReport, type ReportPress } from './press-report';

/** To whoever owes a report, when a report period begins. */
export function openReport(press: ReportPress, language: Language): Letter {
  return pressReport('openReport', press, language);
}
