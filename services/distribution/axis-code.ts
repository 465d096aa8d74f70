import type { DeliveryDocument, DeliveryState } from './delivery';

/** Quyết định 28/2018/QĐ-TTg; a state the axis does not know has no code. */
const STATE_CODES: Partial<Record<DeliveryState, string>> = {
  ARRIVED: '01',
  RETURNED: '02',
  RECEIVED: '03',
  ASSIGNED: '04',
  IN_PROGRESS: '05',
  DONE: '06',
};

const RECALL_CODES: Record<NonNullable<DeliveryDocument['recall']>['state'], string> = {
  ASKED: '13',
  AGREED: '15',
  REFUSED: '16',
};

/** The copy's state as the national document axis says it, two digits; a recall goes before what was before it. */
export function axisCode({ state, recall }: Pick<DeliveryDocument, 'state' | 'recall'>): string | null {
  return recall ? RECALL_CODES[recall.state] : (STATE_CODES[state] ?? null);
}
