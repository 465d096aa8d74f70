/** What is printed on a page. Points from the lower left corner. */
export interface PdfPage {
  width: number;
  height: number;
  items: PdfItem[];
  rules: PdfRule[];
  /** Text set upright or slanting: stamps and watermarks. */
  turned: string;
}

/** A piece of text on its baseline. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the letters. */
  size: number;
}

/** A straight line: an edge of a table, or the line under a name. */
export interface PdfRule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Words that stand together on a line. */
export interface PdfSegment {
  text: string;
  x: number;
  right: number;
  size: number;
}

export interface PdfLine {
  page: number;
  y: number;
  segments: PdfSegment[];
}
