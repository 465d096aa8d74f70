import type { Digest, DigestItem } from '../digests/digest';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import type { GrantPurpose } from '../grants/grant';
import type { DigestMail, DigestPlan, Shown } from './letters/digest';
import type { DigestLine, DigestWait } from './letters/digest-line';
import type { MailDocument } from './mail';
import { letterReport, letterTask } from './write-obligation-mail';

/** Lines of a section, and plans of a follow-up unit or signer; more are counted. */
const MAX_LINES = 12;
const MAX_PLANS = 6;

/** A link the addressee gets: for what, under which plan, about which task or report. */
export interface DigestLink {
  purpose: GrantPurpose;
  plan: DigestItem['plan'];
  aboutId: string | null;
}

/**
 * What a digest says as its letter shows it: so many lines of a section, the rest counted; a link beside what the
 * addressee has to do or to answer.
 * @param linkTo asked for what is shown, and for nothing else.
 */
export function layOutDigest(
  { addresseeId, queuedAt }: MailDocument,
  { own, headed, followed, waiting, signed }: Digest,
  directory: Directory,
  linkTo: (link: DigestLink) => string | null,
): DigestMail {
  const line = (item: DigestItem, purpose: GrantPurpose | null) =>
    lineOf(item, directory, purpose && linkTo({ purpose, plan: item.plan, aboutId: item.owed._id }));
  const owed = (item: DigestItem) => line(item, item.kind === 'TASK' ? 'PROGRESS' : 'REPORT');
  const pressed = (item: DigestItem) => line(item, 'FOLLOW_UP');
  const told = (item: DigestItem) => line(item, null);
  const byPlan = (items: DigestItem[], show: (item: DigestItem) => DigestLine): Shown<DigestPlan> =>
    shown(groupByPlan(items), MAX_PLANS, (group) => {
      const [first] = group as [DigestItem, ...DigestItem[]];
      const link = linkTo({ purpose: 'OVERSEE', plan: first.plan, aboutId: null });
      return { plan: planOf(first, directory), link, ...shown(group, MAX_LINES, show) };
    });
  const ownOf = (isMeant: (item: DigestItem) => boolean) => shown(own.filter(isMeant), MAX_LINES, owed);
  return {
    addressee: nameOf(directory, addresseeId),
    at: queuedAt,
    own: {
      late: ownOf((item) => !isAsked(item) && item.isLate),
      upcoming: ownOf((item) => !isAsked(item) && !item.isLate),
      asked: ownOf(isAsked),
    },
    headed: shown(headed, MAX_LINES, told),
    followed: byPlan(followed, pressed),
    waiting: shown(waiting, MAX_LINES, (item) => ({ ...pressed(item), wait: waitOf(item) })),
    signed: byPlan(signed, told),
  };
}

function shown<T, L>(items: readonly T[], max: number, show: (item: T) => L): Shown<L> {
  return { lines: items.slice(0, max).map(show), left: Math.max(items.length - max, 0) };
}

function groupByPlan(items: readonly DigestItem[]): DigestItem[][] {
  const groups = new Map<string, DigestItem[]>();
  for (const item of items) groups.set(item.plan._id, [...(groups.get(item.plan._id) ?? []), item]);
  return [...groups.values()];
}

function isAsked(item: DigestItem): boolean {
  return item.kind === 'TASK' && item.owed.mode === 'request';
}

function planOf({ plan }: DigestItem, directory: Directory): DigestLine['plan'] {
  const { number, title, urgency, issuerId } = plan;
  return { number: number?.text ?? null, title, urgency, issuer: nameOf(directory, issuerId) };
}

function lineOf(item: DigestItem, directory: Directory, link: string | null): DigestLine {
  return {
    plan: planOf(item, directory),
    owner: nameOf(directory, item.owed.ownerId),
    matter:
      item.kind === 'TASK'
        ? { kind: 'TASK', task: letterTask(item.owed), percent: item.owed.percent }
        : { kind: 'REPORT', report: letterReport(item.owed) },
    isLate: item.isLate,
    isReturned: item.owed.state === 'RETURNED_FOR_REWORK' || item.owed.state === 'RETURNED',
    link,
  };
}

function waitOf(item: DigestItem): DigestWait {
  if (item.kind === 'REPORT') return { kind: 'report' };
  if (item.owed.extensionAsked) return { kind: 'extension', until: item.owed.extensionAsked.until };
  return { kind: item.owed.state === 'OBJECTED' ? 'objection' : 'result' };
}
