import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface HandOverNotice extends LetterContext {
  revision: number;
  /** Full names. */
  from: string;
  to: string;
  /** Capacity and position of the deputy as they will be printed. */
  signatureBlock: string[];
  at: Date;
  /** The signer is recorded as absent, and nobody handed it over by hand. */
  absent?: boolean;
}

/** To the drafter: a deputy signs instead of the head (KT., Điều 13.1). */
export function notifyHandedOver(notice: HandOverNotice, language: Language): Letter {
  const { notifyHandedOver: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, ...(notice.absent ? [words.absent] : [])],
    facts: [
      { label: labels.revision, value: String(notice.revision) },
      { label: labels.handedFrom, value: notice.from },
      { label: labels.handedTo, value: notice.to },
      { label: labels.signatureBlock, value: notice.signatureBlock.join(' / ') },
      { label: labels.decidedAt, value: showInstant(notice.at, language) },
    ],
  };
  return writeLetter('notifyHandedOver', notice, matter, language);
}
