import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { parseAuditKeys } from '../../../services/audit/audit-keys';
import { STANDARD_POLICY } from '../../../services/calendar/follow-up-policy';
import { openCalendar } from '../../../services/calendar-notices/open-calendar';
import { createDirectory, type Directory } from '../../../services/directory/create-directory';
import type { Documents } from '../../../services/documents';
import { parseKeyRing } from '../../../services/grants/key-ring';
import type { Office } from '../../../services/office';
import type { PlanProcess } from '../../../services/plans/plan-process';
import { MemoryCollection } from './memory-collection';
import { NOW } from './sample-plan';

export interface MemoryOffice extends Office {
  directoryNow: Directory;
  logged: { event: string; data: Record<string, unknown> }[];
  /** Plans woken, in order. */
  woken: string[];
}

type Rows = Partial<Record<keyof Documents, { _id: string }[]>>;

let sampleDirectory: Directory | null = null;

/** The sample directory, built once for all tests of a file. */
export function sampleOfficeDirectory(): Directory {
  sampleDirectory ??= createDirectory(loadSampleDirectories());
  return sampleDirectory;
}

/** An office without engines: documents in memory, nothing is mailed, the workflow only notes that it was woken. */
export function memoryOffice(rows: Rows = {}, more: Partial<Office> = {}): MemoryOffice {
  const names: (keyof Documents)[] = [
    'plans',
    'revisions',
    'grants',
    'register',
    'deliveries',
    'tasks',
    'periods',
    'facts',
    'orders',
    'mails',
    'axisMessages',
    'audit',
    'auditHeads',
    'auditAnchors',
    'directory',
    'directoryActs',
    'contactChanges',
    'calendar',
    'citedForms',
    'citations',
    'replacedActs',
    'requests',
    'uploads',
    'apiKeys',
    'rates',
    'passkeys',
  ];
  const documents = Object.fromEntries(
    names.map((name) => [name, new MemoryCollection(structuredClone(rows[name] ?? []) as never)]),
  ) as unknown as Documents;
  const directory = sampleOfficeDirectory();
  const woken: string[] = [];
  const logged: MemoryOffice['logged'] = [];
  const process = {
    wake: (planId: string) => void woken.push(planId),
    start: async () => undefined,
  } as unknown as PlanProcess;
  return {
    documents,
    clock: () => NOW,
    keys: parseKeyRing(`test:${Buffer.alloc(32, 7).toString('base64url')}`),
    auditKeys: parseAuditKeys(`test:${Buffer.alloc(32, 7).toString('base64url')}`),
    directory: async () => directory,
    calendar: openCalendar(documents),
    policy: () => STANDARD_POLICY,
    defaultPolicyId: 'standard',
    post: async () => ({ sent: 0, bounced: 0, left: 0 }),
    axis: null,
    process,
    files: { put: async () => '', open: async () => null },
    calendarKeepers: null,
    signatureTrust: async () => null,
    limits: { spend: async () => undefined },
    acknowledgeAfterMs: 0,
    publicBaseUrl: 'https://noinhan.example.vn',
    log: (event, data = {}) => void logged.push({ event, data }),
    directoryNow: directory,
    logged,
    woken,
    ...more,
  };
}
