import type { Language } from '../../wording/wording';
import type { Letter } from './letter';
import { pressReport, type ReportPress } from './press-report';

/** To whoever owes a report, once the last day has passed. */
export function reportOverdue(press: ReportPress, language: Language): Letter {
  return pressReport('reportOverdue', press, language);
}
