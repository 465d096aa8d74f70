/** Why a file from the axis was not taken in, beside the failures of the use cases it leads to. */
export type AxisRefusalCode =
  | 'TOO_LARGE'
  | 'NOT_UTF8'
  | 'DOCTYPE'
  | 'NOT_XML'
  | 'TOO_DEEP'
  | 'TOO_MANY'
  | 'NOT_EDXML'
  | 'NOT_A_STATUS'
  | 'UNKNOWN_STATUS'
  | 'UNKNOWN_ORGAN'
  | 'UNKNOWN_DOCUMENT'
  | 'NOT_A_RECIPIENT'
  | 'UNCLEAR_AFTER_RECALL';

/** A file that is put aside; nothing was changed. */
export class AxisRefusal extends Error {
  constructor(
    readonly code: AxisRefusalCode,
    /** What of the message it was: a field or a code, never text of a person. */
    readonly detail: string | null = null,
  ) {
    super(code);
    this.name = 'AxisRefusal';
  }
}
