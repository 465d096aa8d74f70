import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AxisRefusal } from './axis-refusal';

/** An element with its children in their order; names without prefix. */
export interface XmlElement {
  name: string;
  children: XmlElement[];
  text: string;
}

const MAX_DEPTH = 16;
const MAX_ELEMENTS = 50_000;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Node = Record<string, unknown>;

/**
 * Parses XML from outside. Document types are refused before anything is parsed, so there is no entity to expand and no
 * file to fetch; of references only the five of XML and numbers of characters are known.
 * @throws AxisRefusal
 */
export function parseXml(content: Buffer, maxBytes: number): XmlElement {
  if (content.length > maxBytes) throw new AxisRefusal('TOO_LARGE');
  const source = decode(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw new AxisRefusal('DOCTYPE');
  refuseTooMany(source);
  if (XMLValidator.validate(source) !== true) throw new AxisRefusal('NOT_XML');
  const roots = elementsIn(parse(source));
  const [root] = roots;
  if (!root || roots.length > 1) throw new AxisRefusal('NOT_XML');
  return root;
}

function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new AxisRefusal('NOT_UTF8');
  }
}

function refuseTooMany(source: string): void {
  let found = 0;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) found += 1;
  if (found > 2 * MAX_ELEMENTS) throw new AxisRefusal('TOO_MANY');
}

function parse(source: string): Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    removeNSPrefix: true,
    processEntities: false,
    parseTagValue: false,
    trimValues: false,
    cdataPropName: '#cdata',
    maxNestedTags: MAX_DEPTH,
  });
  try {
    return parser.parse(source) as Node[];
  } catch (error) {
    throw new AxisRefusal(String(error).includes('nested') ? 'TOO_DEEP' : 'NOT_XML');
  }
}

function elementsIn(nodes: Node[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const [name] = Object.keys(node);
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
    const inner = node[name] as Node[];
    return [{ name, children: elementsIn(inner), text: textIn(inner) }];
  });
}

function textIn(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (typeof node['#text'] === 'string') return resolveReferences(node['#text']);
      const cdata = node['#cdata'] as Node[] | undefined;
      return typeof cdata?.[0]?.['#text'] === 'string' ? cdata[0]['#text'] : '';
    })
    .join('')
    .trim();
}

function resolveReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) {
      if (!Object.hasOwn(NAMED, name as string)) throw new AxisRefusal('NOT_XML');
      return NAMED[name as string] ?? whole;
    }
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    if (code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) throw new AxisRefusal('NOT_XML');
    return String.fromCodePoint(code);
  });
}

/** The first child of that name, and that child's child …; null where there is none. */
export function childOf(element: XmlElement | null, ...names: string[]): XmlElement | null {
  return names.reduce<XmlElement | null>(
    (within, name) => within?.children.find((child) => child.name === name) ?? null,
    element,
  );
}

export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of a descendant; empty where it is missing. */
export function textOf(element: XmlElement | null, ...names: string[]): string {
  return childOf(element, ...names)?.text ?? '';
}
