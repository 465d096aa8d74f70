import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { CorrectionDocument } from '../corrections/correction';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import type { DeliveryDocument } from '../distribution/delivery';
import type { GrantDocument } from '../grants/grant';
import type { FactDocument } from '../obligations/fact';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import type { Outlook } from '../plans/foresee-plan';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import type { Letter } from './letters/letter';
import type { LetterContext } from './letters/letter-plan';
import type { MailDocument } from './mail';

/** The documents one plan's letters are written from, read once for a batch of mails. */
export interface MailMatter {
  plan: PlanDocument;
  revision: RevisionDocument;
  directory: Directory;
  deliveries: Map<string, DeliveryDocument>;
  tasks: Map<string, TaskDocument>;
  periods: Map<string, PeriodDocument>;
  /** The acts the mails tell of, by id. */
  facts: Map<string, FactDocument>;
  /** Letters of correction the mails tell of, by id. */
  corrections: Map<string, CorrectionDocument>;
  /** Number and symbol of the plan that this one takes the place of. */
  replaced: string | null;
  /** Grants of the mails, and the decisions of the plan's checks. */
  grants: Map<string, GrantDocument>;
  /** Mails that could not be delivered, by what the letter that tells of them is about. */
  bounced: Map<string, MailDocument[]>;
  /** What the signature will set going, for the leader. */
  outlook: () => Outlook;
  calendar: WorkCalendar;
  policy: FollowUpPolicy;
  link: (grantId: string | null) => string;
  code: (grantId: string | null, round: number) => string;
}

/** Officials are written to in Vietnamese. */
export const LANGUAGE = 'vi';

export type Write = (mail: MailDocument, matter: MailMatter) => Letter;

/** What every letter about a plan says of it, and to whom. */
export function context(mail: MailDocument, { plan, directory }: MailMatter): LetterContext {
  const issuer = directory.unit(plan.issuerId)?.names[0] ?? '';
  return {
    plan: { number: plan.number?.text ?? null, title: plan.title, issuer, urgency: plan.urgency },
    addressee: nameOf(directory, mail.addresseeId),
  };
}
