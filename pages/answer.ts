import { FAILURES, type Failure } from '../services/failures';
import type { RenderedDocument } from '../services/rendering/render-document';

/** What a request on a link is answered with, before the headers. */
export interface Answer {
  status: number;
  html: string;
  retryAfterSeconds?: number;
  /** Sent instead of a page. */
  file?: RenderedDocument;
}

/** The HTTP status of a refusal; a wrong kind of body brings its own. */
export function statusOf(failure: Failure): number {
  return typeof failure.details['http'] === 'number' ? failure.details['http'] : FAILURES[failure.code].http;
}
