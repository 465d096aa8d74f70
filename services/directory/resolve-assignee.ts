import type { Resolution, ResolutionContext } from './resolution';
import { resolvePhrase } from './resolve-phrase';

/**
 * Which units a phrase of an assignment or a report duty means ("Các phòng ban, đơn vị, Ủy ban nhân dân các phường,
 * xã", "Công chức Văn phòng - Thống kê"). Whoever leads a unit stands for it: the unit carries the task out (Điều 23.2).
 */
export function resolveAssignee(phrase: string, context: ResolutionContext): Resolution {
  return resolvePhrase(phrase, 'THEIR_UNITS', context);
}
