import { walkXml } from './walk-xml';

/** What a style of Word says about the letters and the numbers of a paragraph. */
export interface DocxStyle {
  font: string | null;
  caps: boolean | null;
  hidden: boolean | null;
  list: string | null;
  level: number | null;
}

export interface DocxStyles {
  /** The style with all it is based on. */
  of(id: string | null): DocxStyle;
}

interface Declared extends DocxStyle {
  basedOn: string | null;
}

const NOTHING: DocxStyle = { font: null, caps: null, hidden: null, list: null, level: null };
const LONGEST_CHAIN = 20;

/** Reads word/styles.xml; without one nothing is set. */
export function readStyles(source: string | null): DocxStyles {
  const styles = new Map<string, Declared>();
  const defaults: Declared = { ...NOTHING, basedOn: null };
  let standard: string | null = null;
  let current: Declared | null = null;
  if (source !== null) {
    walkXml(source, {
      open(name, at) {
        if (name === 'w:docDefaults') current = defaults;
        else if (name === 'w:style') {
          current = { ...NOTHING, basedOn: null };
          const id = at['w:styleId'] ?? '';
          styles.set(id, current);
          if (at['w:type'] === 'paragraph' && isOn(at['w:default'] ?? '0')) standard = id;
        } else if (current) takeProperty(current, name, at);
      },
      close(name) {
        if (name === 'w:docDefaults' || name === 'w:style') current = null;
      },
    });
  }
  const resolved = new Map<string | null, DocxStyle>();
  return {
    of(id) {
      const known = resolved.get(id);
      if (known) return known;
      const style = chain(styles, id ?? standard).reduce(inherit, { ...NOTHING });
      const whole = inherit(style, defaults);
      resolved.set(id, whole);
      return whole;
    },
  };
}

/** Properties of letters and paragraphs, in styles and in the text alike. */
export function takeProperty(
  into: DocxStyle & { basedOn?: string | null },
  name: string,
  at: Record<string, string>,
): void {
  if (name === 'w:basedOn') into.basedOn = at['w:val'] ?? null;
  else if (name === 'w:rFonts') into.font = at['w:ascii'] ?? at['w:hAnsi'] ?? at['w:cs'] ?? into.font;
  else if (name === 'w:caps') into.caps = isOn(at['w:val']);
  else if (name === 'w:vanish') into.hidden = isOn(at['w:val']);
  else if (name === 'w:numId') into.list = at['w:val'] ?? null;
  else if (name === 'w:ilvl') into.level = Number(at['w:val'] ?? 0) || 0;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

function chain(styles: ReadonlyMap<string, Declared>, id: string | null): Declared[] {
  const found: Declared[] = [];
  for (let at = id; at !== null && found.length < LONGEST_CHAIN; ) {
    const style = styles.get(at);
    if (!style) break;
    found.push(style);
    at = style.basedOn;
  }
  return found;
}

/** What the nearer style leaves open, the farther one says. */
function inherit(near: DocxStyle, far: DocxStyle): DocxStyle {
  return {
    font: near.font ?? far.font,
    caps: near.caps ?? far.caps,
    hidden: near.hidden ?? far.hidden,
    list: near.list ?? far.list,
    level: near.level ?? far.level,
  };
}
