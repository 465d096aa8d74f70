import { XMLBuilder } from 'fast-xml-parser';
import { sha256 } from '../sha256';
import { AXIS_KINDS } from './axis-message';
import { axisDay, axisInstant } from './axis-time';
import type { AxisAttachment, AxisParty, AxisStaff, EdxmlDocument, EdxmlStatus } from './edxml-shape';

/** QCVN 102:2016/BTTTT. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';
const ACTOR = 'http://schemas.xmlsoap.org/soap/actor/next';
/** XML 1.0 has no place for these, not even as references. */
const NOT_OF_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

type Content = string | Element | Content[];
interface Element {
  [name: string]: Content;
}

/**
 * A document as an edXML message. Elements of the envelope bear the prefix, those of the attachments do not: receivers
 * reject anything else, although the two names are the same to XML.
 */
export function writeDocument(document: EdxmlDocument): string {
  const attached = document.attachments.map((one) => ({ ...one, cid: sha256(one.content).slice(0, 32) }));
  return write({
    header: { MessageHeader: messageHeader(document), TraceHeaderList: traceHeaders(document), DigitalSignature: '' },
    references: attached.map(({ cid, ...one }) => referenceTo(one, cid)),
    attachments: attached.map(({ cid, mediaType, description, content, name }) => ({
      ContentType: mediaType,
      ContentId: cid,
      Description: description,
      ContentTransferEncoded: content.toString('base64'),
      AttachmentName: name,
    })),
  });
}

/** A status message. */
export function writeStatus({ responseFor, from, code, description, at, staff }: EdxmlStatus): string {
  return write({
    header: {
      Status: {
        ResponseFor: {
          OrganId: responseFor.organId,
          Code: responseFor.code,
          PromulgationDate: responseFor.promulgatedOn ? axisDay(responseFor.promulgatedOn) : '',
          DocumentId: responseFor.documentId,
        },
        From: partyElement(from),
        StatusCode: String(code).padStart(2, '0'),
        Description: description,
        Timestamp: axisInstant(at),
        StaffInfo: staffElement(staff),
      },
    },
    references: [],
    attachments: [],
  });
}

function messageHeader(document: EdxmlDocument): Element {
  const { code, type, signer, dueOn } = document;
  return {
    From: partyElement(document.from),
    To: document.to.map(partyElement),
    Code: { CodeNumber: code.number, CodeNotation: code.notation },
    PromulgationInfo: { Place: document.place, PromulgationDate: axisDay(document.promulgatedOn) },
    DocumentType: { Type: String(type.number), TypeName: type.name, TypeDetail: '' },
    Subject: document.subject,
    Content: '',
    SignerInfo: { Competence: signer.competence, Position: signer.position, FullName: signer.fullName },
    ...(dueOn === null ? {} : { DueDate: axisDay(dueOn) }),
    ToPlaces: { Place: document.toPlaces },
    OtherInfo: {
      Priority: String(document.priority),
      SphereOfPromulgation: '',
      TyperNotation: document.typist,
      PromulgationAmount: document.copies === null ? '' : String(document.copies),
      PageAmount: String(document.pages),
      Appendixes: document.appendixes.length > 0 ? { Appendix: document.appendixes } : '',
    },
    // A plan gives work to others: chỉ đạo.
    SteeringType: '1',
    DocumentId: document.documentId,
  };
}

function traceHeaders({ from, documentId, business, dueOn, sentAt }: EdxmlDocument): Element {
  return {
    '@_id': sha256([documentId, business.kind, dueOn, sentAt.toISOString()].join(' ')).slice(0, 32),
    '@_version': '1.0',
    '@_mustUnderstand': '1',
    '@_actor': ACTOR,
    TraceHeader: { OrganId: from.organId, Timestamp: axisInstant(sentAt) },
    Bussiness: {
      BussinessDocType: String(AXIS_KINDS[business.kind]),
      BussinessDocReason: business.reason,
      DocumentId: documentId,
      StaffInfo: staffElement(business.staff),
      Paper: '0',
      ...(business.replaces.length === 0
        ? {}
        : {
            ReplacementInfoList: {
              ReplacementInfo: business.replaces.map((one) => ({
                DocumentId: one.documentId,
                OrganIdList: { OrganId: one.organIds },
              })),
            },
          }),
    },
  };
}

function partyElement({ organId, inCharge, name, mail }: AxisParty): Element {
  return {
    OrganId: organId,
    OrganizationInCharge: inCharge,
    OrganName: name,
    OrganAdd: '',
    Email: mail,
    Telephone: '',
    Fax: '',
    Website: '',
  };
}

function staffElement({ department, name }: AxisStaff): Element {
  return { Department: department, Staff: name, Mobile: '', Email: '' };
}

function referenceTo({ mediaType, name, description }: AxisAttachment, cid: string): Element {
  return {
    '@_xmlns:xlink': XLINK_NAMESPACE,
    '@_xlink:href': `cid:${cid}`,
    '@_xlink:role': 'XLinkRole',
    '@_xlink:type': 'simple',
    ContentId: `cid:${cid}`,
    ContentType: mediaType,
    AttachmentName: name,
    Description: description,
  };
}

function write({
  header,
  references,
  attachments,
}: Record<'references' | 'attachments', Element[]> & { header: Element }): string {
  // Its successor is a package of its own that is not among ours.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const builder = new XMLBuilder({ format: true, suppressEmptyNode: false, ignoreAttributes: false });
  const manifest = { '@_version': '1.0', ...(references.length > 0 ? { Reference: references } : {}) };
  const envelope = prefixed({ edXMLHeader: header, edXMLBody: { edXMLManifest: manifest } }, 'edXML:');
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    edXML: {
      '@_xmlns': EDXML_NAMESPACE,
      'edXML:edXMLEnvelope': { '@_xmlns:edXML': EDXML_NAMESPACE, ...envelope },
      ...(attachments.length > 0
        ? { AttachmentEncoded: { Attachment: attachments.map((one) => prefixed(one, '')) } }
        : {}),
    },
  });
}

/** Names with their prefix, texts without what XML cannot carry. */
function prefixed(element: Element, prefix: string): Element {
  const entries = Object.entries(element).map(([name, value]): [string, Content] => [
    name.startsWith('@_') ? name : `${prefix}${name}`,
    inside(value, prefix),
  ]);
  return Object.fromEntries(entries);
}

function inside(value: Content, prefix: string): Content {
  if (typeof value === 'string') return value.replace(NOT_OF_XML, '');
  return Array.isArray(value) ? value.map((one) => inside(one, prefix)) : prefixed(value, prefix);
}
