import { dayOf } from '../services/calendar/vietnam-time';
import { FAILURES, Failure } from '../services/failures';
import { fileHeaders } from '../services/files/file-headers';
import { openFileFor } from '../services/files/open-file-for';
import { uploadFile } from '../services/files/upload-file';
import type { Office } from '../services/office';
import type { RenderedDocument } from '../services/rendering/render-document';
import type { ReportRound } from '../services/reports/consolidate-period';
import { openConsolidationFor } from '../services/reports/print-consolidation';
import { errorMessage } from '../services/wording/error-message';
import { negotiateLanguage } from '../services/wording/negotiate-language';
import { requestIdOf } from './errors';
import type { Identify } from './identify';
import { readUpload } from './read-upload';
import { type Viewer, viewerOf } from './viewer';

export interface FileDoor {
  /** Answers a request to `/files` or `/files/<id>`; `from` is where it comes from. */
  handle(request: Request, from: { address: string }): Promise<Response>;
}

const PATH = /^\/files(?:\/([0-9a-f]{64}))?$/;
const REPORT_PATH = /^\/files\/reports\/([^/]{1,100})\/([^/]{1,80})\/([^/]{1,80})\.docx$/;
const RETRY_AFTER_SECONDS = 5;
/** Nothing of a file is ever run or shown on the service's own pages. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
};

/**
 * Where files come in and go out, beside GraphQL, whose requests are too small for them:
 * `POST /files?name=…` with the bytes as body, or a multipart form with one file, answers `{id, name, bytes, mediaType,
 * sha256}`; `GET /files/<id>` answers the bytes, `GET /files/reports/<planId>/<dutyKey>/<period>.docx` the consolidated
 * draft of these reports. Bearer tokens and keys of units only. Refusals have the codes of GraphQL:
 * `{code, message, details?, requestId}`.
 */
export function createFileDoor({ office, identify }: { office: Office; identify: Identify }): FileDoor {
  return {
    handle: async (request, { address }) => {
      const startedAtMs = Date.now();
      const requestId = requestIdOf(request);
      const seen: Seen = { viewer: null };
      const response = await answer({ office, identify, address, seen }, request).catch((error: unknown) =>
        refusal(office, error, request, requestId),
      );
      for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
      response.headers.set('x-request-id', requestId);
      office.log('files', {
        requestId,
        method: request.method,
        actorId: seen.viewer?.actorId ?? null,
        status: response.status,
        durationMs: Date.now() - startedAtMs,
      });
      return response;
    },
  };
}

/** Who asked, for the log of a request that was refused later. */
interface Seen {
  viewer: Viewer | null;
}

interface Visit {
  office: Office;
  identify: Identify;
  address: string;
  seen: Seen;
}

/** Who calls is known before a byte of the body is read. */
async function answer(visit: Visit, request: Request): Promise<Response> {
  const { office } = visit;
  const { viewer, subject } = await callerBehind(visit, request);
  visit.seen.viewer = viewer;
  const [path, id] = PATH.exec(new URL(request.url).pathname) ?? [];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (path !== undefined && id === undefined && request.method === 'POST') {
    await office.limits.spend('MUTATION', subject);
    return takeIn(office, viewer, request);
  }
  const round = roundIn(request);
  if (!isRead || (id === undefined && !round)) throw new Failure('NOT_FOUND');
  await office.limits.spend('QUERY', subject);
  if (round) return give(request, await openConsolidationFor(office, round, viewer));
  const { name: fileName, mediaType, content } = await openFileFor(office, id ?? '', viewer);
  return give(request, { fileName, mediaType, content });
}

/** Null for any other address. */
function roundIn(request: Request): ReportRound | null {
  const found = REPORT_PATH.exec(new URL(request.url).pathname);
  if (!found) return null;
  try {
    const [planId = '', dutyKey = '', periodKey = ''] = found.slice(1).map(decodeURIComponent);
    return { planId, dutyKey, periodKey };
  } catch {
    return null;
  }
}

function give(request: Request, { fileName, mediaType, content }: RenderedDocument): Response {
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
    headers: { ...fileHeaders({ fileName, mediaType }), 'Content-Length': String(content.length) },
  });
}

/**
 * @returns `subject`: whom GraphQL counts the same caller as, so that both doors share one counter.
 * @throws Failure UNAUTHENTICATED, RATE_LIMITED; UNAVAILABLE when a token cannot be checked.
 */
async function callerBehind(
  { office, identify, address }: Visit,
  request: Request,
): Promise<{ viewer: Viewer; subject: string }> {
  const subject = await identify(request.headers.get('authorization'));
  const viewer = subject === null ? null : viewerOf(subject, await office.directory(), dayOf(office.clock()));
  if (viewer && subject !== null) return { viewer, subject };
  await office.limits.spend('ANONYMOUS', address);
  throw new Failure('UNAUTHENTICATED');
}

async function takeIn(office: Office, viewer: Viewer, request: Request): Promise<Response> {
  const { fileId, name, bytes, mediaType } = await uploadFile(office, {
    ...(await readUpload(request)),
    uploaderId: viewer.actorId,
  });
  return Response.json({ id: fileId, name, bytes, mediaType, sha256: fileId });
}

function refusal(office: Pick<Office, 'log'>, error: unknown, request: Request, requestId: string): Response {
  if (!(error instanceof Failure))
    office.log('files-internal', { requestId, error: error instanceof Error ? error.name : 'unknown' });
  const { code, details } = error instanceof Failure ? error : new Failure('INTERNAL');
  const wait = details['retryAfterSeconds'] ?? (code === 'UNAVAILABLE' ? RETRY_AFTER_SECONDS : undefined);
  return Response.json(
    {
      code,
      message: errorMessage(negotiateLanguage(request.headers.get('accept-language')), code, details),
      ...(Object.keys(details).length > 0 ? { details } : {}),
      requestId,
    },
    { status: FAILURES[code].http, ...(wait === undefined ? {} : { headers: { 'Retry-After': String(wait) } }) },
  );
}
