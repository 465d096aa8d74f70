import type { ReportDuty } from './plan-reading';
import { textKey } from './text-key';

/** Characters a name may go on behind the short one. */
const LONGEST_REST = 80;

/**
 * "gửi về Văn phòng tổng hợp": behind a plain name "tổng hợp" begins the next verb, but where the plan
 * itself names a "Văn phòng tổng hợp" as a unit, the addressee is that office.
 */
export function completeAddressees(duties: readonly ReportDuty[], units: readonly (string | null)[]): ReportDuty[] {
  const known = new Map(units.flatMap((unit) => (unit === null ? [] : [[textKey(unit), unit] as const])));
  /** By item and short name: reports listed in one item share their addressee. */
  const complete = new Map<string, string>();
  for (const duty of duties) {
    const quote = textKey(duty.quote ?? '');
    for (const name of [...(duty.to ?? []), ...(duty.via ?? [])]) {
      const unit = longerName(quote, textKey(name), known);
      if (unit !== null) complete.set(placeOf(duty, name), unit);
    }
  }
  if (complete.size === 0) return [...duties];
  return duties.map((duty) => {
    const whole = (name: string): string => complete.get(placeOf(duty, name)) ?? name;
    return { ...duty, to: duty.to?.map(whole) ?? null, via: duty.via?.map(whole) ?? null };
  });
}

/** The known unit whose name goes on where the quotation goes on behind `name`. */
function longerName(quote: string, name: string, known: ReadonlyMap<string, string>): string | null {
  const at = quote.indexOf(`${name} `);
  if (at === -1) return null;
  let candidate = name;
  for (const word of quote
    .slice(at + name.length, at + name.length + LONGEST_REST)
    .trim()
    .split(' ')) {
    candidate = `${candidate} ${word.replace(/[,;.:)]+$/, '')}`;
    const unit = known.get(candidate);
    if (unit !== undefined) return unit;
    if (/[,;.:)]$/.test(word)) return null;
  }
  return null;
}

function placeOf(duty: ReportDuty, name: string): string {
  return `${duty.ref ?? ''} ${name}`;
}
