import { Failure } from '../services/failures';
import { MAX_FILE_BYTES } from '../services/files/file-store';
import { readBody } from './read-body';

/** Boundaries and part headers around one file. */
const FORM_MARGIN_BYTES = 64 * 1024;

/**
 * The one file of a request: the raw body under the name of `?name=`, or the only file of a multipart form.
 * @throws Failure BAD_USER_INPUT naming `name`, `content-type` or `body`; FILE_TOO_LARGE over 25 MB.
 */
export async function readUpload(request: Request): Promise<{ name: string; content: Buffer }> {
  const type = request.headers.get('content-type')?.trim() ?? '';
  if (type === '') throw new Failure('BAD_USER_INPUT', { field: 'content-type' });
  const name = new URL(request.url).searchParams.get('name')?.trim() ?? '';
  if (/^multipart\/form-data\s*;/i.test(type))
    return fromForm(await readBody(request, MAX_FILE_BYTES + FORM_MARGIN_BYTES, tooLarge), type, name);
  if (/^(?:multipart\/|application\/x-www-form-urlencoded)/i.test(type))
    throw new Failure('BAD_USER_INPUT', { field: 'content-type' });
  if (name === '') throw new Failure('BAD_USER_INPUT', { field: 'name' });
  return { name, content: await readBody(request, MAX_FILE_BYTES, tooLarge) };
}

async function fromForm(body: Buffer, type: string, named: string): Promise<{ name: string; content: Buffer }> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Failure('BAD_USER_INPUT', { field: 'body' });
  });
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  const [file] = files;
  if (!file || files.length > 1) throw new Failure('BAD_USER_INPUT', { field: 'body' });
  if (file.size > MAX_FILE_BYTES) throw tooLarge();
  return { name: named || file.name, content: Buffer.from(await file.arrayBuffer()) };
}

function tooLarge(): Failure {
  return new Failure('FILE_TOO_LARGE', { maxBytes: MAX_FILE_BYTES });
}
