/** A file for the axis. */
export interface AxisFile {
  /** Letters, digits, `-` and `.`; the same id is the same message, and is never sent a second time. */
  id: string;
  /** edXML, UTF-8. */
  text: string;
}

/** A file from the axis. It stays where it is until one of the two is called; both may be called again after a crash. */
export interface IncomingAxisFile {
  /** As the gateway named it; for the log. */
  name: string;
  /** Null: larger than what is read, and not looked into. */
  content: Buffer | null;
  done(): Promise<void>;
  /** @param reason for whoever keeps the gateway: a code and a sentence. */
  refuse(reason: string): Promise<void>;
}

/** The way to the office's own gateway of the national axis (trục liên thông văn bản); whoever speaks to it is no part of this service. */
export interface AxisPort {
  send(file: AxisFile): Promise<void>;
  /** What waits now, the oldest first. */
  receive(): AsyncIterable<IncomingAxisFile>;
}

/** How the office is on the axis. */
export interface Axis {
  port: AxisPort;
  /** False: status messages are read, but nothing is sent. */
  sends: boolean;
  /** `DocumentType/Type` of a plan in the gateway's list. */
  planType: number;
  /** What a recall is sent as: a message of business 1 to all at once, or status 13 to each. */
  recallBy: 'DOCUMENT' | 'STATUS';
}
