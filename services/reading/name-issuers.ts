import { type IssuerClues, inferIssuer } from './infer-issuer';
import { divideJointName, type LetterheadBody } from './letterhead-bodies';
import type { Issuer, SignatureBlock } from './plan-reading';
import { textKey } from './text-key';

/** "KẾ HOẠCH PHỐI HỢP", "05/KHPH-…", "36/KHLT-…": several bodies issue it. */
const JOINT_KIND = /PHỐI HỢP|LIÊN TỊCH|LIÊN NGÀNH/i;
const JOINT_SYMBOL = /^KH(?:PH|LT|LN|LS)\b/i;
/** Blocks beside the signer's that are no other body's: who drew the plan up, who allowed it. */
const SAME_BODY = /^(?:người (?:lập|xây dựng|soạn)|tổ (?:trưởng|phó)|(?:phê )?duyệt|xác nhận|thư ký|kế toán)/;

export interface IssuerMarks {
  /** Bodies of the letterhead in printed order. */
  bodies: readonly LetterheadBody[];
  signers: readonly SignatureBlock[];
  docKind: string | null;
  symbol: string | null;
}

/**
 * Who issues the plan: the last body of the letterhead, under the one above it; all of them where a joint
 * plan prints several side by side; without a letterhead the body its words name.
 */
export function nameIssuers(marks: IssuerMarks, clues: IssuerClues): { issuer: Issuer; coIssuers: Issuer[] } {
  const signers = marks.signers.filter((block) => !SAME_BODY.test(textKey(block.position ?? ''))).length;
  const isJoint = signers > 1 || JOINT_KIND.test(marks.docKind ?? '') || JOINT_SYMBOL.test(marks.symbol ?? '');
  const bodies = isJoint ? marks.bodies.flatMap(divideJointName) : [...marks.bodies];
  const own = bodies.at(-1);
  if (!own) return { issuer: inferIssuer(clues), coIssuers: [] };
  if (!isJoint || bodies.length < 2) return { issuer: stated(own, bodies.at(-2)?.name ?? null), coIssuers: [] };
  const [issuer, ...coIssuers] = besideEachOther(bodies, Math.max(signers, 2));
  return { issuer: issuer ?? stated(own, null), coIssuers };
}

/** The bodies of a joint plan: each with its own superior, all under one, or none with any. */
function besideEachOther(bodies: readonly LetterheadBody[], signers: number): Issuer[] {
  if (bodies.length === 2 * signers)
    return bodies.flatMap((body, i) => (i % 2 === 1 ? [stated(body, bodies[i - 1]?.name ?? null)] : []));
  const shared = bodies.length === signers + 1 ? bodies[0] : undefined;
  return bodies.slice(shared ? 1 : 0).map((body) => stated(body, shared?.name ?? null));
}

function stated({ name, evidence }: LetterheadBody, parent: string | null): Issuer {
  return { name, parent, stated: true, evidence, how: null };
}
