import { Parser } from 'htmlparser2';

export interface XmlVisitor {
  open(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Runs through XML; entities other than the five of XML are not expanded. */
export function walkXml(source: string, { open, close, text }: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: open,
      ...(close ? { onclosetag: close } : {}),
      ...(text ? { ontext: text } : {}),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
}
