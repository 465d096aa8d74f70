/** Types a report may carry, known by their first bytes and not by their name. */
const SIGNATURES: { mimeType: string; extensions: string[]; matches: (content: Buffer) => boolean }[] = [
  { mimeType: 'application/pdf', extensions: ['pdf'], matches: startsWith('%PDF-') },
  {
    mimeType: 'application/vnd.openxmlformats-officedocument',
    extensions: ['docx', 'xlsx', 'pptx'],
    matches: startsWith('PK\u0003\u0004'),
  },
  { mimeType: 'image/png', extensions: ['png'], matches: startsWith('\u0089PNG') },
  { mimeType: 'image/jpeg', extensions: ['jpg', 'jpeg'], matches: startsWith('\u00ff\u00d8\u00ff') },
  { mimeType: 'text/plain', extensions: ['txt', 'csv'], matches: (content) => !content.subarray(0, 8192).includes(0) },
];

function startsWith(magic: string): (content: Buffer) => boolean {
  const bytes = Buffer.from(magic, 'latin1');
  return (content) => content.subarray(0, bytes.length).equals(bytes);
}

/** The type of a file when content and name agree on an accepted one, else null. */
export function sniffType(name: string, content: Buffer): string | null {
  const extension = name.toLowerCase().split('.').pop() ?? '';
  const found = SIGNATURES.find(({ extensions, matches }) => extensions.includes(extension) && matches(content));
  return found?.mimeType ?? null;
}
