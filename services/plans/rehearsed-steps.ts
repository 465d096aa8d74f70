import { archiveNoticeAt } from '../calendar/archive-notice';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { dayOf, instantAt, laterDay } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { deliveryId } from '../distribution/delivery';
import type { ListedAddressee } from '../distribution/list-addressees';
import type { ResolvedPeriod, ResolvedTask } from '../obligations/resolve-obligations';
import { type Language, wording } from '../wording/wording';
import type { AgendaLine, AgendaWords } from './agenda-line';
import type { PlanDocument } from './plan';
import type { PlanState } from './plan-states';

const DECIDERS = { CONTENT_CHECK: 'unitHeadId', FORM_CHECK: 'formCheckerId', SIGN: 'signerId' } as const;

/** Decisions that are still to be asked for, by where the plan stands. One already asked for is no longer to come. */
const STILL_ASKED: Partial<Record<PlanState, readonly (keyof typeof DECIDERS)[]>> = {
  DRAFT: ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'],
  RETURNED: ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'],
  CONTENT_CHECK: ['FORM_CHECK', 'SIGN'],
  FORM_CHECK: ['SIGN'],
};

type Steps = ReturnType<typeof wording>['agenda']['steps'];

function bothLanguages(say: (steps: Steps) => string): AgendaWords {
  const inLanguage = (language: Language) => say(wording(language).agenda.steps);
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** The decisions to come, the distribution to each recipient and the assignments: what happens with the issue. */
export function stepsOfIssue(
  plan: PlanDocument,
  { addressees, tasks, at }: { addressees: readonly ListedAddressee[]; tasks: readonly ResolvedTask[]; at: Date },
): AgendaLine[] {
  const base = { at, round: 1, tone: 'order' } as const;
  const planWords = { vi: plan.title, en: plan.title };
  const asked = STILL_ASKED[plan.state] ?? [];
  const asks = asked.map((purpose): AgendaLine => {
    const owner = plan.route[DECIDERS[purpose]];
    const key = `${plan._id}#ASK.${purpose}`;
    const reason = bothLanguages((steps) => steps[purpose]);
    const letter = { purpose, addresseeId: owner };
    return {
      ...base,
      key,
      action: 'ASK',
      kind: 'PLAN',
      item: plan._id,
      owner,
      about: planWords,
      reason,
      rule: purpose,
      letter,
    };
  });
  const sends = addressees.map(({ id, channel }): AgendaLine => {
    const item = deliveryId(plan._id, id);
    const action = channel === 'MAIL' ? 'SEND' : 'PUBLISH';
    const reason = bothLanguages((steps) => steps[action]);
    const letter = channel === 'MAIL' ? { purpose: 'DELIVER' as const, addresseeId: id } : null;
    return {
      ...base,
      key: `${item}#${action}`,
      action,
      kind: 'DELIVERY',
      item,
      owner: id,
      about: planWords,
      reason,
      rule: 'issue',
      letter,
    };
  });
  const assigns = tasks.map(({ id, ownerId, due, planned }): AgendaLine => {
    const about = { vi: planned.text, en: planned.text };
    const reason = bothLanguages((steps) => (due ? steps.ASSIGN : steps.ASSIGN_UNDATED));
    const line = {
      key: `${id}#ASSIGN`,
      action: 'ASSIGN',
      kind: 'TASK',
      item: id,
      owner: ownerId,
      about,
      reason,
    } as const;
    return { ...base, ...line, tone: planned.mode, rule: 'issue', letter: null };
  });
  return [...asks, ...sends, ...assigns];
}

/** The notice to the archive, on the assumption that follow-up is closed the working day after the last deadline. */
export function stepOfArchive(
  plan: PlanDocument,
  { tasks, periods }: { tasks: readonly ResolvedTask[]; periods: readonly ResolvedPeriod[] },
  { calendar, policy, at }: { calendar: WorkCalendar; policy: FollowUpPolicy; at: Date },
): AgendaLine {
  const lastDays = [...tasks, ...periods].flatMap(({ due }) => (due ? [due.legalLatest] : []));
  const closedOn = calendar.addWorkingDays(lastDays.reduce(laterDay, dayOf(at)), 1);
  const noticeAt = archiveNoticeAt(closedOn, policy, calendar);
  const say = { closedOn, noticeDays: policy.archiveNoticeDays };
  return {
    key: `${plan._id}#ARCHIVE`,
    at: noticeAt.getTime() > at.getTime() ? noticeAt : instantAt(closedOn, policy.hour),
    action: 'ARCHIVE',
    round: 1,
    kind: 'PLAN',
    item: plan._id,
    owner: plan.drafterId,
    tone: 'order',
    about: { vi: wording('vi').agenda.archive, en: wording('en').agenda.archive },
    reason: bothLanguages((steps) => steps.ARCHIVE(say)),
    rule: 'archive',
    letter: { purpose: 'ARCHIVE_DUE', addresseeId: plan.drafterId },
  };
}
