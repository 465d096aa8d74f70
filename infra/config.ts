import { z } from 'zod';
import { parseKeyRing } from '../services/grants/key-ring';

/** Keys of the demonstration; a production start refuses them. */
export const DEMONSTRATION_LINK_KEYS = `demo:${Buffer.from('noinhan-demonstration-key-not-for-use').toString('base64url')}`;
export const DEMONSTRATION_PAYLOAD_KEYS = `demo:${Buffer.from('noinhan-demonstration-payloads-not-for-use').toString('base64url')}`;

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
  /** Key set of the identity provider; without it the gateway trusts the key it issues sample tokens with. */
  AUTH_JWKS_URL: url(['http', 'https']).optional(),
  AUTH_ISSUER: z.string().default('noinhan'),
  AUTH_AUDIENCE: z.string().default('noinhan'),
  /** Reminder policy new plans get: `standard` or `demonstration`. */
  FOLLOW_UP_POLICY: z.enum(['standard', 'demonstration']).default('standard'),
  /** Where the embedded engines and the sample keys keep their data. */
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Acknowledgements of one plan within this time reach its workflow as one wake-up, ms. */
  WAKE_GATHER_MS: count(10_000),
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
    ? productionFaults(parsed.data)
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

function productionFaults(config: Config): string[] {
  if (config.NODE_ENV !== 'production') return [];
  const required = ['MONGODB_URI', 'TEMPORAL_ADDRESS', 'SMTP_URL', 'PUBLIC_BASE_URL', 'AUTH_JWKS_URL'] as const;
  const faults = required.filter((name) => config[name] === undefined).map((name) => `${name}: required in production`);
  if (config.LINK_KEYS === DEMONSTRATION_LINK_KEYS)
    faults.push('LINK_KEYS: the demonstration key is refused in production');
  if (config.PAYLOAD_KEYS === DEMONSTRATION_PAYLOAD_KEYS)
    faults.push('PAYLOAD_KEYS: the demonstration key is refused in production');
  if (config.PUBLIC_BASE_URL?.startsWith('http:')) faults.push('PUBLIC_BASE_URL: must be https in production');
  if (config.FOLLOW_UP_POLICY === 'demonstration')
    faults.push('FOLLOW_UP_POLICY: demonstration is refused in production');
  return faults;
}
