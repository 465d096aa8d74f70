import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { renderSignatureBlock } from '../directory/render-signature-block';
import type { Marker } from '../reading/marker';
import { type BodyParagraph, readBody } from '../reading/read-body';
import type { BodyBlock, PlanDocument as PrintedPlan } from '../rendering/plan-document';
import { wording } from '../wording/wording';
import type { PlanDocument, RevisionDocument } from './plan';

const CITATION = /^(Căn cứ|Thực hiện|Xét đề nghị|Theo đề nghị)\b/;

/**
 * The plan as it is printed: the text of the revision in the decree's layout, with number and date once given, and the
 * signature block rendered from the signer's mandate rather than from what was typed (Điều 13).
 */
export function layOutPlan(plan: PlanDocument, revision: RevisionDocument, directory: Directory): PrintedPlan {
  const { reading } = revision;
  const issuer = directory.issuer(plan.issuerId);
  const paragraphs = readBody(revision.text);
  const opening = paragraphs.findIndex((paragraph) => !CITATION.test(paragraph.text) || paragraph.marker !== null);
  const issued = plan.number ? dayOf(plan.number.at).split('-').map(Number) : null;
  const archive = reading.recipients.find((line) => line.isArchive);
  return {
    issuer: {
      parent: reading.issuer.parent,
      name: reading.issuer.name ?? directory.unit(plan.issuerId)?.names[0]?.toUpperCase() ?? '',
    },
    number: plan.number ? String(plan.number.number).padStart(2, '0') : reading.number,
    symbol: issuer?.series.symbol ?? reading.symbol,
    place: reading.place ?? issuer?.place ?? null,
    date: issued ? { year: issued[0] ?? null, month: issued[1] ?? null, day: issued[2] ?? null } : reading.date,
    docKind: reading.docKind ?? 'KẾ HOẠCH',
    title: plan.title,
    urgency: plan.urgency,
    legalBases: paragraphs.slice(0, Math.max(opening, 0)).map((paragraph) => paragraph.text),
    body: paragraphs.slice(Math.max(opening, 0)).map(toBlock),
    recipients: reading.recipients.filter((line) => !line.isArchive).map((line) => line.text),
    archiveLine: archive?.text ?? null,
    signature: signatureOf(plan, directory),
    contentHash: revision.contentHash,
    draft: plan.signature === null,
    ...(plan.state === 'RECALLED' ? { banner: wording('vi').planStates.RECALLED } : {}),
  };
}

function signatureOf(plan: PlanDocument, directory: Directory): PrintedPlan['signature'] {
  const mandateId = plan.signature?.mandateId ?? plan.route.mandateId;
  const holder = directory.person(plan.signature?.personId ?? plan.route.signerId);
  const on = dayOf(plan.signature?.at ?? plan.updatedAt);
  const mandate = directory.mandatesOf(plan.issuerId, on).find((held) => held.id === mandateId);
  const lines = mandate && holder ? renderSignatureBlock(mandate, holder) : [];
  return {
    lines: lines.slice(0, -1),
    name: lines.at(-1) ?? null,
    evidence: plan.signature
      ? {
          level: plan.signature.level,
          at: plan.signature.at,
          label: wording('vi').evidenceLevels[plan.signature.level].name,
        }
      : null,
  };
}

const KINDS: Record<Marker['type'], BodyBlock['kind']> = {
  part: 'heading',
  roman: 'section',
  upper: 'section',
  number: 'item',
  letter: 'subitem',
  dash: 'bullet',
  plus: 'bullet',
};

function toBlock({ marker, text }: BodyParagraph): BodyBlock {
  if (!marker) return { kind: 'paragraph', marker: null, text };
  const kind = KINDS[marker.type];
  const sign = { section: '.', item: '.', subitem: ')', bullet: '', heading: '.', paragraph: '' }[kind];
  // A short item that ends without a full stop is the title of what follows it.
  const titled = kind === 'section' || (kind === 'item' && !/[.;:,]$/.test(text));
  return { kind, marker: kind === 'bullet' ? '-' : `${marker.label}${sign}`, text, ...(titled ? { titled } : {}) };
}
