import type { UnitReport } from './consolidate-reports';
import type { Target } from './indicator-target';
import type { FormIndicator } from './report-form';

/** What one unit reported for one indicator. */
export interface UnitValue {
  ownerId: string;
  name: string;
  late: boolean;
  value: number | null;
  note: string;
  /** Against the target, where each unit is to reach it; null where it is not, or no number was given. */
  met: boolean | null;
}

export interface IndicatorResult {
  indicator: FormIndicator;
  /** In the order of the units; those that gave neither number nor note are left out. */
  values: UnitValue[];
  /** The sum, the mean or the last one, to six decimals; null: no number was given, or there is nothing to add. */
  total: number | null;
  /** How many gave a number. */
  given: number;
  /** The total against the target; null where one of the two is missing. */
  met: boolean | null;
  /** Units below a target that each is to reach. */
  notMetBy: { ownerId: string; name: string }[];
}

/**
 * The values of several units as one, as the kind of the indicator asks: SUM adds, AVERAGE is the mean of those who gave
 * a number, each unit counting once, LATEST is the one handed in last, TEXT lists the words.
 */
export function consolidateIndicator(indicator: FormIndicator, reports: readonly UnitReport[]): IndicatorResult {
  const { kind, target } = indicator;
  // A number that is to be reached together, such as twelve meetings of the province, is no unit's own aim.
  const isEachOnes = kind === 'AVERAGE';
  const rows = reports.flatMap(({ ownerId, name, late, submittedAt, report }) => {
    const found = report?.values?.find(({ key }) => key === indicator.key);
    if (!found || (found.value === null && found.note.trim() === '')) return [];
    const met = isEachOnes && found.value !== null && target ? meets(found.value, target) : null;
    return [{ ownerId, name, late, value: found.value, note: found.note.trim(), met, submittedAt }];
  });
  const given = rows.flatMap(({ value, submittedAt }) => (value === null ? [] : [{ value, submittedAt }]));
  const total = totalOf(kind, given);
  return {
    indicator,
    values: rows.map(({ submittedAt: _submittedAt, ...value }) => value),
    total,
    given: given.length,
    met: total !== null && target ? meets(total, target) : null,
    notMetBy: rows.filter(({ met }) => met === false).map(({ ownerId, name }) => ({ ownerId, name })),
  };
}

function totalOf(
  kind: FormIndicator['kind'],
  given: readonly { value: number; submittedAt: Date | null }[],
): number | null {
  if (kind === 'TEXT' || given.length === 0) return null;
  const sum = given.reduce((total, { value }) => total + value, 0);
  switch (kind) {
    case 'SUM':
      return rounded(sum);
    case 'AVERAGE':
      return rounded(sum / given.length);
    case 'LATEST':
      return given.reduce((last, one) => ((one.submittedAt ?? 0) >= (last.submittedAt ?? 0) ? one : last)).value;
  }
}

/** 0,1 + 0,2 is 0,3. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function meets(value: number, { comparison, value: wanted }: Target): boolean {
  switch (comparison) {
    case 'AT_LEAST':
      return value >= wanted;
    case 'AT_MOST':
      return value <= wanted;
    case 'EXACTLY':
      return value === wanted;
    case 'ABOVE':
      return value > wanted;
    case 'BELOW':
      return value < wanted;
  }
}
