import PDFDocument from 'pdfkit';
import { MEASURES, MM } from '../layout-measures';
import { breakLines, type Line, type Measure } from './break-lines';
import { FONT_NAMES, type FontName, loadFont } from './load-fonts';

export interface TextStyle {
  font: FontName;
  size: number;
  /** Share of the size; `MEASURES.lineHeight`. */
  lineHeight?: number;
  align?: 'left' | 'center' | 'justify';
  color?: string;
}

/** Part of the page that text is set into, in points from the left edge. */
export interface Column {
  x: number;
  width: number;
}

/** A role of the tagged document (ISO 32000-1, 14.8.4): what a screen reader is told a text is. */
export type Role = 'P' | 'H1' | 'H2' | 'H3' | 'Table' | 'TR' | 'TH' | 'TD' | 'Note';

/** Letters hang from the baseline about this far below the top of their line. */
const ASCENT = 0.891;

/** A4 pages that are written from top to bottom, with a position that moves down. */
export class PdfSheet {
  readonly doc: PDFKit.PDFDocument;
  readonly page: Column = {
    x: MEASURES.marginMm.left * MM,
    width: (MEASURES.page.widthMm - MEASURES.marginMm.left - MEASURES.marginMm.right) * MM,
  };
  readonly top = MEASURES.marginMm.top * MM;
  readonly bottom = (MEASURES.page.heightMm - MEASURES.marginMm.bottom) * MM;
  /** Where the next line goes, in points from the top edge. */
  y = this.top;
  /** Page within the document or the annex; the first shows no number (Mục I.5). */
  private pageOfPart = 1;
  private readonly widths = new Map<string, Map<string, number>>();

  constructor(info: { title: string; author: string; at: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'vi-VN',
      displayTitle: true,
      font: '',
      info: { Title: info.title, Author: info.author, CreationDate: info.at, ModDate: info.at },
    });
    // Parsed anew for each document: a parsed font that has been embedded once forgets which letters its glyphs stand for.
    for (const name of FONT_NAMES) this.doc.registerFont(name, loadFont(name));
  }

  /** Points a text takes; words repeat, so their widths are kept. */
  measure(style: TextStyle): Measure {
    const key = `${style.font} ${style.size}`;
    const known = this.widths.get(key) ?? new Map<string, number>();
    this.widths.set(key, known);
    return (text) => {
      const kept = known.get(text);
      if (kept !== undefined) return kept;
      const width = this.doc.font(style.font).fontSize(style.size).widthOfString(text);
      known.set(text, width);
      return width;
    };
  }

  breakLines(text: string, style: TextStyle, width: number, indent = 0): Line[] {
    return breakLines(text, width, this.measure(style), indent);
  }

  heightOf(lines: readonly Line[], style: TextStyle): number {
    return lines.length * lineHeightOf(style);
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** The page number stands centred in the top margin. */
  newPage(): void {
    this.doc.addPage({ size: 'A4', margin: 0 });
    this.pageOfPart += 1;
    this.y = this.top;
    const style: TextStyle = { font: 'regular', size: MEASURES.sizePt.pageNumber, align: 'center' };
    this.artifact(() => {
      this.lines(this.breakLines(String(this.pageOfPart), style, this.page.width), this.page, 10 * MM, style);
    });
  }

  /** An annex counts its pages from one. */
  newPart(): void {
    this.doc.addPage({ size: 'A4', margin: 0 });
    this.pageOfPart = 1;
    this.y = this.top;
  }

  /** Writes lines at a height; returns where they end. Does not break the page. */
  lines(lines: readonly Line[], column: Column, y: number, style: TextStyle, indent = 0): number {
    const height = lineHeightOf(style);
    for (const [index, line] of lines.entries()) {
      const own = index === 0 ? indent : 0;
      const top = y + index * height + (height - style.size * 1.15) / 2;
      this.line(line, { x: column.x + own, width: column.width - own }, top + style.size * ASCENT, style);
    }
    return y + lines.length * height;
  }

  private line(line: Line, column: Column, baseline: number, style: TextStyle): void {
    const { doc } = this;
    doc
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.color ?? '#000000');
    const spare = column.width - line.width;
    const at = (text: string, x: number): void => {
      doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    };
    if (style.align !== 'justify' || line.last || line.words.length === 1) {
      at(line.words.join(' '), column.x + (style.align === 'center' ? spare / 2 : 0));
      return;
    }
    const measure = this.measure(style);
    const gap = measure(' ') + spare / (line.words.length - 1);
    let x = column.x;
    for (const [index, word] of line.words.entries()) {
      at(index === line.words.length - 1 ? word : `${word} `, x);
      x += measure(word) + gap;
    }
  }

  /** An element of the tagged document; end it with `end()`. */
  element(role: Role, parent?: PDFKit.PDFStructureElement): PDFKit.PDFStructureElement {
    const element = this.doc.struct(role);
    if (parent) parent.add(element);
    else this.doc.addStructure(element);
    return element;
  }

  /** What is drawn is a part of the text with this role. */
  tag(role: Role, draw: () => void, parent?: PDFKit.PDFStructureElement): void {
    const element = this.element(role, parent);
    this.mark(element, role, draw);
    element.end();
  }

  /** What is drawn on this page belongs to an element that may go on on the next. */
  mark(element: PDFKit.PDFStructureElement, role: Role, draw: () => void): void {
    const content = this.doc.markStructureContent(role);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** What is drawn is a picture that stands for these words. */
  figure(alternative: string, draw: () => void): void {
    const element = this.doc.struct('Figure', { alt: alternative });
    this.doc.addStructure(element);
    const content = this.doc.markStructureContent('Figure');
    draw();
    this.doc.endMarkedContent();
    element.add(content);
    element.end();
  }

  /** What is drawn is decoration or belongs to the page, not to the text. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A horizontal line. */
  rule(x: number, y: number, length: number, width = 0.7): void {
    this.artifact(() => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + length, y)
        .lineWidth(width)
        .strokeColor('#000000')
        .stroke();
    });
  }

  frame(x: number, y: number, width: number, height: number, color = '#000000', line = 0.7): void {
    this.artifact(() => {
      this.doc.rect(x, y, width, height).lineWidth(line).strokeColor(color).stroke();
    });
  }
}

export function lineHeightOf(style: TextStyle): number {
  return style.size * (style.lineHeight ?? MEASURES.lineHeight.tight);
}
