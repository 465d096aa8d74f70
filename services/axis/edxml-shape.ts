import type { Day } from '../reading/plan-reading';
import type { AxisKind } from './axis-message';

/** A body on the axis (`From`, `To`). What the directory does not know is sent as an empty element. */
export interface AxisParty {
  organId: string;
  /** Cơ quan chủ quản. */
  inCharge: string;
  name: string;
  mail: string;
}

export interface AxisAttachment {
  name: string;
  mediaType: string;
  description: string;
  content: Buffer;
}

/** What an edXML message of a document says, in the order of `MessageHeader` and `TraceHeaderList`. */
export interface EdxmlDocument {
  from: AxisParty;
  to: AxisParty[];
  /** `05`, `KH-UBND`. */
  code: { number: string; notation: string };
  place: string;
  promulgatedOn: Day;
  type: { number: number; name: string };
  subject: string;
  signer: { competence: string; position: string; fullName: string };
  /** Hạn trả lời; null: none, and no element. */
  dueOn: Day | null;
  toPlaces: string[];
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ. */
  priority: number;
  /** Initials of who typed it. */
  typist: string;
  copies: number | null;
  pages: number;
  appendixes: string[];
  documentId: string;
  business: {
    kind: AxisKind;
    reason: string;
    /** Who of the sender answers questions. */
    staff: AxisStaff;
    /** With REPLACEMENT: what is replaced, and for whom. */
    replaces: { documentId: string; organIds: string[] }[];
  };
  sentAt: Date;
  attachments: AxisAttachment[];
}

export interface AxisStaff {
  department: string;
  name: string;
}

/** What a status message says about a document. */
export interface EdxmlStatus {
  /** The document it is about: as its sender called it. */
  responseFor: { organId: string; code: string; promulgatedOn: Day | null; documentId: string };
  from: AxisParty;
  /** 1 … 16, of the table of Quyết định 28/2018/QĐ-TTg; any other number is kept as it came. */
  code: number;
  description: string;
  at: Date;
  staff: AxisStaff;
}
