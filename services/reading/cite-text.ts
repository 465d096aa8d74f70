import { divideText } from './divide-text';
import { type CitedDocument, citeDocuments } from './findings/cited-documents';
import { proofText } from './findings/proof-text';
import { measureLayout } from './layout';
import { normalise } from './normalise';
import { joinParagraphs } from './paragraphs';

/** A document the text names by number and symbol, wherever it stands in the body. */
export interface Citation
  extends Pick<
    CitedDocument,
    'printed' | 'ref' | 'family' | 'kindSymbol' | 'organ' | 'date' | 'body' | 'line' | 'quote'
  > {
  /** "Chỉ thị", as the text names it; null where it names no kind. */
  kind: string | null;
  /** First words of its subject ("về tăng cường kỷ luật …"). */
  subject: string | null;
}

const SUBJECT =
  /(?:^|[\s,])(?<subject>(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|triển khai|tổ chức|thực hiện) [^;.:]{3,})/u;
const LONGEST_SUBJECT = 160;
const LOOK_AHEAD = 400;

/**
 * Every citation of a plan's body, in printed order: not only its legal bases. The text must have been read before
 * (`readPlan`); nothing is refused here. Pure and linear.
 */
export function citeText(text: string): Citation[] {
  const { body } = divideText(normalise(text));
  return citeDocuments(proofText(joinParagraphs(body, measureLayout(body)))).map((cited) => {
    const { printed, ref, family, kindSymbol, organ, date, body: issuedBy, line, quote } = cited;
    const kind = cited.kinds.at(-1) ?? null;
    return {
      ...{ printed, ref, family, kindSymbol, organ, date, line, quote },
      body: issuedBy,
      kind: kind && `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
      subject: cited.hasSubject ? subjectAfter(cited) : null,
    };
  });
}

function subjectAfter({ paragraph, at, printed }: CitedDocument): string | null {
  const after = paragraph.text.slice(at + printed.length, at + printed.length + LOOK_AHEAD);
  return SUBJECT.exec(after)?.groups?.['subject']?.trim().slice(0, LONGEST_SUBJECT) ?? null;
}
