import { type HtmlValue, html, htmlText, type SafeHtml } from '../../rendering/html';
import { wording } from '../../wording/wording';
import type { Letter, LetterLink, LetterSection } from './letter';

/** Bytes a letter stays below: mail programs cut at about 100 kB. */
export const maxLetterHtmlBytes = 40 * 1024;

/** Plain text in a mail line may hold 998 octets; Vietnamese takes up to three a character. */
const FOLD_CHARS = 200;

/** The letter as HTML: one table, inline styles, no image, no reference to anything but the given link. */
export function composeHtml(letter: Letter): string {
  const { action, code, quote } = letter;
  const body = html`<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${letter.subject}</title>
</head>
<body style="margin:0;padding:0;background-color:#f3f4f6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3f4f6">
<tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"
 style="width:100%;max-width:640px;border:1px solid #d5d9e0;border-top:4px solid #9a1b1f">
<tr><td style="padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#1b1f24">
<p style="margin:0 0 16px"><strong>${folded(letter.greeting)}</strong></p>
${letter.paragraphs.map(paragraph)}
${code ? codeBox(code) : null}
${factTable(letter)}
${quote ? quoteBox(quote) : null}
${letter.lists.map(list)}
${(letter.sections ?? []).map(section)}
${action ? button(action, letter) : null}
${letter.notes.map(note)}
<p style="margin:24px 0 0">${letter.closing}</p>
</td></tr>
<tr><td style="padding:12px 24px;border-top:1px solid #d5d9e0;font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:19px;color:#4b5563">
${folded(letter.footer)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return htmlText(body);
}

function paragraph(text: string): SafeHtml {
  return html`<p style="margin:0 0 16px">${folded(text)}</p>
`;
}

function note(text: string): SafeHtml {
  return html`<p style="margin:0 0 8px;font-size:14px;line-height:21px;color:#4b5563">${folded(text)}</p>
`;
}

function codeBox(code: string): SafeHtml {
  return html`<p style="margin:0 0 16px;padding:12px;border:2px solid #1b1f24;text-align:center;
font-family:Consolas,'Courier New',monospace;font-size:32px;line-height:40px;letter-spacing:6px"><strong>${code}</strong></p>
`;
}

function factTable({ facts }: Letter): SafeHtml | null {
  if (facts.length === 0) return null;
  const cell = 'padding:6px 8px;border-bottom:1px solid #e5e7eb;font-size:15px;line-height:22px';
  const rows = facts.map(
    ({ label, value }) => html`<tr>
<th scope="row" align="left" valign="top" width="36%" style="${cell};font-weight:normal;color:#4b5563">${label}</th>
<td align="left" valign="top" style="${cell}">${folded(value)}</td>
</tr>
`,
  );
  return html`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;border-top:1px solid #e5e7eb">
${rows}</table>
`;
}

function quoteBox({ label, text }: { label: string; text: string }): SafeHtml {
  const lines = text.split('\n').map((line, index): HtmlValue => [index > 0 && html`<br>\n`, folded(line)]);
  return html`<p style="margin:0 0 4px;color:#4b5563">${label}:</p>
<blockquote style="margin:0 0 16px;padding:8px 16px;border-left:4px solid #9a1b1f;background-color:#f9fafb">${lines}</blockquote>
`;
}

function list({ title, items }: { title: string; items: string[] }): SafeHtml {
  return html`<p style="margin:0 0 4px"><strong>${title}:</strong></p>
<ul style="margin:0 0 16px;padding:0 0 0 24px">
${items.map((item) => html`<li style="margin:0 0 6px">${folded(item)}</li>\n`)}</ul>
`;
}

function section({ title, link, items }: LetterSection): SafeHtml {
  return html`<p style="margin:16px 0 4px"><strong>${folded(title)}:</strong></p>
${link ? html`<p style="margin:0 0 4px">${anchor(link)}</p>\n` : null}<ul style="margin:0 0 16px;padding:0 0 0 24px">
${items.map(
  ({
    text,
    link: own,
  }) => html`<li style="margin:0 0 8px">${folded(text)}${own ? html`<br>\n${anchor(own)}` : null}</li>
`,
)}</ul>
`;
}

function anchor({ label, url }: LetterLink): SafeHtml {
  return html`<a href="${url}" rel="noreferrer" style="color:#1d4f91">${label}</a>`;
}

function button({ label, url }: { label: string; url: string }, letter: Letter): SafeHtml {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 12px">
<tr><td bgcolor="#1d4f91" style="padding:12px 24px">
<a href="${url}" rel="noreferrer" style="font-family:Arial,Helvetica,sans-serif;font-size:16px;color:#ffffff;text-decoration:none"><strong>${label}</strong></a>
</td></tr>
</table>
<p style="margin:0 0 12px;font-size:13px;line-height:19px;color:#4b5563;word-break:break-all">${wording(letter.language).letters.frame.openLink}<br>
${url}</p>
`;
}

function folded(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > FOLD_CHARS) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
