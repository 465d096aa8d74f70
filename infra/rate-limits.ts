import { createHmac } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '../services/failures';
import type { KeyRing } from '../services/grants/key-ring';
import { countedAddress } from '../services/limits/counted-address';
import {
  LIMIT_KINDS,
  type LimitKind,
  type LimitNumbers,
  type Limits,
  type RateDocument,
} from '../services/limits/limits';
import type { Config } from './config';

/** Reading is counted in blocks: one write to the shared counter lets this many queries through. */
const LARGEST_BLOCK = 15;
const BLOCKS_AT_LEAST = 4;
/** A sweep of what has expired: the embedded engine has no index that does it. */
const SWEEP_EVERY_MS = 10 * 60_000;

interface Counter {
  limiter: RateLimiterMongo;
  /** Acts let through by one point of the shared counter. */
  block: number;
  /** What is left of a reserved block, by key. */
  left: Map<string, { acts: number; until: number }>;
  /** Blocks being reserved, by key. */
  reserving: Map<string, Promise<void>>;
}

interface LimitParts {
  db: Db;
  keys: KeyRing;
  numbers: LimitNumbers;
  /** Tests do not wait. */
  sweepEveryMs?: number;
}

export function limitNumbers(config: Config): LimitNumbers {
  return {
    MUTATION: config.RATE_MUTATIONS_PER_MINUTE,
    QUERY: config.RATE_QUERIES_PER_MINUTE,
    ANONYMOUS: config.RATE_ANONYMOUS_PER_MINUTE,
    UNKNOWN_LINK: config.RATE_UNKNOWN_LINKS_PER_10_MINUTES,
    VERIFICATION: config.RATE_VERIFICATIONS_PER_MINUTE,
  };
}

/**
 * Counters in the collection `rates` of the office's database. With blocks a gateway may hold back up to one block that
 * it reserved and did not use, so several gateways together let through at most the limit, never more.
 */
export function createLimits({ db, keys, numbers, sweepEveryMs = SWEEP_EVERY_MS }: LimitParts): Limits {
  const counters = Object.fromEntries(
    Object.keys(LIMIT_KINDS).map((kind) => [kind, createCounter(db, kind as LimitKind, numbers[kind as LimitKind])]),
  ) as Record<LimitKind, Counter>;
  const sweep = createSweep(db.collection<RateDocument>('rates'), Object.values(counters), sweepEveryMs);
  return {
    spend: async (kind, who) => {
      sweep();
      const counted = LIMIT_KINDS[kind].by === 'address' ? countedAddress(who) : who;
      await spendOne(counters[kind], hashOf(keys, kind, counted));
    },
  };
}

function createCounter(db: Db, kind: LimitKind, limit: number): Counter {
  const inBlocks = kind === 'QUERY' || kind === 'ANONYMOUS';
  const block = inBlocks ? Math.min(LARGEST_BLOCK, Math.max(1, Math.floor(limit / BLOCKS_AT_LEAST))) : 1;
  const points = Math.floor(limit / block);
  const limiter = new RateLimiterMongo({
    storeClient: db,
    tableName: 'rates',
    keyPrefix: kind,
    points,
    duration: LIMIT_KINDS[kind].windowSeconds,
    // Who is over the limit is refused from memory until the window ends: a flood writes nothing.
    inMemoryBlockOnConsumed: points + 1,
    // They are declared in mongo.ts; the library's own is a TTL index, which the embedded engine does not know.
    disableIndexesCreation: true,
  });
  return { limiter, block, left: new Map(), reserving: new Map() };
}

async function spendOne(counter: Counter, key: string): Promise<void> {
  const { block, left, reserving } = counter;
  if (block === 1) {
    await consume(counter, key);
    return;
  }
  while (!takeReserved(left, key)) {
    // Queries of the same moment wait for one block instead of each reserving its own.
    const reservation = reserving.get(key) ?? reserve(counter, key);
    reserving.set(key, reservation);
    await reservation.finally(() => reserving.delete(key));
  }
}

function takeReserved(left: Counter['left'], key: string): boolean {
  const reserved = left.get(key);
  if (!reserved || reserved.acts === 0 || reserved.until <= Date.now()) return false;
  reserved.acts -= 1;
  return true;
}

async function reserve(counter: Counter, key: string): Promise<void> {
  const { msBeforeNext } = await consume(counter, key);
  counter.left.set(key, { acts: counter.block, until: Date.now() + msBeforeNext });
}

async function consume({ limiter }: Counter, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw new Failure('UNAVAILABLE', { part: 'limits' });
    throw new Failure('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}

function hashOf(keys: KeyRing, kind: LimitKind, who: string): string {
  return createHmac('sha256', keys.current.secret).update(`rate|${kind}|${who}`).digest('base64url').slice(0, 22);
}

/** Forgets, now and then, counters and blocks whose window is over. */
function createSweep(rates: Collection<RateDocument>, counters: Counter[], everyMs: number): () => void {
  let last = Date.now();
  return () => {
    const now = Date.now();
    if (now - last < everyMs) return;
    last = now;
    for (const { left } of counters) for (const [key, { until }] of left) if (until <= now) left.delete(key);
    // What cannot be swept now is swept the next time.
    void rates.deleteMany({ expire: { $lte: new Date(now) } }).catch(() => undefined);
  };
}
