import type { Deadline } from '../plan-reading';

/** A deadline and where its phrase stands in the text. */
export interface FoundDeadline {
  deadline: Deadline;
  from: number;
  to: number;
  /** The printed day is not in the calendar, or the range runs backwards: never rolled over, a person decides. */
  fault?: 'impossible' | 'reversed';
  /** A time that is no deadline (an audited period): nothing inside it may be read as one. */
  ignored?: true;
}
