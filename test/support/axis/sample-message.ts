import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import type { DocumentSource } from '../../../services/axis/edxml-document';
import { dayOf } from '../../../services/calendar/vietnam-time';
import { createDirectory, type Directory } from '../../../services/directory/create-directory';
import type { Unit } from '../../../services/directory/directory-data';
import { layOutPlan } from '../../../services/plans/lay-out-plan';
import type { PlanDocument, RevisionDocument } from '../../../services/plans/plan';
import { prepareRevision } from '../../../services/plans/prepare-revision';
import { memoryOffice } from '../graphql/memory-office';
import { ISSUER, NOW, PEOPLE, samplePlan, UNITS } from '../graphql/sample-plan';
import { seedText } from '../seed-text';

/** The issuer and two of the recipients are on the axis, with codes of both generations. */
const CODES: Record<string, string[]> = {
  [ISSUER]: ['000.00.07.H27', 'H27.07'],
  [UNITS.copied]: ['H27.07.11'],
  [UNITS.tasked]: ['000.21.07.H27', 'H27.07.21'],
};

export const axisDirectory = () => {
  const data = loadSampleDirectories();
  const units = data.units.map((unit): Unit => (CODES[unit.id] ? { ...unit, codes: CODES[unit.id]! } : unit));
  return createDirectory({ ...data, units });
};

/** The sample plan, signed and numbered 05 on the day of its text, to the units that are on the axis. */
export async function sampleSource(change: Partial<DocumentSource> = {}): Promise<DocumentSource> {
  const directory = axisDirectory();
  const sample = await samplePlan(directory, NUMBERED);
  return sourceOf(directory, sample.plan, sample.revision, change);
}

/** Seed 002 in the same way: the text of a real plan. */
export async function seedSource(): Promise<DocumentSource> {
  const directory = axisDirectory();
  const office = { ...memoryOffice(), directory: async () => directory };
  const input = { text: seedText('002', dayOf(NOW)), corrections: [], issuerId: ISSUER };
  const prepared = await prepareRevision(office, input);
  const sample = await samplePlan(directory, { ...NUMBERED, title: prepared.reading.title ?? '' });
  return sourceOf(directory, sample.plan, { ...sample.revision, ...prepared }, {});
}

const NUMBERED: Partial<PlanDocument> = {
  state: 'IN_FORCE',
  urgency: 'THƯỢNG KHẨN',
  number: { number: 5, text: '05/KH-UBND', year: 2026, at: NOW },
};

function sourceOf(
  directory: Directory,
  plan: PlanDocument,
  revision: RevisionDocument,
  change: Partial<DocumentSource>,
): DocumentSource {
  plan.signature = {
    ...{ grantId: 'ky', personId: PEOPLE.signer, mandateId: plan.route.mandateId, revision: 1 },
    ...{ contentHash: revision.contentHash, level: 'L1', at: NOW },
  };
  return {
    ...{ plan, revision, directory, printed: layOutPlan(plan, revision, directory) },
    recipients: [directory.unit(UNITS.copied)!, directory.unit(UNITS.tasked)!],
    ...{ kind: 'NEW', reason: '', replaces: [], dueOn: '2026-12-09', planType: 10, pages: 2, at: NOW },
    attachments: [
      {
        name: '05_KH-UBND_2026.pdf',
        mediaType: 'application/pdf',
        description: 'Kế hoạch & phụ lục',
        content: Buffer.from('%PDF-1.7 mẫu'),
      },
    ],
    ...change,
  };
}
