import { Refused } from './extraction';
import type { Zip } from './open-zip';
import { FILE_REFUSALS } from './refusals-of-files';

/** Visual Basic, ActiveX, Excel 4 macros, and programs packed beside the text. */
const ACTIVE_PARTS =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|macrosheets\/|dialogsheets\/)|\.(?:exe|dll|scr|com|bat|cmd|msi|vbs|js|jse|wsf|ps1|hta|jar|lnk)$/i;
const RELATIONS = /\.rels$/;
/** A template or an object fetched from elsewhere when the file is opened. */
const FETCHED_WHEN_OPENED =
  /<Relationship(?=[^>]*TargetMode="External")(?=[^>]*\/(?:attachedTemplate|oleObject|frame|subDocument)")[^>]*>/;
const BLOCK_END = /<\/(?:w:p|a:p|si|is|oddHeader|oddFooter|evenHeader|firstHeader)>|<(?:w:br|w:cr|w:tab|a:br)\b[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws Refused for a Word, Excel or PowerPoint file that can run something. */
export function refuseActiveOffice(zip: Zip): void {
  const names = zip.names();
  if (names.some((name) => ACTIVE_PARTS.test(name))) throw new Refused(FILE_REFUSALS.macros);
  if (/macroEnabled/i.test(zip.text('[Content_Types].xml') ?? '')) throw new Refused(FILE_REFUSALS.macros);
  for (const name of names) {
    if (RELATIONS.test(name) && FETCHED_WHEN_OPENED.test(zip.text(name) ?? '')) throw new Refused(FILE_REFUSALS.macros);
  }
}

/** The words of the parts whose name fits, a part each. @throws Refused when they grow beyond the bound. */
export function documentsInOffice(zip: Zip, wanted: RegExp): string[] {
  return zip
    .names()
    .filter((name) => wanted.test(name))
    .map((name) => wordsOf(zip.text(name) ?? ''))
    .filter((words) => words.trim() !== '');
}

function wordsOf(xml: string): string {
  return xml
    .replace(BLOCK_END, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
        if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        return ENTITIES[name ?? ''] ?? whole;
      },
    );
}
