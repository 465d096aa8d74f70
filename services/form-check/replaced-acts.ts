import type { ReplacedActDocument } from './citation-documents';

export type ReplacedAct = Pick<ReplacedActDocument, 'successor' | 'successorRef' | 'since' | 'source' | 'confirmed'> & {
  ref: string;
};

/**
 * What the service knows before anybody tells it. An office's own entry for the same number takes precedence; entries
 * that are not confirmed say so in the finding.
 */
export const KNOWN_REPLACED_ACTS: readonly ReplacedAct[] = [
  {
    ref: '04/2015/NĐ-CP',
    successor: 'Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ',
    successorRef: '59/2023/NĐ-CP',
    since: '2023-08-14',
    source: 'Tài liệu tham khảo của hệ thống',
    confirmed: false,
  },
];
