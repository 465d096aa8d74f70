import { randomBytes } from 'node:crypto';
import { openPublicRecords, type PublicRecords } from '../../services/evidence/public-record';
import { Failure } from '../../services/failures';
import type { Office } from '../../services/office';
import { sha256 } from '../../services/sha256';
import { negotiateLanguage } from '../../services/wording/negotiate-language';
import type { Language } from '../../services/wording/wording';
import type { Answer } from '../answer';
import type { Caller, Pages } from '../handle-request';
import { pageHeaders } from '../page-headers';
import { readForm } from '../read-form';
import { refuse } from '../refuse';
import { type CheckedFile, MAX_CHECKED_BYTES, verifyPage } from './verify-page';

interface Visit {
  language: Language;
  nonce: string;
}

const PATH = /^\/v\/([A-Za-z0-9-]{1,64})$/;

/**
 * The public page behind the code on a printed plan, `/v/<planId>`: no token, no cookie, nothing is stored. A plan without
 * its number and one that never was look the same.
 */
export function createVerifyPages(office: Office): Pages {
  const https = office.publicBaseUrl.startsWith('https:');
  const records = openPublicRecords(office);
  return {
    handle: async (request, from) => {
      const visit = {
        language: negotiateLanguage(request.headers.get('accept-language')),
        nonce: randomBytes(16).toString('base64'),
      };
      const answer = await answerTo(office, records, request, from, visit).catch((error: unknown) =>
        refuse(office, error, visit),
      );
      const headers = new Headers(pageHeaders(visit.nonce, https));
      if (answer.retryAfterSeconds !== undefined) headers.set('Retry-After', String(answer.retryAfterSeconds));
      return new Response(request.method === 'HEAD' ? null : answer.html, { status: answer.status, headers });
    },
  };
}

async function answerTo(
  office: Office,
  records: PublicRecords,
  request: Request,
  { address }: Caller,
  visit: Visit,
): Promise<Answer> {
  await office.limits.spend('VERIFICATION', address);
  const [, planId] = PATH.exec(new URL(request.url).pathname) ?? [];
  if (planId === undefined || !['GET', 'HEAD', 'POST'].includes(request.method)) throw new Failure('NOT_FOUND');
  const record = await records.look(planId);
  const checked = request.method === 'POST' ? await checkFile(records, planId, request) : null;
  const status = checked?.verdict === 'none' ? 400 : 200;
  return { status, html: verifyPage({ ...visit, record, checked }) };
}

async function checkFile(records: PublicRecords, planId: string, request: Request): Promise<CheckedFile> {
  const { files } = await readForm(request, MAX_CHECKED_BYTES);
  const [file] = files;
  if (!file) return { verdict: 'none', sha256: null };
  return {
    verdict: await records.compare(planId, file.content),
    sha256: sha256(file.content),
  };
}
