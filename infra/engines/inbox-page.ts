import type { InboxMessage } from './inbox-message';

const mailsPerPage = 100;

const style = `
body{font:16px/1.5 "Noto Sans","Segoe UI",Arial,sans-serif;margin:0;background:#f4f5f7;color:#1d2733}
*{box-sizing:border-box}h2{font-size:1.1rem}
header,main{max-width:70rem;margin:0 auto;padding:1rem}
h1{font-size:1.3rem;margin:0}header p{margin:0;color:#5a6675;font-size:.9rem}a{color:#0b5394}
table{width:100%;border-collapse:collapse;background:#fff;border:1px solid #d9dee5}
td,th{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid #e6e9ee}
th{font-weight:600;background:#fafbfc}td.time{white-space:nowrap;color:#5a6675}td,dd{overflow-wrap:anywhere}
form{margin:.75rem 0}input{font:inherit;padding:.3rem .5rem;width:20rem;max-width:60%}button{font:inherit;padding:.3rem .8rem}
dl{display:grid;grid-template-columns:10rem 1fr;gap:.2rem 1rem;background:#fff;border:1px solid #d9dee5;padding:1rem;margin:1rem 0}
dt{color:#5a6675}dd{margin:0}iframe{width:100%;height:34rem;border:1px solid #d9dee5;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #d9dee5;padding:1rem}
nav{margin:1rem 0}nav a{margin-right:1rem}summary{cursor:pointer}`;

/** The list, newest first, 100 a page. `page` counts from 1; `search` looks in addresses and subjects. */
export function renderInboxList(messages: readonly InboxMessage[], page: number, search: string): string {
  const wanted = search.trim().toLocaleLowerCase('vi');
  const found = [...messages].reverse().filter((message) => wanted === '' || searchedText(message).includes(wanted));
  const shown = found.slice((page - 1) * mailsPerPage, page * mailsPerPage);
  const query = (to: number) => `/?trang=${to}${search === '' ? '' : `&amp;tim=${encodeURIComponent(search)}`}`;
  const newer = page > 1 ? `<a href="${query(page - 1)}">← Mới hơn</a>` : '';
  const older = found.length > page * mailsPerPage ? `<a href="${query(page + 1)}">Cũ hơn →</a>` : '';
  const rows = shown.map(
    (message) => `<tr><td class="time">${time(message.receivedAt)}</td><td>${escapeHtml(message.to.join(', '))}</td>
<td><a href="/thu/${message.id}">${escapeHtml(message.subject || '(không có tiêu đề)')}</a>${
      message.attachments.length > 0 ? ` · ${message.attachments.length} tệp` : ''
    }</td></tr>`,
  );
  return layout(
    'Hộp thư thử nghiệm',
    `<form><input name="tim" value="${escapeHtml(search)}" placeholder="Tìm theo địa chỉ, tiêu đề" aria-label="Tìm">
<button>Tìm</button> <small>${found.length} thư</small></form>
<table><thead><tr><th>Nhận lúc</th><th>Người nhận</th><th>Tiêu đề</th></tr></thead><tbody>
${rows.join('\n') || '<tr><td colspan="3">Chưa có thư nào.</td></tr>'}
</tbody></table><nav>${newer}${older}</nav>`,
    page === 1 && search === '',
  );
}

/** One mail: headers, HTML in a frame without rights, text, attachments. */
export function renderInboxMessage(message: InboxMessage): string {
  const path = `/thu/${message.id}`;
  const files = message.attachments.map(
    ({ filename, mimeType, content }, index) =>
      `<li><a href="${path}/tep/${index}">${escapeHtml(filename ?? `tep-${index + 1}`)}</a> (${escapeHtml(mimeType)}, ${size(content.length)})</li>`,
  );
  const headers = message.headers.map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  return layout(
    message.subject || '(không có tiêu đề)',
    `<nav><a href="/">← Danh sách thư</a><a href="${path}/goc">Thư gốc (.eml)</a></nav>
<dl><dt>Người gửi</dt><dd>${escapeHtml(message.from)}</dd><dt>Người nhận</dt><dd>${escapeHtml(message.to.join(', '))}</dd>
<dt>Nhận lúc</dt><dd>${time(message.receivedAt)}</dd></dl>
${files.length > 0 ? `<h2>Tệp kèm theo</h2><ul>${files.join('\n')}</ul>` : ''}
${message.html === null ? '' : `<iframe title="Nội dung thư" src="${path}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`}
${message.text === null ? '' : `<details${message.html === null ? ' open' : ''}><summary>Bản chữ</summary><pre>${escapeHtml(message.text)}</pre></details>`}
<details><summary>Đầu thư</summary><dl>${headers.join('\n')}</dl></details>`,
    false,
  );
}

/** The HTML part as the frame shows it: links open outside, images inside the mail are put in place. */
export function renderInboxHtml(message: InboxMessage): string {
  const html = (message.html ?? '').replace(/cid:([^"'\s)>]+)/g, (whole, contentId: string) => {
    const image = message.attachments.find((attachment) => attachment.contentId === contentId);
    return image === undefined ? whole : `data:${image.mimeType};base64,${image.content.toString('base64')}`;
  });
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${html.replace(/^\s*<!doctype[^>]*>/i, '')}`;
}

function layout(title: string, body: string, refreshes: boolean): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
${refreshes ? '<meta http-equiv="refresh" content="10">' : ''}<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><header><h1>${escapeHtml(title)}</h1><p>Thư không rời khỏi máy này. <span lang="en">Local inbox: no mail leaves this machine.</span></p></header>
<main>${body}</main></body></html>`;
}

function searchedText(message: InboxMessage): string {
  return [message.from, ...message.to, message.subject].join('\n').toLocaleLowerCase('vi');
}

function time(instant: Date): string {
  return new Intl.DateTimeFormat('vi-VN', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(instant);
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${new Intl.NumberFormat('vi-VN').format(Math.round(bytes / 1024))} kB`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
