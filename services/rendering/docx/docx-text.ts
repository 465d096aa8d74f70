import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import { cleanLines } from '../../wording/clean-text';
import { MEASURES } from '../layout-measures';

/** Word counts lengths in twentieths of a point. */
export const TWIPS_PER_POINT = 20;
export const TWIPS_PER_MM = 1440 / 25.4;
/** 240 is one line. */
const LINE = 240;

export interface DocxStyle {
  sizePt: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  lineHeight?: number;
  align?: 'left' | 'center' | 'both';
  beforePt?: number;
  afterPt?: number;
  more?: Omit<IParagraphOptions, 'children' | 'alignment' | 'spacing'>;
}

/** One paragraph in one style; every value is written out, so that no template of an office changes it. */
export function docxText(words: string, style: DocxStyle): Paragraph {
  const { sizePt, color, align = 'left' } = style;
  const lines = (style.lineHeight ?? MEASURES.lineHeight.tight) / SINGLE_LINE;
  const run: IRunOptions = {
    text: cleanLines(words),
    size: sizePt * 2,
    bold: style.bold ?? false,
    italics: style.italics ?? false,
    ...(color ? { color } : {}),
  };
  return new Paragraph({
    ...style.more,
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.BOTH }[align],
    spacing: {
      // Whole twentieths: a fraction is no valid measure, and Word calls such a file damaged.
      before: Math.round((style.beforePt ?? 0) * TWIPS_PER_POINT),
      after: Math.round((style.afterPt ?? 0) * TWIPS_PER_POINT),
      line: Math.round(LINE * lines),
      lineRule: LineRuleType.AUTO,
    },
    children: [new TextRun(run)],
  });
}

/** Height of a single line of Times New Roman as a share of its letters. */
const SINGLE_LINE = 1.15;

/** A line in the middle of a column: the upper border of an empty paragraph that is narrowed from both sides. */
export function docxRule(lengthPt: number, columnPt: number): Paragraph {
  const side = Math.max(0, Math.round(((columnPt - lengthPt) / 2) * TWIPS_PER_POINT));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** Average width of a letter as a share of its size: capitals and small letters in bold. */
export function roughWidthPt(text: string, sizePt: number): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? 0.47 : 0.62), 0) * sizePt;
}
