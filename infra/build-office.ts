import type { Logger } from 'pino';
import { parseAuditKeys } from '../services/audit/audit-keys';
import { DEMONSTRATION_POLICY, type FollowUpPolicy, STANDARD_POLICY } from '../services/calendar/follow-up-policy';
import { openCalendar } from '../services/calendar-notices/open-calendar';
import { openDirectory } from '../services/directory/directory-store';
import { parseKeyRing } from '../services/grants/key-ring';
import { createMailComposer } from '../services/mail/compose-mail';
import type { MailTransport } from '../services/mail/mail-transport';
import { createPostOffice } from '../services/mail/post-mails';
import type { Office } from '../services/office';
import { foreseePlan } from '../services/plans/foresee-plan';
import type { PlanProcess } from '../services/plans/plan-process';
import { openAxis } from './axis/open-axis';
import type { Config } from './config';
import { createFileStore } from './file-store';
import type { Mongo } from './mongo';
import { openSignatureTrust } from './open-signature-trust';
import { createLimits, limitNumbers } from './rate-limits';

const POLICIES = [STANDARD_POLICY, DEMONSTRATION_POLICY];

function policy(id: string): FollowUpPolicy {
  return POLICIES.find((known) => known.id === id) ?? STANDARD_POLICY;
}

/** Right side of our Message-IDs. */
export function mailDomainOf({ MAIL_FROM }: Pick<Config, 'MAIL_FROM'>): string {
  return MAIL_FROM.split('@')[1] ?? 'localhost';
}

export interface OfficeParts {
  config: Config;
  mongo: Mongo;
  process: PlanProcess;
  transport: MailTransport;
  /** What links start with; the gateway's own address where nothing is configured. */
  publicBaseUrl: string;
  logger: Logger;
  /** Tests with a simulated year hand in their own. */
  clock?: () => Date;
}

/** Puts the office together: the one place where the parts meet. */
export function buildOffice({
  config,
  mongo,
  process,
  transport,
  publicBaseUrl,
  logger,
  clock = () => new Date(),
}: OfficeParts): Office {
  const { documents } = mongo;
  const keys = parseKeyRing(config.LINK_KEYS);
  const directory = openDirectory(documents);
  const calendar = openCalendar(documents);
  const compose = createMailComposer({
    documents,
    directory,
    calendar,
    keys,
    publicBaseUrl,
    mailDomain: mailDomainOf(config),
    foresee: (plan, revision, known) =>
      foreseePlan(plan, revision, { ...known, policy: policy(plan.policyId), at: clock() }),
    policy,
  });
  return {
    documents,
    clock,
    keys,
    auditKeys: parseAuditKeys(config.AUDIT_KEYS),
    directory,
    calendar,
    policy,
    defaultPolicyId: config.FOLLOW_UP_POLICY,
    post: createPostOffice({ documents, clock, leaseMs: config.MAIL_LEASE_MS, transport, compose }),
    axis: openAxis(config),
    process,
    files: createFileStore(mongo.db),
    calendarKeepers: config.CALENDAR_KEEPERS ?? null,
    limits: createLimits({ db: mongo.db, keys, numbers: limitNumbers(config) }),
    acknowledgeAfterMs: config.ACKNOWLEDGE_AFTER_SECONDS * 1000,
    signatureTrust: openSignatureTrust(config),
    publicBaseUrl,
    log: (event, data) => logger.info(data ?? {}, event),
  };
}
