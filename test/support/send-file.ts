import type { Door } from './catalogue/open-door';

export interface FileAnswer {
  status: number;
  headers: Headers;
  body: { id: string; code: string; name: string; bytes: number; mediaType: string; sha256: string; message: string };
}

/** `POST /files` by somebody with a token, as a program sends it; null: by nobody. */
export async function sendFile(door: Door, subject: string | null, name: string, content: Buffer): Promise<FileAnswer> {
  return postFile(door, await credential(door, subject), `?name=${encodeURIComponent(name)}`, content);
}

/** `POST /files` with a body and headers of the caller's own. */
export async function postFile(
  door: Door,
  headers: Record<string, string>,
  query: string,
  body: Buffer | FormData,
): Promise<FileAnswer> {
  const sent = Buffer.isBuffer(body) ? new Uint8Array(body) : body;
  const type: Record<string, string> = Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {};
  const response = await fetch(`${door.origin}/files${query}`, {
    method: 'POST',
    headers: { ...type, ...headers },
    body: sent,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as FileAnswer['body'],
  };
}

/** `GET /files/<id>` by somebody with a token. */
export async function fetchFile(door: Door, subject: string | null, id: string): Promise<Response> {
  return fetch(`${door.origin}/files/${id}`, { headers: await credential(door, subject) });
}

async function credential(door: Door, subject: string | null): Promise<Record<string, string>> {
  return subject === null ? {} : { authorization: `Bearer ${await door.token(subject)}` };
}
