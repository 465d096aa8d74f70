import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { renderSignatureBlock } from '../directory/render-signature-block';
import { layOutText } from '../rendering/lay-out-text';
import type { PlanDocument as PrintedPlan, PrintedSignature } from '../rendering/plan-document';
import { wording } from '../wording/wording';
import type { PlanDocument, RevisionDocument } from './plan';
import { printedBanner } from './plan-banner';

/**
 * The plan as it is printed: the text of the revision in the decree's layout, with number and date once given, and the
 * signature block rendered from the signer's mandate rather than from what was typed (Điều 13). A revision that was not
 * the one signed is printed as the draft it stayed.
 */
export function layOutPlan(plan: PlanDocument, revision: RevisionDocument, directory: Directory): PrintedPlan {
  const printed = layOutText(revision.text, revision.reading);
  const issuer = directory.issuer(plan.issuerId);
  const signed = plan.signature?.revision === revision.revision;
  const number = signed ? plan.number : null;
  const [signature = NONE, ...coSignatures] = signaturesOf(plan, printed, directory, signed);
  return {
    ...printed,
    issuer: {
      parent: printed.issuer.parent,
      name: printed.issuer.name || (directory.unit(plan.issuerId)?.names[0]?.toUpperCase() ?? ''),
    },
    number: number ? String(number.number).padStart(2, '0') : printed.number,
    symbol: issuer?.series.symbol ?? printed.symbol,
    place: printed.place ?? issuer?.place ?? null,
    date: number ? partsOfDay(dayOf(number.at)) : printed.date,
    title: revision.reading.title ?? plan.title,
    urgency: plan.urgency,
    signature,
    coSignatures,
    contentHash: revision.contentHash,
    draft: !signed,
    ...bannerOf(plan, signed),
  };
}

const NONE: PrintedSignature = { lines: [], name: null, evidence: null };

/** The instant a print of this revision carries: the same for every print of the same state. */
export function printedAt(plan: PlanDocument, revision: RevisionDocument): Date {
  const signed = plan.signature?.revision === revision.revision;
  return (signed ? (plan.number?.at ?? plan.signature?.at) : null) ?? revision.createdAt;
}

/** Recipients must see that a document no longer counts, or how it was corrected (Điều 18.3, 18.4). */
function bannerOf(plan: PlanDocument, signed: boolean): Pick<PrintedPlan, 'banner'> {
  const banner = signed ? printedBanner(plan) : null;
  return banner === null ? {} : { banner };
}

/** The signer's own block comes from the mandate; those of other bodies of a joint plan stay as they were written. */
function signaturesOf(
  plan: PlanDocument,
  printed: PrintedPlan,
  directory: Directory,
  signed: boolean,
): PrintedSignature[] {
  const own = ownSignature(plan, directory, signed);
  const written = [printed.signature, ...(printed.coSignatures ?? [])];
  const named = written.findIndex(({ name }) => own.name !== null && name?.endsWith(own.name));
  const at = Math.max(named, 0);
  return written.map((signature, index) => (index === at ? own : signature));
}

function ownSignature(plan: PlanDocument, directory: Directory, signed: boolean): PrintedSignature {
  const signature = signed ? plan.signature : null;
  const mandateId = signature?.mandateId ?? plan.route.mandateId;
  const holder = directory.person(signature?.personId ?? plan.route.signerId);
  const on = dayOf(signature?.at ?? plan.updatedAt);
  const mandate = directory.mandatesOf(plan.issuerId, on).find((held) => held.id === mandateId);
  const lines = signature?.block ?? (mandate && holder ? renderSignatureBlock(mandate, holder) : []);
  const evidence = signature ? wording('vi').evidenceLevels[signature.level] : null;
  return {
    lines: lines.slice(0, -1),
    name: lines.at(-1) ?? null,
    evidence:
      signature && evidence
        ? { level: signature.level, at: signature.at, label: evidence.name, note: evidence.explanation }
        : null,
  };
}

function partsOfDay(day: string): PrintedPlan['date'] {
  const [year = null, month = null, date = null] = day.split('-').map(Number);
  return { year, month, day: date };
}
