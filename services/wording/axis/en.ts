import type { axisVi } from './vi';

export const axisEn = {
  refusals: {
    TOO_LARGE: 'The file is larger than allowed (5 MB).',
    NOT_UTF8: 'The file is not text in UTF-8.',
    DOCTYPE: 'The XML has a document type or entities; such files are not taken in.',
    NOT_XML: 'The file is not well-formed XML.',
    TOO_DEEP: 'The XML is nested too deeply.',
    TOO_MANY: 'The XML has too many elements.',
    NOT_EDXML: 'The message lacks an element that QCVN 102:2016 asks for, or has a wrong one.',
    NOT_A_STATUS: 'This message carries a document; only status messages are taken in.',
    UNKNOWN_STATUS: 'The status code is none that a recipient sends (01–06, 15, 16).',
    UNKNOWN_ORGAN: 'The identifier of the sending body is not in the directory, or fits several units.',
    UNKNOWN_DOCUMENT: 'No document is known by that DocumentId.',
    NOT_A_RECIPIENT: 'The sending body is no recipient of the document.',
    UNCLEAR_AFTER_RECALL:
      'The document was recalled and the recipient had not answered before: 02 or 03 may answer the copy or the recall. Please ask the recipient.',
  },
  replaces: (number: string) => `Replaces plan ${number}`,
  correctionLetter: 'Letter of correction',
} satisfies typeof axisVi;
