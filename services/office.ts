import type { AuditKeys } from './audit/audit-keys';
import type { Axis } from './axis/axis-port';
import type { FollowUpPolicy } from './calendar/follow-up-policy';
import type { ReadCalendar } from './calendar-notices/open-calendar';
import type { ReadSignatureTrust } from './digital-signatures/signature-trust';
import type { Directory } from './directory/create-directory';
import type { Documents } from './documents';
import type { FileStore } from './files/file-store';
import type { KeyRing } from './grants/key-ring';
import type { Limits } from './limits/limits';
import type { PostOffice } from './mail/post-office';
import type { PlanProcess } from './plans/plan-process';

/** Everything a use case may need of the outside, handed in by the entry points. */
export interface Office {
  documents: Documents;
  /** Now, UTC. Activities get the workflow's time instead and never ask. */
  clock: () => Date;
  keys: KeyRing;
  /** What the record is sealed with. */
  auditKeys: AuditKeys;
  directory: () => Promise<Directory>;
  /** Working days as known now; never older than five seconds. */
  calendar: ReadCalendar;
  policy: (id: string) => FollowUpPolicy;
  /** Policy id new plans get. */
  defaultPolicyId: string;
  post: PostOffice;
  /** The way to the national document axis (trục liên thông); null: the office is not on it. */
  axis: Axis | null;
  process: PlanProcess;
  files: FileStore;
  /** How often somebody may do something; shared by all gateways. */
  limits: Limits;
  /** Units whose administrators keep the one calendar and the list of replaced acts; null: those of any issuer. */
  calendarKeepers: readonly string[] | null;
  /** A receipt by link counts this long after its letter was accepted, ms. */
  acknowledgeAfterMs: number;
  /** Whose certificates count for digital signatures; null inside: none, and nothing is signed digitally. */
  signatureTrust: ReadSignatureTrust;
  /** Links in mail start with it, never with a Host header. */
  publicBaseUrl: string;
  log: (event: string, data?: Record<string, unknown>) => void;
}
