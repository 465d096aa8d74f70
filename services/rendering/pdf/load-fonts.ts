import { readFileSync } from 'node:fs';

/** Tinos has the widths of Times New Roman and every Vietnamese letter; the licence allows to embed it. */
const FILES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;

export type FontName = keyof typeof FILES;

const loaded = new Map<FontName, Buffer>();

/** The bytes of a font, read once. */
export function loadFont(name: FontName): Buffer {
  const known = loaded.get(name);
  if (known) return known;
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/tinos/${FILES[name]}`));
  loaded.set(name, bytes);
  return bytes;
}

export const FONT_NAMES = Object.keys(FILES) as FontName[];
