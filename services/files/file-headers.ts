import { bareKey } from '../reading/bare-key';

/** Headers of a file that is saved, not shown: a plain name for every browser and the real one beside it (RFC 6266). */
export function fileHeaders({ fileName, mediaType }: { fileName: string; mediaType: string }): Record<string, string> {
  const plain = fileName.replace(/[^\x21-\x7e]/gu, plainLetter).replace(/["\\;]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  };
}

/** "Đ" → "D"; what has no plain letter becomes "_". */
function plainLetter(letter: string): string {
  const key = bareKey(letter);
  if (!/^[a-z]$/.test(key)) return '_';
  return letter === letter.toLowerCase() ? key : key.toUpperCase();
}
