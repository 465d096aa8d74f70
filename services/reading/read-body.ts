import { splitDocument } from './document-parts';
import { measureLayout } from './layout';
import type { Marker } from './marker';
import { normalise } from './normalise';
import { joinParagraphs } from './paragraphs';
import { readTitle } from './title';

/** A paragraph of the body as a printer needs it: clean words, the marker apart. */
export interface BodyParagraph {
  marker: Marker | null;
  text: string;
}

/** The paragraphs between the title and "Nơi nhận", legal bases first, put together from their printed lines. Pure. */
export function readBody(text: string): BodyParagraph[] {
  const { main } = splitDocument(normalise(text));
  const body = main.slice(readTitle(main).used);
  return joinParagraphs(body, measureLayout(body)).map((paragraph) => ({
    marker: paragraph.marker,
    text: paragraph.cells ? paragraph.cells.join(' | ') : paragraph.text,
  }));
}
