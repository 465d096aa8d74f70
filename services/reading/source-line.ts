/** Words of one column and where they begin. */
export interface Column {
  text: string;
  at: number;
}

/** One printed line after cleaning; blank lines, rules and page numbers are flags of the line that follows them. */
export interface SourceLine {
  /** 1-based line of the input. */
  no: number;
  /** Clean text, one blank between words. */
  text: string;
  /** Columns, where bars, tabs or wide gaps divide the line; else one cell. */
  cells: string[];
  /** Printed position of each cell: blanks before it, or its column times a thousand where bars divide. */
  at: number[];
  /** All columns of a line with more than three that stand apart by wide gaps (a printed table); else empty. */
  columns: readonly Column[];
  /** True where bars of a table divided the line. */
  barred: boolean;
  /** Blanks before the first word. */
  indent: number;
  blankBefore: boolean;
  /** A rule (`-----`) stood between this line and the one before. */
  ruleBefore: boolean;
  /** A page number or form feed stood between this line and the one before. */
  pageBefore: boolean;
  /** The whole line was set in bold (Markdown). */
  bold: boolean;
  /** The line ends inside a word (soft hyphen). */
  brokenWord: boolean;
}
