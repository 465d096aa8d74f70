import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { ReadCalendar } from '../calendar-notices/open-calendar';
import type { Directory } from '../directory/create-directory';
import type { Documents } from '../documents';
import type { KeyRing } from '../grants/key-ring';
import type { Outlook } from '../plans/foresee-plan';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import type { Letter } from './letters/letter';
import type { MailDocument } from './mail';
import type { OutgoingMail } from './mail-transport';

/** What letters are written from. */
export interface ComposerParts {
  documents: Documents;
  directory: () => Promise<Directory>;
  keys: KeyRing;
  publicBaseUrl: string;
  /** Right side of every Message-ID. */
  mailDomain: string;
  calendar: ReadCalendar;
  policy: (id: string) => FollowUpPolicy;
  foresee: (
    plan: PlanDocument,
    revision: RevisionDocument,
    known: { directory: Directory; calendar: WorkCalendar },
  ) => Outlook;
}

export type Attachment = OutgoingMail['attachments'][number];

/** A letter and what is special about the mail that carries it. */
export interface WrittenLetter {
  letter: Letter;
  /** Where it goes, if not to the addressee's address in the directory; null: nowhere. */
  address?: string | null;
  inReplyTo?: string | null;
  attachments?: Attachment[];
}

/** Of these mails, by id. NOTHING_LEFT: what it was to say has been settled; one that is missing cannot be written. */
export type WriteLetters = (
  parts: ComposerParts,
  mails: readonly MailDocument[],
) => Promise<Map<string, WrittenLetter | 'NOTHING_LEFT'>>;
