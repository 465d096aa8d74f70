import type { FollowUpPolicy } from './calendar/follow-up-policy';
import type { ReadCalendar } from './calendar-notices/open-calendar';
import type { Directory } from './directory/create-directory';
import type { Documents } from './documents';
import type { FileStore } from './files/file-store';
import type { KeyRing } from './grants/key-ring';
import type { PostOffice } from './mail/post-office';
import type { PlanProcess } from './plans/plan-process';

/** Everything a use case may need of the outside, handed in by the entry points. */
export interface Office {
  documents: Documents;
  /** Now, UTC. Activities get the workflow's time instead and never ask. */
  clock: () => Date;
  keys: KeyRing;
  directory: () => Promise<Directory>;
  /** Working days as known now; never older than five seconds. */
  calendar: ReadCalendar;
  policy: (id: string) => FollowUpPolicy;
  /** Policy id new plans get. */
  defaultPolicyId: string;
  post: PostOffice;
  process: PlanProcess;
  files: FileStore;
  /** Links in mail start with it, never with a Host header. */
  publicBaseUrl: string;
  log: (event: string, data?: Record<string, unknown>) => void;
}
