import { createHash } from 'node:crypto';
import { Failure } from '../services/failures';
import { refuseStateSecrets } from '../services/state-secrets/refuse-state-secrets';

const MAX_FORM_BYTES = 256 * 1024;
/** Three files of 25 MB and the words around them. */
const MAX_UPLOAD_BYTES = 80 * 1024 * 1024;

export interface SubmittedForm {
  /** A field as text, trimmed; empty when it is missing. */
  field(name: string): string;
  /** Names of the fields that came, files left out. */
  names: string[];
  files: { name: string; content: Buffer }[];
  /** SHA-256 (hex) of all fields and files: the same for the second half of a double click. */
  digest: string;
}

/**
 * Reads a form as a browser sends it.
 * @throws Failure BAD_USER_INPUT for any other kind of body, FILE_TOO_LARGE, STATE_SECRET_REFUSED.
 */
export async function readForm(request: Request, maxUploadBytes = MAX_UPLOAD_BYTES): Promise<SubmittedForm> {
  const type = request.headers.get('content-type') ?? '';
  const multipart = type.startsWith('multipart/form-data');
  if (!multipart && !type.startsWith('application/x-www-form-urlencoded'))
    throw new Failure('BAD_USER_INPUT', { field: 'content-type', http: 415 });
  const limit = multipart ? maxUploadBytes : MAX_FORM_BYTES;
  const body = await readBody(request, limit);
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Failure('BAD_USER_INPUT', { field: 'body' });
  });
  const files: SubmittedForm['files'] = [];
  const names = new Set<string>();
  const digest = createHash('sha256');
  for (const [name, value] of form) {
    const content = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
    digest.update(`${name}\u0000${content.length}\u0000`).update(content);
    if (typeof value === 'string') {
      refuseStateSecrets(value);
      names.add(name);
    } else if (value.size > 0) {
      refuseStateSecrets(value.name);
      files.push({ name: value.name, content });
    }
  }
  return {
    field: (name) => {
      const value = form.get(name);
      return typeof value === 'string' ? value.normalize('NFC').trim() : '';
    },
    names: [...names],
    files,
    digest: digest.digest('hex'),
  };
}

/**
 * Keeps at most `limit` bytes, whatever Content-Length says. What is too long is read to its end and thrown away, up to
 * the size of an upload: a browser that is still sending would not see the answer.
 */
async function readBody(request: Request, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_UPLOAD_BYTES) break;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new Failure('FILE_TOO_LARGE', { maxBytes: limit });
  return Buffer.concat(chunks);
}
