import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { parseAuditKeys } from '../services/audit/audit-keys';
import { parseKeyRing } from '../services/grants/key-ring';

/** Keys of the demonstration; a production start refuses them. */
export const DEMONSTRATION_LINK_KEYS = `demo:${Buffer.from('noinhan-demonstration-key-not-for-use').toString('base64url')}`;
export const DEMONSTRATION_PAYLOAD_KEYS = `demo:${Buffer.from('noinhan-demonstration-payloads-not-for-use').toString('base64url')}`;
/** 32 bytes, as the seed of an Ed25519 key is. */
export const DEMONSTRATION_AUDIT_KEYS = `demo:${Buffer.from('noinhan-demo-record-not-for-use!').toString('base64url')}`;

const url = (protocols: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol.slice(0, -1));
      } catch {
        return false;
      }
    },
    `must be an address starting with ${protocols.map((one) => `${one}://`).join(' or ')}`,
  );

const keyRing = z.string().superRefine((value, context) => {
  try {
    parseKeyRing(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});

const auditKeys = z.string().superRefine((value, context) => {
  try {
    parseAuditKeys(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});

/** An environment variable holds one line. */
const dkimKey = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((pem) => {
    try {
      return createPrivateKey(pem).asymmetricKeyType === 'rsa';
    } catch {
      return false;
    }
  }, 'must be an RSA private key in PEM');

const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** Every setting of the service, one sentence each. This is the only reader of the environment. */
const settings = z.object({
  /** `production` refuses the embedded engines and the demonstration keys. */
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** MongoDB; without it the embedded engine is started. */
  MONGODB_URI: url(['mongodb', 'mongodb+srv']).optional(),
  MONGODB_DATABASE: z.string().min(1).default('noinhan'),
  /** host:port of Temporal's frontend; without it the development server is started. */
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d+$/, 'must be host:port')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Outgoing mail; without it mails go to the local inbox. */
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  /** Sender of every mail. */
  MAIL_FROM: z.email().default('vanthu@noinhan.example.vn'),
  /** Where bounces go: sender of every envelope; without it MAIL_FROM. The office's mail server forwards it to INBOUND_SMTP_PORT. */
  BOUNCE_ADDRESS: z.email().optional(),
  /** Port on this machine that bounces and answers are received on (SMTP); without it none are. */
  INBOUND_SMTP_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** `true`: no mail without TLS; `false` must be said in production where SMTP_URL is `smtp:`. */
  SMTP_REQUIRE_TLS: z.enum(['true', 'false']).optional(),
  /** Domain mails are signed for (DKIM, RFC 6376), with DKIM_SELECTOR and DKIM_KEY. */
  DKIM_DOMAIN: z.string().min(1).optional(),
  DKIM_SELECTOR: z.string().min(1).optional(),
  /** Private key in PEM, line breaks as `\n`. */
  DKIM_KEY: dkimKey.optional(),
  /** Mails to one server at the same time. */
  SMTP_MAX_CONNECTIONS: count(5),
  /** Mails a second over all connections of a process. */
  SMTP_RATE_PER_SECOND: count(200),
  /** What links in mails start with. */
  PUBLIC_BASE_URL: url(['http', 'https']).optional(),
  HOST: z.string().default('127.0.0.1'),
  /** Port of the gateway. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** `kid:base64url,…`, at least 32 bytes each; the first derives new links, the others keep old ones valid. */
  LINK_KEYS: keyRing.default(DEMONSTRATION_LINK_KEYS),
  /** `kid:base64url,…` as LINK_KEYS: what Temporal keeps is encrypted with the first; the others read older histories. */
  PAYLOAD_KEYS: keyRing.default(DEMONSTRATION_PAYLOAD_KEYS),
  /** `kid:base64url-seed,…`, 32 bytes each: the record is sealed with the first (Ed25519), all of them verify it. */
  AUDIT_KEYS: auditKeys.default(DEMONSTRATION_AUDIT_KEYS),
  /** Key set of the identity provider; without it the gateway trusts the key it issues sample tokens with. */
  AUTH_JWKS_URL: url(['http', 'https']).optional(),
  AUTH_ISSUER: z.string().default('noinhan'),
  AUTH_AUDIENCE: z.string().default('noinhan'),
  /** The one algorithm tokens are signed with; what a token itself names does not count. */
  AUTH_ALGORITHM: z.enum(['ES256', 'RS256', 'PS256', 'EdDSA']).default('ES256'),
  /** Proxies of our own in front of the gateway: so many entries of X-Forwarded-For, from the right, are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Mutations a person or unit may send in a minute. */
  RATE_MUTATIONS_PER_MINUTE: count(60),
  /** Queries a person or unit may send in a minute, counted in blocks of 15. */
  RATE_QUERIES_PER_MINUTE: count(300),
  /** GraphQL requests without a valid token from one address in a minute. */
  RATE_ANONYMOUS_PER_MINUTE: count(60),
  /** Links that do not exist, asked for by one address in ten minutes. */
  RATE_UNKNOWN_LINKS_PER_10_MINUTES: count(20),
  /** Looks at the public page of a plan, and files compared there, from one address in a minute. */
  RATE_VERIFICATIONS_PER_MINUTE: count(60),
  /** Unit ids, comma-separated: their administrators keep the one calendar and the list of replaced acts; absent: those of any issuer. */
  CALENDAR_KEEPERS: z
    .string()
    .transform((ids) => ids.split(',').map((id) => id.trim()))
    .pipe(z.array(z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be unit ids separated by commas')))
    .optional(),
  /** Reminder policy new plans get: `standard` or `demonstration`. */
  FOLLOW_UP_POLICY: z.enum(['standard', 'demonstration']).default('standard'),
  /** Where the embedded engines and the sample keys keep their data. */
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** What units do under one plan within this time reaches its workflow as one wake-up, ms; receipts wake none. */
  WAKE_GATHER_MS: count(10_000),
  /** A receipt by link that comes sooner after its mail, in seconds, is a robot's and not recorded. */
  ACKNOWLEDGE_AFTER_SECONDS: z.coerce.number().int().min(0).max(600).default(10),
  /** PEM file with the root certificates that digital signatures on PDFs must lead to; without it L3 is not offered. */
  SIGNATURE_ROOTS: z.string().min(1).optional(),
  /** PEM or DER files with lists of revoked certificates, comma-separated; read again every minute. */
  SIGNATURE_CRLS: z.string().min(1).optional(),
  /** Folder that messages for the national axis are written into, for the office's gateway to take; without it none are. */
  AXIS_OUTBOX_DIR: z.string().min(1).optional(),
  /** Folder the gateway puts status messages of the axis into; without it none are read. */
  AXIS_INBOX_DIR: z.string().min(1).optional(),
  /** `DocumentType/Type` of a plan on the axis; 10 is its place in the list of Điều 7 Nghị định 30/2020, an inference. */
  AXIS_PLAN_TYPE: count(10),
  /** What a recall is sent as: `document` (business 1, one message to all) or `status` (13, one to each). */
  AXIS_RECALL_BY: z.enum(['document', 'status']).default('document'),
  /** A mail whose sender died is taken over after this time, ms. */
  MAIL_LEASE_MS: count(60_000),
});

export type Config = z.infer<typeof settings>;

/**
 * Reads and checks the environment.
 * @throws Error with one line for every wrong setting.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = settings.safeParse(withoutEmpty(environment));
  const faults = parsed.success
    ? [...mailFaults(parsed.data), ...productionFaults(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || faults.length > 0) {
    throw new Error(`The settings are not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  return parsed.data;
}

/** The environment of a process started by this one: its own, but for the given settings. */
export function environmentWith(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}

/** `NAME=` in an env file means "not set". */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function mailFaults(config: Config): string[] {
  const named = (['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'] as const).filter((name) => config[name] !== undefined);
  const faults =
    named.length === 1 || named.length === 2 ? ['DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY: all three or none'] : [];
  const unsaid = config.NODE_ENV === 'production' && config.SMTP_URL?.startsWith('smtp:') && !config.SMTP_REQUIRE_TLS;
  if (unsaid) faults.push('SMTP_REQUIRE_TLS: say true, or false where the mail server is reached over a trusted line');
  return faults;
}

function productionFaults(config: Config): string[] {
  if (config.NODE_ENV !== 'production') return [];
  const required = [
    'MONGODB_URI',
    'TEMPORAL_ADDRESS',
    'SMTP_URL',
    'PUBLIC_BASE_URL',
    'AUTH_JWKS_URL',
    'CALENDAR_KEEPERS',
  ] as const;
  const faults = required.filter((name) => config[name] === undefined).map((name) => `${name}: required in production`);
  if (config.LINK_KEYS === DEMONSTRATION_LINK_KEYS)
    faults.push('LINK_KEYS: the demonstration key is refused in production');
  if (config.AUDIT_KEYS === DEMONSTRATION_AUDIT_KEYS)
    faults.push('AUDIT_KEYS: the demonstration key is refused in production');
  if (config.PAYLOAD_KEYS === DEMONSTRATION_PAYLOAD_KEYS)
    faults.push('PAYLOAD_KEYS: the demonstration key is refused in production');
  if (config.PUBLIC_BASE_URL?.startsWith('http:')) faults.push('PUBLIC_BASE_URL: must be https in production');
  if (config.FOLLOW_UP_POLICY === 'demonstration')
    faults.push('FOLLOW_UP_POLICY: demonstration is refused in production');
  return faults;
}
