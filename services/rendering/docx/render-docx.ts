import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { documentTitle } from '../fixed-words';
import { escapeHtml } from '../html';
import { MEASURES } from '../layout-measures';
import type { Annex, PlanDocument } from '../plan-document';
import { docxBody } from './docx-body';
import { docxFoot } from './docx-foot';
import { docxLetterhead } from './docx-letterhead';
import { type DocxStyle, docxText, TWIPS_PER_MM } from './docx-text';
import { fixZipDates } from './fix-zip-dates';

const { font, marginMm, page, sizePt } = MEASURES;
const HEADER_MM = 10;

type Children = ISectionOptions['children'];

/**
 * The plan as a Word document (OOXML), laid out after Nghị định 30/2020/NĐ-CP. The same plan gives the same bytes.
 * @param at instant written into the file's properties: of the signature or the revision, never "now".
 */
export async function renderDocx(plan: PlanDocument, { at }: { at: Date }): Promise<Buffer> {
  const document = new Document({
    title: documentTitle(plan),
    creator: plan.issuer.name,
    styles: { default: { document: { run: { font, size: sizePt.body * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      section([...docxLetterhead(plan), ...docxBody(plan.legalBases, plan.body, true), ...docxFoot(plan)]),
      ...(plan.annexes ?? []).map((annex) => section(annexParts(annex))),
    ],
  });
  const properties = [{ path: 'docProps/core.xml', data: coreProperties(plan, at) }];
  return fixZipDates(await Packer.toBuffer(document, undefined, properties), at);
}

/** A part whose pages count from one, numbered in the top margin but on the first (Phụ lục I, Mục I.5). */
function section(children: Children): ISectionOptions {
  const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
  const { top, bottom, left, right } = marginMm;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: mm(page.widthMm), height: mm(page.heightMm) },
        margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(HEADER_MM) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    // Word wants a paragraph after a table that ends a part.
    children: [...children, docxText('', { sizePt: 1 })],
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: sizePt.pageNumber * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function annexParts({ heading, title, attachedTo, parts }: Annex): Children {
  const style: DocxStyle = { sizePt: sizePt.annex, bold: true, align: 'center', lineHeight: MEASURES.lineHeight.body };
  return [
    ...(heading === null ? [] : [docxText(heading, { ...style, more: { outlineLevel: 0 } })]),
    ...(title === null ? [] : [docxText(title, style)]),
    ...(attachedTo === null
      ? []
      : [docxText(attachedTo, { ...style, bold: false, italics: true, sizePt: sizePt.number, afterPt: 8 })]),
    ...docxBody([], parts, false),
  ];
}

/** Written here because the packer would take the time from the clock. */
function coreProperties(plan: PlanDocument, at: Date): string {
  const instant = `${at.toISOString().slice(0, 19)}Z`;
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(documentTitle(plan))}</dc:title><dc:creator>${escapeHtml(plan.issuer.name)}</dc:creator><dc:language>vi-VN</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}
