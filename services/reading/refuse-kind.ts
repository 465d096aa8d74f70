import { bareKey } from './bare-key';
import { isCapitalLine } from './is-capital-line';
import type { Refusal } from './plan-reading';
import type { SourceLine } from './source-line';
import { OTHER_KIND_SYMBOLS } from './vocabulary/document-kinds';
import { ADVICE_FOR_KIND } from './vocabulary/refusal-advice';

export interface KindClues {
  docKind: string | null;
  isPlanKind: boolean;
  /** Lines above the kind. */
  head: readonly SourceLine[];
  symbol: string | null;
  /** The first lines of the document. */
  text: string;
  sections: number;
  hasTail: boolean;
}

/** "THÔNG BÁO KẾT LUẬN …", "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH …": kind and subject in one line. */
const KIND_WITH_SUBJECT =
  /^((?:quyet dinh|thong bao|bao cao|to trinh|cong van|giay moi|bien ban|huong dan|hop dong))[ :-]+(?:ve|v\/v|ket|ban hanh|phe duyet|tinh hinh|tong ket|so ket|cuoc|cua|lich|trien khai|thuc hien)(?![a-z])/;
/** "Quyết định" on a line of its own, its subject below. */
const KIND_ALONE = /^(quyet dinh|thong bao|bao cao|to trinh|cong van|giay moi|bien ban|huong dan)[ :]*$/;

/** Why the document is no plan; null when it is one or may be one. */
export function refuseKind(clues: KindClues): Refusal | null {
  const symbolKind = /^([\p{L}]+)/u.exec(clues.symbol ?? '')?.[1] ?? '';
  if (clues.isPlanKind) {
    const above = kindAbove(clues.head);
    if (above !== null) return otherKind(above);
    const isLetter = !symbolKind.startsWith('KH') && clues.head.some((line) => isAddress(line.text));
    return isLetter ? otherKind('công văn') : null;
  }
  if (clues.docKind !== null) return otherKind(clues.docKind);
  if (symbolKind.startsWith('KH')) return null;
  if (symbolKind !== '' && OTHER_KIND_SYMBOLS.includes(symbolKind)) {
    return { code: 'other-kind', message: `Ký hiệu “${clues.symbol}” cho thấy văn bản không phải kế hoạch.` };
  }
  const opening = bareKey(clues.text.slice(0, 6_000));
  const isLetter = /kinh gui|v\/v /.test(opening);
  const isPlanLike = /ke hoach/.test(opening) && clues.sections >= 2 && clues.hasTail && !isLetter;
  if (isPlanLike) return null;
  if (isLetter) return otherKind('công văn');
  return { code: 'not-a-plan', message: 'Không thấy tên loại “KẾ HOẠCH” và bố cục của một kế hoạch.' };
}

/** A decision or a letter that carries a plan comes first: then the file is the decision. */
function kindAbove(head: readonly SourceLine[]): string | null {
  for (const [index, line] of head.entries()) {
    const key = bareKey(line.text.slice(0, 200));
    const withSubject = isCapitalLine(line.text) ? KIND_WITH_SUBJECT.exec(key)?.[1] : undefined;
    if (withSubject) return line.text.slice(0, withSubject.length);
    const subject = bareKey(head[index + 1]?.text.slice(0, 40) ?? '');
    const alone =
      /^\p{Lu}/u.test(line.text) && /^(?:ve viec|v\/v|ve )/.test(subject) ? KIND_ALONE.exec(key)?.[1] : undefined;
    if (alone) return line.text.slice(0, alone.length);
  }
  return null;
}

function isAddress(text: string): boolean {
  return /^kinh gui(?![a-z])/.test(bareKey(text.slice(0, 40)));
}

function otherKind(kind: string): Refusal {
  const advice = ADVICE_FOR_KIND[bareKey(kind)];
  return {
    code: 'other-kind',
    message: `Văn bản là “${kind}”, không phải kế hoạch.${advice === undefined ? '' : ` ${advice}`}`,
  };
}
