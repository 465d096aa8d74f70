/** Types a report or a plan may come in, known by their first bytes and not by their name. */
const SIGNATURES: { mimeType: string; extensions: string[]; matches: (content: Buffer) => boolean }[] = [
  { mimeType: 'application/pdf', extensions: ['pdf'], matches: startsWith('%PDF-') },
  ...(
    [
      ['docx', 'wordprocessingml.document'],
      ['xlsx', 'spreadsheetml.sheet'],
      ['pptx', 'presentationml.presentation'],
    ] as const
  ).map(([extension, kind]) => ({
    mimeType: `application/vnd.openxmlformats-officedocument.${kind}`,
    extensions: [extension],
    matches: startsWith('PK\u0003\u0004'),
  })),
  { mimeType: 'image/png', extensions: ['png'], matches: startsWith('\u0089PNG') },
  { mimeType: 'image/jpeg', extensions: ['jpg', 'jpeg'], matches: startsWith('\u00ff\u00d8\u00ff') },
  { mimeType: 'text/plain', extensions: ['txt', 'csv', 'md'], matches: isText },
  // A plan may come as a web page; a report may not (find-upload.ts).
  { mimeType: 'text/html', extensions: ['html', 'htm'], matches: isText },
];

function startsWith(magic: string): (content: Buffer) => boolean {
  const bytes = Buffer.from(magic, 'latin1');
  return (content) => content.subarray(0, bytes.length).equals(bytes);
}

/** No NUL near the beginning, but for UTF-16, which begins with its byte order mark. */
function isText(content: Buffer): boolean {
  return !content.subarray(0, 8192).includes(0) || /^(?:fffe|feff)/.test(content.subarray(0, 2).toString('hex'));
}

/** The type of a file when content and name agree on an accepted one, else null. */
export function sniffType(name: string, content: Buffer): string | null {
  const extension = name.toLowerCase().split('.').pop() ?? '';
  const found = SIGNATURES.find(({ extensions, matches }) => extensions.includes(extension) && matches(content));
  return found?.mimeType ?? null;
}
