import type { Collection } from 'mongodb';
import type { ApiKeyDocument } from './api-keys/api-key';
import type { AuditAnchor, AuditEvent, AuditHead } from './audit/audit-event';
import type { AxisMessageDocument } from './axis/axis-message';
import type { NoticeDocument } from './calendar-notices/notice-document';
import type { CorrectionDocument } from './corrections/correction';
import type { ContactChangeDocument } from './directory-edits/contact-change';
import type { DirectoryActDocument } from './directory-edits/directory-act';
import type { DeliveryDocument } from './distribution/delivery';
import type { UploadDocument } from './files/uploaded-file';
import type { CitationDocument, CitedFormDocument, ReplacedActDocument } from './form-check/citation-documents';
import type { GrantDocument } from './grants/grant';
import type { RateDocument } from './limits/limits';
import type { AutoAnswerDocument, IncomingMailDocument } from './mail/incoming/incoming-mail';
import type { MailDocument } from './mail/mail';
import type { FactDocument } from './obligations/fact';
import type { PeriodDocument, TaskDocument } from './obligations/obligation';
import type { PasskeyDocument } from './passkeys/passkey';
import type { AbsenceDocument } from './plans/absence';
import type { OrderDocument } from './plans/order';
import type { PlanDocument, RevisionDocument } from './plans/plan';
import type { RegisterEntry } from './register/register-entry';
import type { ReplacementChoice } from './replacement/replacement-choice';
import type { RequestDocument } from './requests/request';

/** The collections of the service. One document is one fact; nothing here is ever changed two at a time. */
export interface Documents {
  plans: Collection<PlanDocument>;
  revisions: Collection<RevisionDocument>;
  grants: Collection<GrantDocument>;
  register: Collection<RegisterEntry>;
  deliveries: Collection<DeliveryDocument>;
  tasks: Collection<TaskDocument>;
  periods: Collection<PeriodDocument>;
  facts: Collection<FactDocument>;
  orders: Collection<OrderDocument>;
  absences: Collection<AbsenceDocument>;
  corrections: Collection<CorrectionDocument>;
  replacementChoices: Collection<ReplacementChoice>;
  mails: Collection<MailDocument>;
  axisMessages: Collection<AxisMessageDocument>;
  incomingMails: Collection<IncomingMailDocument>;
  autoAnswers: Collection<AutoAnswerDocument>;
  audit: Collection<AuditEvent>;
  auditHeads: Collection<AuditHead>;
  auditAnchors: Collection<AuditAnchor>;
  directory: Collection<DirectoryRecord>;
  directoryActs: Collection<DirectoryActDocument>;
  contactChanges: Collection<ContactChangeDocument>;
  calendar: Collection<NoticeDocument>;
  citedForms: Collection<CitedFormDocument>;
  citations: Collection<CitationDocument>;
  replacedActs: Collection<ReplacedActDocument>;
  passkeys: Collection<PasskeyDocument>;
  uploads: Collection<UploadDocument>;
  apiKeys: Collection<ApiKeyDocument>;
  requests: Collection<RequestDocument>;
  rates: Collection<RateDocument>;
}

/** A unit, person, mandate or issuer of the directory as stored. */
export interface DirectoryRecord {
  /** `unit/…`, `person/…`, `mandate/…`, `issuer/…`. */
  _id: string;
  schemaVersion: 1;
  kind: 'unit' | 'person' | 'mandate' | 'issuer';
  /** Null: removed; the place is kept, so that a late writer of an older act cannot bring it back. */
  record: Record<string, unknown> | null;
  /** The act that wrote it last; 0: loaded when the office was set up. An older act never writes over a newer one. */
  act: number;
}

const DUPLICATE_KEY = 11000;

/** True when an insert lost to an earlier one with the same key: the atom all coordination rests on. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === DUPLICATE_KEY;
}

/**
 * Inserts what is not there yet; documents whose `_id` exists are left as they are.
 * @returns how many were new.
 */
export async function insertMissing<T extends { _id: string }>(
  collection: Pick<Collection<T>, 'insertMany'>,
  documents: T[],
): Promise<number> {
  if (documents.length === 0) return 0;
  try {
    const result = await collection.insertMany(documents as never, { ordered: false });
    return result.insertedCount;
  } catch (error) {
    const writeErrors = (error as { writeErrors?: { code?: number }[] | { code?: number } }).writeErrors;
    const all = Array.isArray(writeErrors) ? writeErrors : writeErrors ? [writeErrors] : [];
    if (!isDuplicateKey(error) || all.some((one) => one.code !== DUPLICATE_KEY)) throw error;
    return documents.length - all.length;
  }
}
