/** A page as a person without JavaScript meets it: its words, its forms, and the cookie of the browser. */
export interface WebPage {
  status: number;
  html: string;
  links: string[];
  /** Fills the form that records something and sends it. @throws Error with the page's words when it is refused. */
  send(fields: Record<string, string>, file?: { name: string; content: string }): Promise<WebPage>;
  /** Fills a form and sends it; hidden fields go along. */
  submit(form: {
    action: string;
    fields: Record<string, string>;
    file?: { name: string; content: string };
  }): Promise<WebPage>;
}

const PATIENCE_MS = 120_000;

/** Opens an address. Cookies stay with the page and what follows from it. */
export async function openPage(url: string, cookie = ''): Promise<WebPage> {
  return toPage(
    await fetch(url, { headers: cookie ? { cookie } : {}, signal: AbortSignal.timeout(PATIENCE_MS) }),
    url,
    cookie,
  );
}

async function toPage(response: Response, url: string, cookie: string): Promise<WebPage> {
  const html = await response.text();
  const kept = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  const page: WebPage = {
    status: response.status,
    html,
    links: [...html.matchAll(/<a href="([^"#]+)"/g)].map((match) => unescapeHtml(match[1] ?? '')),
    submit: async ({ action, fields, file }) => {
      const form = findForm(html, action);
      const body = file ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries({ ...form.hidden, ...fields })) body.append(name, value);
      if (file && body instanceof FormData) body.append('files', new Blob([file.content]), file.name);
      const target = new URL(form.action, url).href;
      const answer = await fetch(target, {
        method: 'POST',
        headers: kept ? { cookie: kept } : {},
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return toPage(answer, target, kept);
    },
    send: async (fields, file) => accepted(await page.submit({ action: 'decide', fields, ...(file ? { file } : {}) })),
  };
  return page;
}

/** 409: a colleague, or the same mail in its second copy, was faster; the page says so and shows the receipt. */
function accepted(page: WebPage): WebPage {
  if (page.status === 200 || page.status === 409) return page;
  throw new Error(`the page answered ${page.status}: ${wordsOf(page.html)}`);
}

function wordsOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}

/** @throws Error with the page's words when it has no such form. */
function findForm(html: string, action: string): { action: string; hidden: Record<string, string> } {
  for (const [form, target = ''] of html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>[\s\S]*?<\/form>/g)) {
    if (!target.endsWith(`/${action}`)) continue;
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, unescapeHtml(value)],
    );
    return { action: unescapeHtml(target), hidden: Object.fromEntries(hidden) };
  }
  throw new Error(`no form "${action}" on the page: ${wordsOf(html)}`);
}

function unescapeHtml(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#x27);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );
}
