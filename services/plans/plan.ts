import type { TextChange } from '../next-year/text-change';
import type { Day, Deadline, Periodicity, PlanReading } from '../reading/plan-reading';
import type { EvidenceLevel } from '../wording/states/evidence-words';
import type { PlanState } from './plan-states';

/** People who carry a plan through its road; ids of the directory. */
export interface PlanRoute {
  /** Người đứng đầu đơn vị soạn thảo, Điều 12.1. */
  unitHeadId: string;
  /** Người được giao kiểm tra thể thức, Điều 12.2; never the drafter. */
  formCheckerId: string;
  /** Người có thẩm quyền ký, Điều 13. */
  signerId: string;
  /** The mandate the signature block is rendered from. */
  mandateId: string;
  /** Văn thư cơ quan. */
  clerkId: string;
  /** Đầu mối theo dõi: the unit that presses, collects and closes. */
  followUpUnitId: string;
}

export interface PlanNumber {
  number: number;
  /** `05/KH-UBND`. */
  text: string;
  year: number;
  /** Instant of numbering, UTC. */
  at: Date;
}

/** Who signed, by which mandate, on which content. */
export interface PlanSignature {
  grantId: string;
  personId: string;
  mandateId: string;
  revision: number;
  contentHash: string;
  /** L1 = approval by mail link and code: evidence of approval, not the legal digital signature. */
  level: EvidenceLevel;
  at: Date;
  /** The printed block of the mandate that was signed under, last line the name: what is signed does not change with the directory. */
  block?: string[];
  /** With L3: id of the file that carries the digital signature. */
  signedFileId?: string;
  /** Who was absent, where the service gave the plan to the deputy. */
  insteadOf?: string;
}

/** The plan was given to a deputy because its signer was absent. */
export interface StandIn {
  absenceId: string;
  /** The absent signer. */
  personId: string;
  at: Date;
}

/** A report, after the fact, that the plan holds a state secret. */
export interface Quarantine {
  at: Date;
  /** Person id. */
  by: string;
  reason: string;
}

/** The plan's present state; written only on behalf of its workflow. */
export interface PlanDocument {
  _id: string;
  schemaVersion: 1;
  issuerId: string;
  drafterId: string;
  state: PlanState;
  /** Rises with every change the workflow makes; a stale write loses. */
  version: number;
  /** The revision the road runs on. */
  revision: number;
  title: string;
  /** The title in small letters without marks, for searches typed with or without them. */
  searchKey: string;
  planYear: number | null;
  urgency: string | null;
  route: PlanRoute;
  policyId: string;
  number: PlanNumber | null;
  signature: PlanSignature | null;
  standIn?: StandIn;
  /** Once set, nothing of the plan is shown or sent; written once, by whoever reported it. */
  quarantine?: Quarantine;
  /** The plan this one takes the place of (Điều 18.3). */
  supersedes?: string;
  /** The plan that took its place; written once, when that was issued. */
  supersededBy?: { planId: string; number: string; at: Date };
  /** With RECALLED (Điều 18.4). */
  recalled?: { at: Date; reason: string };
  /** How many letters of correction (công văn đính chính; Điều 18.3) were made known. */
  correctedTimes?: number;
  /** The last of them; all are in `corrections`. */
  lastCorrection?: { reference: string; date: Day; what: string };
  /** The task of a superior's plan that this plan answers. */
  parentTaskId?: string;
  /** Last year's plan that this one was begun from. */
  previousPlanId?: string;
  returnReason: string | null;
  issuedAt: Date | null;
  inForceAt: Date | null;
  closedAt: Date | null;
  /** Null until Temporal has accepted the workflow; the relay starts what is left over. */
  workflowStartedAt: Date | null;
  /** When a relay last took receipts and answers into the record; the change of this mark is its turn. */
  quietTakenInAt?: Date;
  createdAt: Date;
  updatedAt: Date;
}

/** What an assignment will become for its addressees once the plan is in force. */
export interface PlannedTask {
  /** `t1`, `t2` … in printed order; stable within the revision. */
  key: string;
  ref: string | null;
  unit: string | null;
  /** Unit or person ids the phrase resolves to. */
  ownerIds: string[];
  mode: 'order' | 'request';
  text: string;
  deadline: Deadline | null;
  /** A general exhortation or a find outside "Tổ chức thực hiện"; kept unless the drafter drops it. */
  optional: boolean;
  /** Units that take part under the lead of the owners: as printed, and as found in the directory. */
  coordinate: string[];
  coordinatorIds: string[];
  /** Orders its owners to make a plan of their own. */
  childPlan: boolean;
  /** Line in the text the task was read from; null when the drafter added it. */
  line: number | null;
}

export interface PlannedDuty {
  key: string;
  ref: string | null;
  who: string | null;
  ownerIds: string[];
  to: string[];
  via: string[];
  periodicity: Periodicity;
  deadline: Deadline | null;
  moreDeadlines: Deadline[];
  quote: string | null;
  optional: boolean;
  /** The plan states no date and a person decided: reports are asked for when needed, no timer runs. */
  onDemand: boolean;
  line: number | null;
}

/** What the leader approves besides the text (rule 8 of docs/design.md). */
export interface Obligations {
  planYear: number | null;
  /** Last year of a plan for several years, inclusive; null: one year. */
  lastPlanYear: number | null;
  tasks: PlannedTask[];
  duties: PlannedDuty[];
}

/** A drafter's correction of what was read; kept with the revision, applied again when the text changes. */
export interface Correction {
  /** Key of the planned task or duty (`t3`, `d1`). */
  key: string;
  /** Another unit than the one read. */
  unit?: string;
  /** Addressees of the report as the drafter names them. */
  to?: string[];
  /** A phrase as the plan would print it ("trước ngày 15/12/2026"), read by the same grammar. */
  deadline?: string;
  periodicity?: Periodicity;
  /** Not an obligation after all. */
  drop?: boolean;
  /** No date: reports are asked for when needed. */
  onDemand?: boolean;
  /** Whether the task orders its owners to make a plan of their own. */
  childPlan?: boolean;
}

/** An immutable state of the text with its reading and obligations. */
export interface RevisionDocument {
  /** `planId/revision`. */
  _id: string;
  schemaVersion: 1;
  planId: string;
  revision: number;
  text: string;
  reading: PlanReading;
  corrections: Correction[];
  obligations: Obligations;
  /** SHA-256 (hex) over text, obligations and route. */
  contentHash: string;
  note: string | null;
  /** Id of the file the text came in; absent: it was pasted or composed. */
  sourceFileId?: string;
  /** With the first revision of a plan begun from last year's: what was changed of that text, and what is to be checked. */
  changes?: TextChange[];
  /** Idempotency key of the request that saved it; absent with a plan's first revision. */
  requestKey?: string;
  createdBy: string;
  createdAt: Date;
}

export function revisionId(planId: string, revision: number): string {
  return `${planId}/${revision}`;
}
