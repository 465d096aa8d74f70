import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  html: string;
  /** What a person reads: no tags, no style. */
  words: string;
}

export type Fields = Record<string, string>;

export interface UploadedFile {
  name: string;
  content: Buffer;
}

type Step = 'decide' | 'code' | 'renew';

/**
 * Somebody with a link and a browser of their own: a cookie, forms with their hidden fields, no JavaScript. Links lead
 * to the address they were opened at, whatever host stands in them; a path is sent as it is written.
 * @param from the visitor's own address, `127.0.0.x`.
 */
export function openVisitor(origin: string, from?: string) {
  let cookie = '';
  const send = async (
    method: string,
    link: string,
    headers: Record<string, string> = {},
    body?: Buffer,
  ): Promise<Answer> => {
    const path = link.startsWith('/') ? link : new URL(link).pathname;
    const answer = await exchange(origin, method, path, { ...(cookie ? { cookie } : {}), ...headers }, body, from);
    cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
    return answer;
  };
  const post = async (
    link: string,
    step: Step,
    fields: Fields,
    more: { headers?: Record<string, string>; files?: UploadedFile[] } = {},
  ): Promise<Answer> => {
    const { type, body } = await encode(fields, more.files);
    return send('POST', `${link}/${step}`, { 'content-type': type, ...more.headers }, body);
  };
  /** Opens the page and answers the hidden fields of a form on it. */
  const hiddenFields = async (link: string, step: Step = 'decide'): Promise<Fields> =>
    formOf((await send('GET', link)).html, step);
  return {
    send,
    get: (link: string, headers?: Record<string, string>) => send('GET', link, headers),
    head: (link: string, headers?: Record<string, string>) => send('HEAD', link, headers),
    post,
    hiddenFields,
    /** Opens the page, fills its form and sends it. */
    submit: async (link: string, fields: Fields, files?: UploadedFile[]) =>
      post(link, 'decide', { ...(await hiddenFields(link)), ...fields }, files ? { files } : {}),
    askForCode: async (link: string) => post(link, 'code', await hiddenFields(link, 'code')),
    askForNewLink: async (link: string) => post(link, 'renew', await hiddenFields(link, 'renew')),
  };
}

export type Visitor = ReturnType<typeof openVisitor>;

/** The hidden fields of the form that posts to this step. @throws Error when the page has no such form. */
export function formOf(html: string, step: Step): Fields {
  const form = [...html.matchAll(/<form[^>]*action="([^"]+)"[\s\S]*?<\/form>/g)].find(([, to]) => to?.endsWith(step));
  if (!form) throw new Error(`no form for “${step}” on: ${wordsOf(html).slice(0, 300)}`);
  const hidden = form[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}

export function wordsOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}

async function encode(fields: Fields, files?: UploadedFile[]): Promise<{ type: string; body: Buffer }> {
  const form = files ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files ?? [])
    (form as FormData).append('files', new Blob([new Uint8Array(file.content)]), file.name);
  const encoded = new Response(form);
  return {
    type: encoded.headers.get('content-type') ?? '',
    body: Buffer.from(await encoded.arrayBuffer()),
  };
}

function exchange(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: Buffer,
  from?: string,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers, agent: false, ...(from ? { localAddress: from } : {}) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const html = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, html, words: wordsOf(html) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
