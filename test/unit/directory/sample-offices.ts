import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { createDirectory } from '../../../services/directory/create-directory';
import type { Resolution, ResolutionContext } from '../../../services/directory/resolution';
import type { Assignment, RecipientLine, ReportDuty, SignatureBlock } from '../../../services/reading/plan-reading';

interface SeedPlan {
  file: string;
  recipients: RecipientLine[];
  assignments: Assignment[];
  reportDuties: ReportDuty[];
  signer: SignatureBlock;
}

export const sampleDirectory = createDirectory(loadSampleDirectories());

export const seedPlans = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/corpus/seeds.json'), 'utf8'),
) as SeedPlan[];

/** The issuing body of each seed plan and a day in the month it was written. */
export const offices = {
  thanhMien: { directory: sampleDirectory, issuerId: 'hd.thanh-mien.tt.ubnd', asOf: '2024-03-20' },
  phan: { directory: sampleDirectory, issuerId: 'tn.duong-minh-chau.phan.ubnd', asOf: '2024-04-10' },
  hongLinh: { directory: sampleDirectory, issuerId: 'ht.hong-linh.ubnd', asOf: '2023-02-15' },
  haiDuong: { directory: sampleDirectory, issuerId: 'hd.ubnd-tinh', asOf: '2025-02-10' },
} satisfies Record<string, ResolutionContext>;

const officeBySeed: Record<string, ResolutionContext> = {
  '000': offices.thanhMien,
  '001': offices.phan,
  '002': offices.hongLinh,
  '003': offices.haiDuong,
  '004': offices.thanhMien,
};

export function officeOf({ file }: SeedPlan): ResolutionContext {
  return officeBySeed[file.slice(0, 3)]!;
}

export function recipientLine(name: string, more: Partial<RecipientLine> = {}): RecipientLine {
  const plain = { note: null, noteKind: null, isGroup: false, isArchive: false, copies: null, drafter: null };
  return { text: name, name, ...plain, source: { line: 1, quote: name }, ...more };
}

export function idsOf({ addressees }: Resolution): string[] {
  return addressees.map(({ id }) => id);
}
