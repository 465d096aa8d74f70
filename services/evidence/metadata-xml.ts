import { XMLBuilder } from 'fast-xml-parser';
import { clip, organIdOf, priorityOf } from '../axis/outgoing-fields';
import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import type { DeliveryDocument } from '../distribution/delivery';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import type { PlanDocument as PrintedPlan } from '../rendering/plan-document';
import { showDay } from '../wording/show-time';

interface MetadataSource {
  plan: PlanDocument;
  revision: RevisionDocument;
  printed: PrintedPlan;
  deliveries: readonly DeliveryDocument[];
  directory: Directory;
  pages: number;
}

/**
 * The input fields of an outgoing document under their English names (Nghị định 30/2020, Phụ lục VI, Phần II.I), in the
 * order of the decree. What the service does not know (the file it will be kept in, its place there) stays empty.
 */
export function metadataXml(source: MetadataSource): string {
  // Its successor is a package of its own that is not among ours.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const builder = new XMLBuilder({ format: true, suppressEmptyNode: false, ignoreAttributes: false });
  const fields = { '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, Document: fieldsOf(source) };
  return builder.build(fields);
}

function fieldsOf({ plan, revision, printed, deliveries, directory, pages }: MetadataSource): Record<string, unknown> {
  const issuer = directory.unit(plan.issuerId);
  return {
    FileCode: { OrganId: organIdOf(issuer) ?? '', FileCatalog: plan.number?.year ?? '', FileNotation: '' },
    DocOrdinal: '',
    TypeName: clip(revision.reading.docKind ?? 'KẾ HOẠCH', 100),
    CodeNumber: printed.number ?? '',
    CodeNotation: printed.symbol ?? '',
    IssuedDate: plan.number ? showDay(dayOf(plan.number.at)) : '',
    OrganName: clip(issuer?.names[0] ?? printed.issuer.name, 200),
    Subject: clip(plan.title, 500),
    PageAmount: pages,
    Description: '',
    SignerInfo: {
      Position: clip(printed.signature.lines.at(-1) ?? '', 100),
      FullName: clip(printed.signature.name ?? '', 50),
    },
    To: deliveries.map(({ addresseeId, via }) => {
      const unit = directory.unit(addresseeId);
      return { OrganId: organIdOf(unit) ?? '', OrganName: clip(unit?.names[0] ?? via, 200) };
    }),
    Priority: priorityOf(plan.urgency),
    IssuedAmount: revision.reading.recipients.find(({ isArchive }) => isArchive)?.copies ?? '',
    DueDate: '',
    Language: 'Tiếng Việt',
  };
}
