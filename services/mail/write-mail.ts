import type { Letter } from './letters/letter';
import type { MailDocument, MailPurpose } from './mail';
import type { MailMatter, Write } from './mail-matter';
import { APPROVAL_WRITERS } from './write-approval-mail';
import { CHANGE_WRITERS } from './write-change-mail';
import { DISTRIBUTION_WRITERS } from './write-distribution-mail';
import { OBLIGATION_WRITERS } from './write-obligation-mail';
import { TASK_WRITERS } from './write-task-mail';

/** The others are about no plan, or about all: `compose-contact-letters`, `-passkey-letters`, `-digest-letters`. */
type PlanMailPurpose = Exclude<MailPurpose, 'CONTACT_PROPOSED' | 'CONTACT_CHANGED' | 'PASSKEY' | 'DIGEST'>;

const WRITERS: Record<PlanMailPurpose, Write> = {
  ...APPROVAL_WRITERS,
  ...DISTRIBUTION_WRITERS,
  ...OBLIGATION_WRITERS,
  ...TASK_WRITERS,
  ...CHANGE_WRITERS,
};

/** Writes the letter of a mail from the documents. The same documents give the same letter. */
export function writeMail(mail: MailDocument, matter: MailMatter): Letter {
  return WRITERS[mail.purpose as PlanMailPurpose](mail, matter);
}
