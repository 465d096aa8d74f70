import { idFrom } from '../new-id';
import type { Finding } from '../reading/plan-reading';

const ID_LENGTH = 12;

/** Names a finding within its revision: the same words about the same place have the same id. */
export function findingId({ code, line, quote, message }: Finding): string {
  return idFrom(code, line ?? '', quote ?? '', message).slice(0, ID_LENGTH);
}
