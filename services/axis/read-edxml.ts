import { AXIS_KINDS, type AxisKind } from './axis-message';
import { AxisRefusal } from './axis-refusal';
import { parseAxisDay, parseAxisInstant } from './axis-time';
import type { AxisAttachment, AxisParty, AxisStaff, EdxmlDocument, EdxmlStatus } from './edxml-shape';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from './parse-xml';

export type EdxmlMessage = { kind: 'STATUS'; status: EdxmlStatus } | { kind: 'DOCUMENT'; document: EdxmlDocument };

/** Statuses are a few kilobytes; a document with its PDF may be this large. */
export const MAX_EDXML_BYTES = 5 * 1024 * 1024;

/**
 * Reads an edXML message back.
 * @throws AxisRefusal
 */
export function readEdxml(content: Buffer, maxBytes = MAX_EDXML_BYTES): EdxmlMessage {
  const root = parseXml(content, maxBytes);
  const envelope = childOf(root, 'edXMLEnvelope');
  if (root.name !== 'edXML' || !envelope) throw new AxisRefusal('NOT_EDXML', 'edXMLEnvelope');
  const status = childOf(envelope, 'edXMLHeader', 'Status');
  if (status) return { kind: 'STATUS', status: readStatus(status) };
  const header = childOf(envelope, 'edXMLHeader', 'MessageHeader');
  if (!header) throw new AxisRefusal('NOT_EDXML', 'MessageHeader');
  return { kind: 'DOCUMENT', document: readDocument(root, envelope, header) };
}

function readStatus(status: XmlElement): EdxmlStatus {
  const code = textOf(status, 'StatusCode');
  if (!/^\d{1,3}$/.test(code)) throw new AxisRefusal('NOT_EDXML', 'StatusCode');
  const day = textOf(status, 'ResponseFor', 'PromulgationDate');
  return {
    responseFor: {
      organId: textOf(status, 'ResponseFor', 'OrganId'),
      code: textOf(status, 'ResponseFor', 'Code'),
      promulgatedOn: day === '' ? null : given('PromulgationDate', parseAxisDay(day)),
      documentId: needed(status, 'ResponseFor', 'DocumentId'),
    },
    from: readParty(needsElement(childOf(status, 'From'), 'From')),
    code: Number(code),
    description: textOf(status, 'Description'),
    at: given('Timestamp', parseAxisInstant(textOf(status, 'Timestamp'))),
    staff: readStaff(childOf(status, 'StaffInfo')),
  };
}

function readDocument(root: XmlElement, envelope: XmlElement, header: XmlElement): EdxmlDocument {
  const trace = childOf(envelope, 'edXMLHeader', 'TraceHeaderList');
  const other = childOf(header, 'OtherInfo');
  const dueOn = textOf(header, 'DueDate');
  const copies = textOf(other, 'PromulgationAmount');
  return {
    from: readParty(needsElement(childOf(header, 'From'), 'From')),
    to: childrenOf(header, 'To').map(readParty),
    code: { number: needed(header, 'Code', 'CodeNumber'), notation: needed(header, 'Code', 'CodeNotation') },
    place: textOf(header, 'PromulgationInfo', 'Place'),
    promulgatedOn: given('PromulgationDate', parseAxisDay(textOf(header, 'PromulgationInfo', 'PromulgationDate'))),
    type: { number: numberIn(header, 'DocumentType', 'Type'), name: textOf(header, 'DocumentType', 'TypeName') },
    subject: needed(header, 'Subject'),
    signer: {
      competence: textOf(header, 'SignerInfo', 'Competence'),
      position: textOf(header, 'SignerInfo', 'Position'),
      fullName: textOf(header, 'SignerInfo', 'FullName'),
    },
    dueOn: dueOn === '' ? null : given('DueDate', parseAxisDay(dueOn)),
    toPlaces: childrenOf(childOf(header, 'ToPlaces'), 'Place').map(({ text }) => text),
    priority: numberIn(header, 'OtherInfo', 'Priority'),
    typist: textOf(other, 'TyperNotation'),
    copies: copies === '' ? null : numberIn(header, 'OtherInfo', 'PromulgationAmount'),
    pages: numberIn(header, 'OtherInfo', 'PageAmount'),
    appendixes: childrenOf(childOf(other, 'Appendixes'), 'Appendix').map(({ text }) => text),
    documentId: needed(header, 'DocumentId'),
    business: readBusiness(childOf(trace, 'Bussiness')),
    sentAt: given('Timestamp', parseAxisInstant(textOf(trace, 'TraceHeader', 'Timestamp'))),
    attachments: childrenOf(childOf(root, 'AttachmentEncoded'), 'Attachment').map(readAttachment),
  };
}

function readBusiness(business: XmlElement | null): EdxmlDocument['business'] {
  const code = textOf(business, 'BussinessDocType');
  const [kind] = (Object.keys(AXIS_KINDS) as AxisKind[]).filter((one) => String(AXIS_KINDS[one]) === code);
  return {
    kind: given('BussinessDocType', kind ?? null),
    reason: textOf(business, 'BussinessDocReason'),
    staff: readStaff(childOf(business, 'StaffInfo')),
    replaces: childrenOf(childOf(business, 'ReplacementInfoList'), 'ReplacementInfo').map((one) => ({
      documentId: needed(one, 'DocumentId'),
      organIds: childrenOf(childOf(one, 'OrganIdList'), 'OrganId').map(({ text }) => text),
    })),
  };
}

function readParty(party: XmlElement): AxisParty {
  return {
    organId: needed(party, 'OrganId'),
    inCharge: textOf(party, 'OrganizationInCharge'),
    name: textOf(party, 'OrganName'),
    mail: textOf(party, 'Email'),
  };
}

function readStaff(staff: XmlElement | null): AxisStaff {
  return { department: textOf(staff, 'Department'), name: textOf(staff, 'Staff') };
}

function readAttachment(attachment: XmlElement): AxisAttachment {
  const encoded = textOf(attachment, 'ContentTransferEncoded').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw new AxisRefusal('NOT_EDXML', 'ContentTransferEncoded');
  return {
    name: textOf(attachment, 'AttachmentName'),
    mediaType: textOf(attachment, 'ContentType'),
    description: textOf(attachment, 'Description'),
    content: Buffer.from(encoded, 'base64'),
  };
}

function needed(element: XmlElement, ...names: string[]): string {
  return given(names.at(-1) ?? '', textOf(element, ...names) || null);
}

function numberIn(element: XmlElement, ...names: string[]): number {
  const text = textOf(element, ...names);
  return given(names.at(-1) ?? '', /^\d{1,6}$/.test(text) ? Number(text) : null);
}

function given<T>(field: string, value: T | null): T {
  if (value === null) throw new AxisRefusal('NOT_EDXML', field);
  return value;
}

function needsElement(element: XmlElement | null, name: string): XmlElement {
  return given(name, element);
}
