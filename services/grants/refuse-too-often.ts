import { Failure } from '../failures';

/** At most `most` in `windowMs`, counted over a sliding window. */
export interface Pace {
  most: number;
  windowMs: number;
  refusal: 'TOO_MANY_CODES' | 'TOO_MANY_LINKS';
}

/**
 * Those of the times that still count.
 * @throws Failure `pace.refusal` with `details.retryAfterSeconds`, when the oldest that counts no longer does.
 */
export function refuseTooOften(times: readonly Date[], now: Date, { most, windowMs, refusal }: Pace): Date[] {
  const recent = times.filter((at) => at.getTime() > now.getTime() - windowMs);
  if (recent.length < most) return recent;
  const oldest = Math.min(...recent.map((at) => at.getTime()));
  throw new Failure(refusal, { retryAfterSeconds: Math.ceil((oldest + windowMs - now.getTime()) / 1000) });
}
