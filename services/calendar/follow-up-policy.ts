import type { WorkingHours } from './working-hours';

/**
 * A moment counted from an anchor. One unit at most is set; none means the anchor itself. Negative is before.
 * Days and working days end at `at` (default: the policy's `hour`).
 */
export interface Offset {
  from: 'ACTION_DAY' | 'LAST_DAY' | 'OPENING' | 'IN_FORCE' | 'SENT';
  workingDays?: number;
  days?: number;
  /** Counted inside the working hours of the policy; 0.5 is half an hour. */
  workingHours?: number;
  /** Wall clock: the only unit that may fire at night or on a day off. */
  seconds?: number;
  /** "HH:MM" in Vietnam. */
  at?: string;
}

/** Urgency grades of NĐ 30/2020 (Điều 4.2.c, PL I III.2.b). */
export type Urgency = 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC';

export interface AcknowledgementRules {
  remind: readonly Offset[];
  escalate: readonly Offset[];
}

/** Who is told of what stays undone, one after the other. */
export type Rung = Offset & {
  /** `UNIT_HEAD`: of the unit that owes it; the unit itself where the directory has none. */
  to: 'UNIT_HEAD' | 'FOLLOW_UP' | 'SIGNER';
};

/** When the office reminds and escalates. House policy: the decree fixes the steps but no hours. */
export interface FollowUpPolicy {
  id: string;
  /** "HH:MM" at which notices counted in days go out. */
  hour: string;
  workingHours: WorkingHours;
  /** Confirming receipt; Điều 21.2.c asks for it on the day of arrival. */
  acknowledgement: AcknowledgementRules;
  /** In place of `acknowledgement` for urgent plans ("ngay sau khi nhận được", Điều 4.2.c). */
  urgentAcknowledgement: Readonly<Record<Urgency, AcknowledgementRules>>;
  task: { remind: readonly Offset[]; overdue: Offset; escalate: readonly Rung[] };
  report: { open: Offset; remind: readonly Offset[]; overdue: Offset; escalate: readonly Rung[] };
  /** True: a last day on a day off excuses until the next working day (Bộ luật Dân sự 148.5) before it is overdue. */
  rollsForward: boolean;
  /** What is sent back on its last working day or later may be handed in again within so many working days. */
  reworkWorkingDays: number;
  /** An extension ends at most so many days after the deadline it is asked about. */
  mostExtensionDays: number;
  /** What a unit can be asked for; more is said to the drafter before the signature. */
  feasibility: {
    /** Deadlines of one unit in one week, over all open plans of the issuing body. */
    deadlinesPerWeek: number;
    /** Working days from issue to the first deadline. */
    leastWorkingDays: number;
  };
  /** A plan made for a superior's collects its own reports so many working days before the superior's date. */
  upwardReportWorkingDays: number;
  /** Hand-over to the agency archive after the plan is closed (Điều 30.2.b: one year). */
  archiveWithinDays: number;
  /** Notice before the hand-over is due (PL VI). */
  archiveNoticeDays: number;
}

const officeHours: WorkingHours = { from: '07:30', to: '17:00', pauseFrom: '11:30', pauseTo: '13:30' };

const afterLastDay = {
  overdue: { from: 'LAST_DAY', workingDays: 1 },
  escalate: [
    { to: 'UNIT_HEAD', from: 'LAST_DAY', workingDays: 1 },
    { to: 'FOLLOW_UP', from: 'LAST_DAY', workingDays: 2 },
    { to: 'SIGNER', from: 'LAST_DAY', workingDays: 5 },
  ],
} as const satisfies { overdue: Offset; escalate: readonly Rung[] };

const urgentAcknowledgement: FollowUpPolicy['urgentAcknowledgement'] = {
  KHẨN: { remind: [{ from: 'SENT', workingHours: 2 }], escalate: [{ from: 'SENT', workingHours: 4 }] },
  'THƯỢNG KHẨN': { remind: [{ from: 'SENT', workingHours: 1 }], escalate: [{ from: 'SENT', workingHours: 2 }] },
  // The only grade that does not wait for the office to open: 30 minutes and one hour by the clock.
  'HỎA TỐC': { remind: [{ from: 'SENT', seconds: 30 * 60 }], escalate: [{ from: 'SENT', seconds: 60 * 60 }] },
};

export const STANDARD_POLICY: FollowUpPolicy = {
  id: 'standard',
  hour: '08:00',
  workingHours: officeHours,
  acknowledgement: {
    remind: [{ from: 'SENT', workingHours: 4 }],
    escalate: [{ from: 'SENT', workingDays: 1, at: '16:30' }],
  },
  urgentAcknowledgement,
  task: {
    remind: [
      { from: 'ACTION_DAY', workingDays: -7 },
      { from: 'ACTION_DAY', workingDays: -1 },
    ],
    ...afterLastDay,
  },
  report: {
    open: { from: 'ACTION_DAY', workingDays: -15 },
    remind: [
      { from: 'ACTION_DAY', workingDays: -7 },
      { from: 'ACTION_DAY', workingDays: -3 },
      { from: 'ACTION_DAY', workingDays: -1 },
    ],
    ...afterLastDay,
  },
  rollsForward: false,
  reworkWorkingDays: 3,
  mostExtensionDays: 90,
  feasibility: { deadlinesPerWeek: 5, leastWorkingDays: 3 },
  upwardReportWorkingDays: 5,
  archiveWithinDays: 365,
  archiveNoticeDays: 30,
};

const remindAfterSending: readonly Offset[] = [{ from: 'SENT', seconds: 2 }];

/** Shows in seconds what may fire early; overdue and escalation keep their true days. */
export const DEMONSTRATION_POLICY: FollowUpPolicy = {
  ...STANDARD_POLICY,
  id: 'demonstration',
  acknowledgement: { ...STANDARD_POLICY.acknowledgement, remind: remindAfterSending },
  urgentAcknowledgement: {
    KHẨN: { ...urgentAcknowledgement['KHẨN'], remind: remindAfterSending },
    'THƯỢNG KHẨN': { ...urgentAcknowledgement['THƯỢNG KHẨN'], remind: remindAfterSending },
    'HỎA TỐC': { ...urgentAcknowledgement['HỎA TỐC'], remind: remindAfterSending },
  },
  task: { ...STANDARD_POLICY.task, remind: [{ from: 'IN_FORCE', seconds: 3 }] },
  report: {
    ...STANDARD_POLICY.report,
    open: { from: 'IN_FORCE', seconds: 1 },
    remind: [{ from: 'IN_FORCE', seconds: 3 }],
  },
};
