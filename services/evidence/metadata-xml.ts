import { XMLBuilder } from 'fast-xml-parser';
import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import type { DeliveryDocument } from '../distribution/delivery';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import { bareKey } from '../reading/bare-key';
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

/** As the national axis counts them (QCVN 102:2016). */
const PRIORITIES = ['khan', 'thuong khan', 'hoa toc', 'hoa toc hen gio'];

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
    FileCode: { OrganId: issuer?.codes?.at(-1) ?? '', FileCatalog: plan.number?.year ?? '', FileNotation: '' },
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
      return { OrganId: unit?.codes?.at(-1) ?? '', OrganName: clip(unit?.names[0] ?? via, 200) };
    }),
    Priority: PRIORITIES.indexOf(bareKey(plan.urgency ?? '')) + 1,
    IssuedAmount: revision.reading.recipients.find(({ isArchive }) => isArchive)?.copies ?? '',
    DueDate: '',
    Language: 'Tiếng Việt',
  };
}

/** Lengths of the decree are in characters. */
function clip(text: string, characters: number): string {
  return Array.from(text.normalize('NFC')).slice(0, characters).join('');
}
