import type { PlanDocument } from '../plans/plan';
import type { PlanState } from '../plans/plan-states';

/** What is wrong with an issued plan. */
export const DEFECTS = ['CONTENT', 'FORM', 'WRONG_ISSUE', 'STATE_SECRET'] as const;
export type Defect = (typeof DEFECTS)[number];

/** What the law gives for a defect of an issued document. */
export const INSTRUMENTS = {
  /** Sửa đổi, bổ sung hoặc thay thế by a document of equal form: a plan by a plan. */
  REPLACE: { defect: 'CONTENT', article: 'Điều 18.3', mutation: 'createPlan', states: ['IN_FORCE'] },
  /** Công văn đính chính of the issuing body. */
  CORRECT: { defect: 'FORM', article: 'Điều 18.3', mutation: 'correctPlan', states: ['ISSUED', 'IN_FORCE', 'CLOSED'] },
  /** Thu hồi. */
  RECALL: { defect: 'WRONG_ISSUE', article: 'Điều 18.4', mutation: 'recallPlan', states: ['ISSUED', 'IN_FORCE'] },
  /** Not of the decree: what holds a state secret leaves the system at once. */
  SHUT_AWAY: { defect: 'STATE_SECRET', article: null, mutation: 'quarantinePlan', states: null },
} as const satisfies Record<
  string,
  { defect: Defect; article: string | null; mutation: string; states: readonly PlanState[] | null }
>;

export type Instrument = keyof typeof INSTRUMENTS;

export interface FittingInstrument {
  instrument: Instrument;
  mutation: string;
  /** Of Nghị định 30/2020/NĐ-CP; null where another law asks for it. */
  article: string | null;
  /** Whether it can be used in the plan's present state. */
  possible: boolean;
}

/** Which instrument the law gives for a defect, and whether the plan is in a state for it (Điều 18.3, 18.4). */
export function instrumentFor({ state }: Pick<PlanDocument, 'state'>, defect: Defect): FittingInstrument {
  const names = Object.keys(INSTRUMENTS) as Instrument[];
  const instrument = names.find((name) => INSTRUMENTS[name].defect === defect) ?? 'RECALL';
  const { mutation, article, states } = INSTRUMENTS[instrument];
  const possible = states === null ? state !== 'QUARANTINED' : (states as readonly PlanState[]).includes(state);
  return { instrument, mutation, article, possible };
}
