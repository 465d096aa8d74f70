import type { GrantPurpose } from '../services/grants/grant';
import { type Language, wording } from '../services/wording/wording';
import { formFields } from './views/form-fields';

/** What a form field is called on the page of its link, for a refusal that names it; null where no page shows it. */
export function nameField(language: Language, purpose: GrantPurpose, field: string): string | null {
  const { check, sign, acknowledge, progress, report, recall, frame, taskActs, followUp } = wording(language).pages;
  const officer = {
    PROGRESS: progress.officer,
    REPORT: report.officer,
    ACKNOWLEDGE: acknowledge.officer,
    FOLLOW_UP: followUp.officer,
    RECALL: recall.officer,
  };
  const legend = { SIGN: sign.legend, ACKNOWLEDGE: acknowledge.legend, RECALL: recall.legend };
  const of = (known: Partial<Record<GrantPurpose, string>>) => known[purpose];
  const names: Record<string, string | undefined> = {
    [formFields.verdict]: of({ CONTENT_CHECK: check.legend, FORM_CHECK: check.legend, ...legend }),
    [formFields.signedAs]: of(officer),
    [formFields.mandateId]: sign.deputy,
    [formFields.until]: of({ SIGN: sign.until, PROGRESS: taskActs.until, FOLLOW_UP: followUp.grantUntil }),
    [formFields.reason]: of({ PROGRESS: taskActs.reason, FOLLOW_UP: followUp.reason, RECALL: recall.reason }),
    [formFields.note]: of({ PROGRESS: progress.note }),
    [formFields.unit]: followUp.unit,
    [formFields.act]: of({ PROGRESS: taskActs.progressTitle, FOLLOW_UP: followUp.decide }),
    [formFields.percent]: progress.percent,
    [formFields.text]: report.text,
    [formFields.files]: report.files,
    [formFields.empty]: frame.emptyField,
  };
  return names[field] || null;
}
