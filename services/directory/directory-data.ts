import type { Day } from '../reading/plan-reading';

/** The part a person plays for a unit, after Nghị định 30/2020 (articles in brackets). */
export const roles = [
  /** Writes the draft and answers for it (10). */
  'DRAFTER',
  /** Head of the drafting unit: checks and answers for the content (12.1). */
  'UNIT_HEAD',
  /** Checks and answers for form and technique; never the drafter of the same version (12.2). */
  'FORM_CHECKER',
  /** Approves the draft (11) and signs (13). */
  'SIGNER',
  /** Văn thư: numbers, registers, seals, issues, keeps (6.3, 32). */
  'CLERK',
  /** Văn thư of a receiving unit: receives or returns, confirms the same day (21.2). */
  'RECIPIENT_CLERK',
  /** Leader of a receiving unit: names who does what by when (23.2). */
  'RECIPIENT_LEADER',
  /** Carries a task out and reports (31.3). */
  'EXECUTOR',
  /** Presses for results and consolidates reports (24.1). */
  'FOLLOW_UP_OFFICER',
  /** Takes dossiers over into the archive (30.3). */
  'ARCHIVIST',
  /** Keeps the directory and the settings. */
  'ADMIN',
] as const;
export type Role = (typeof roles)[number];

export const unitLevels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'INTERNAL'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** `PUBLICATION`: the copy is put on a portal or notice board instead of being mailed. */
export const unitChannels = ['MAIL', 'PUBLICATION'] as const;
export type UnitChannel = (typeof unitChannels)[number];

/** Part of the work of a unit that goes to another one when the first is dissolved. `share` is in (0, 1]. */
export interface UnitSuccessor {
  unitId: string;
  share: number;
}

export interface Unit {
  /** Stable readable slug: `hd.so-noi-vu`. */
  id: string;
  /** The first is the official full name; further official names (after a renaming) may follow. */
  names: string[];
  /** Other spellings seen on documents. Abbreviations such as UBND need no alias. */
  aliases: string[];
  level: UnitLevel;
  /** The superior: a phòng's UBND, the UBND huyện of a UBND xã, the Huyện ủy of a Đảng ủy. */
  parentId: string | null;
  /**
   * The UBND whose area the unit belongs to, where that is not the nearest UBND above it:
   * Party bodies, HĐND, Mặt trận and mass organisations answer to no UBND.
   */
  areaId?: string;
  /** Words of `unit-tags.ts`; an office may add its own. Groups such as "các đoàn thể" are queries by tag. */
  tags: string[];
  /** Identifiers on the national document axis, oldest first. */
  codes?: string[];
  mail: string | null;
  channel: UnitChannel;
  /** First day of existence; null: since ever. */
  validFrom: Day | null;
  /** Last day of existence; null: still existing. */
  validTo: Day | null;
  successors: UnitSuccessor[];
}

export interface Position {
  unitId: string;
  /** As written in a letter: "Phó Chủ tịch", "Công chức Văn phòng - Thống kê". */
  title: string;
  /** First and last day, inclusive. */
  from?: Day;
  to?: Day;
}

export interface HeldRole {
  role: Role;
  unitId: string;
  /** First and last day, inclusive; absent: as long as the person holds a position. */
  from?: Day;
  to?: Day;
}

/** A certificate for digital signatures an administrator registered for a person: by fingerprint, by name, or by both. */
export interface RegisteredCertificate {
  /** SHA-256 (hex, lower case) of the certificate. */
  sha256?: string;
  /** Distinguished name, most general part first: `C=VN, O=…, CN=…`; stays the same when the certificate is renewed. */
  subject?: string;
  /** First and last day, inclusive. */
  from?: Day;
  to?: Day;
}

export interface Person {
  id: string;
  fullName: string;
  /** Null: no address, be it not known or erased; letters to the person come back at once as NO_ADDRESS. */
  mail: string | null;
  positions: Position[];
  roles: HeldRole[];
  /** What the person signs PDFs with (chứng thư số); absent: none is registered. */
  certificates?: RegisteredCertificate[];
}

export const mandateForms = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
export type MandateForm = (typeof mandateForms)[number];

/** Authority to sign (Điều 13; Phụ lục I, Mục II.7). A signature block is rendered from it, never typed. */
export interface SigningMandate {
  id: string;
  holderId: string;
  form: MandateForm;
  /** The collective signed for, in capitals ("ỦY BAN NHÂN DÂN"); null for a body led by one person. */
  body: string | null;
  /** The head in whose place it is signed ("CHỦ TỊCH"); null where the holder signs as himself. */
  forPosition: string | null;
  position: string;
  /** First and last day, inclusive; null: open. A TUQ mandate must end (13.3). */
  validFrom: Day | null;
  validTo: Day | null;
  /** The decision, election result or regulation that gives the authority. */
  basis: string;
  /** Areas of subject the mandate covers ("nội vụ", "cải cách hành chính"); absent or empty: every subject. */
  subjects?: string[];
  /** The mandate that delegated this one (TUQ.); a mandate held by delegation may not be one (13.3). */
  delegatedBy?: string;
  /** Điều 13.3: who signs by delegation may not delegate further. */
  canSubDelegate: false;
}

export const requiredLevels = ['L1', 'L2', 'L3'] as const;
export type RequiredLevel = (typeof requiredLevels)[number];

/** How an issuer lets its plans out. House policy, not law. */
export interface IssuingPolicy {
  /** `CLERK`: the plan waits for the clerk's order to be numbered and to be issued (Điều 6.3, 15). */
  numberedBy: 'SERVICE' | 'CLERK';
  /** What the signature must be proven by at least before a number is given. */
  requiredLevel: RequiredLevel;
}

export interface IssuerSettings {
  unitId: string;
  /** `BY_TYPE`: plans are numbered in a series of their own (Điều 15.1.c leaves it to the head). */
  series: { scope: 'BY_TYPE' | 'ALL_ADMIN'; symbol: string };
  /** Place in the date line. */
  place: string;
  followUpUnitId: string;
  /** Abbreviations on the "Lưu" line, first the clerk's: `["VT", "NV"]`. */
  archiveUnits: string[];
  /** Persons proposed when a draft is submitted. */
  defaultRoute: { unitHeadId: string; formCheckerId: string; signerId: string; clerkId: string };
  /** Absent: the service numbers and issues by itself, level L1. */
  issuing?: IssuingPolicy;
}

export interface DirectoryData {
  /** What a reader of the file should know; not used by the service. */
  note?: string;
  units: Unit[];
  people: Person[];
  mandates: SigningMandate[];
  issuers: IssuerSettings[];
}
