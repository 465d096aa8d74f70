import { dayOf } from '../../calendar/vietnam-time';
import type { Day } from '../../reading/plan-reading';
import { escapeHtml } from '../../rendering/html';
import { clip } from '../../wording/clean-text';
import { showDay, showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import { aboutLine, type DigestLine, type DigestWait, planRef, short, unitLine, waitOf } from './digest-line';
import type { Letter, LetterLink, LetterSection } from './letter';
import type { LetterPlan } from './letter-plan';

/** Lines that are shown, and how many more there are. */
export interface Shown<T> {
  lines: T[];
  left: number;
}

export interface DigestPlan extends Shown<DigestLine> {
  plan: LetterPlan;
  link: string | null;
}

export interface DigestMail {
  addressee: string;
  at: Date;
  /** In order, by the tone and whether the last day has passed; what was only asked for is in `asked`, late or not. */
  own: { late: Shown<DigestLine>; upcoming: Shown<DigestLine>; asked: Shown<DigestLine> };
  headed: Shown<DigestLine>;
  followed: Shown<DigestPlan>;
  waiting: Shown<DigestLine & { wait: DigestWait }>;
  signed: Shown<DigestPlan>;
}

const MAX_FOOTER_CHARS = 300;
/** Of all items together as they stand in the HTML, so that the letter stays below what mail programs show whole. */
const MAX_ITEMS_BYTES = 24 * 1024;
/** Markup around an item with its link. */
const ITEM_MARKUP_BYTES = 260;

/** The one letter a working day to a unit or person, about everything due, over all plans. */
export function digest(mail: DigestMail, language: Language): Letter {
  const { digest: words, frame } = wording(language).letters;
  const { own, headed, signed } = mail;
  // Under a plan that is followed some of it may only have been asked for; what is signed for and headed was ordered.
  const late = [own.late, headed, ...signed.lines].reduce((sum, { lines, left }) => sum + lines.length + left, 0);
  const asksForReport = [own.late, own.upcoming].some(({ lines }) =>
    lines.some(({ matter }) => matter.kind === 'REPORT'),
  );
  return {
    language,
    subject: subjectOf(dayOf(mail.at), late),
    greeting: frame.greeting(short(mail.addressee)),
    paragraphs: [words.lead(showInstant(mail.at, language)), ...asksOf(mail, words)],
    facts: [],
    quote: null,
    lists: [],
    sections: sectionsOf(mail, language),
    code: null,
    action: null,
    notes: [
      ...(mail.followed.left + mail.signed.left > 0 ? [words.morePlans(mail.followed.left + mail.signed.left)] : []),
      ...(asksForReport ? [frame.nilReport] : []),
      frame.readOnlyLink,
      frame.personalLink,
    ],
    closing: frame.closing,
    footer: frame.footer(clip(issuersOf(mail).map(short).join('; '), MAX_FOOTER_CHARS)),
  };
}

/** `[Tổng hợp] Việc cần xử lý: ngày 10/06/2027, 02 việc quá hạn`; Vietnamese in either language, as all subjects are. */
function subjectOf(day: Day, late: number): string {
  const { digest: words } = wording('vi').letters;
  return `[${words.mark}] ${words.subject}: ${words.about({ day: showDay(day), late })}`;
}

function asksOf({ own, headed, followed, waiting, signed }: DigestMail, { ask }: Words): string[] {
  const said = (words: string, ...parts: Shown<unknown>[]) =>
    parts.some(({ lines }) => lines.length > 0) ? [words] : [];
  return [
    ...said(ask.late, own.late),
    ...said(ask.order, own.upcoming),
    ...said(ask.request, own.asked),
    ...said(ask.headed, headed),
    ...said(ask.followed, followed, waiting),
    ...said(ask.signed, signed),
  ];
}

type Words = ReturnType<typeof wording>['letters']['digest'];

interface Listed<T extends DigestLine> extends Shown<T> {
  title: string;
  /** What is said of a line, in parts; empty ones are left out. */
  say: (line: T) => string[];
  /** What the link of a line is for; absent: doing it. */
  action?: string;
  link?: LetterLink | null;
}

function sectionsOf(mail: DigestMail, language: Language): LetterSection[] {
  const { digest: words } = wording(language).letters;
  const { sections, actions } = words;
  const withPlan = (line: DigestLine) => [...aboutLine(line, language), planRef(line.plan, words)];
  const ofUnit = (line: DigestLine) => unitLine(line, language);
  const plans = ({ lines }: Shown<DigestPlan>, title: (plan: string) => string): Listed<DigestLine>[] =>
    lines.map((one) => ({
      ...one,
      title: title(planRef(one.plan, words)),
      say: ofUnit,
      action: actions.FOLLOW_UP,
      link: one.link === null ? null : { label: actions.OVERSEE, url: one.link },
    }));
  const { own, headed, waiting } = mail;
  const place = placeWithin(MAX_ITEMS_BYTES, words);
  return [
    place({ title: sections.late, ...own.late, say: withPlan }),
    place({ title: sections.upcoming, ...own.upcoming, say: withPlan }),
    place({ title: sections.asked, ...own.asked, say: withPlan }),
    place({ title: sections.headed, ...headed, say: (line) => [...ofUnit(line), planRef(line.plan, words)] }),
    place({
      title: sections.waiting,
      ...waiting,
      say: (line) => [...ofUnit(line), waitOf(line, words), planRef(line.plan, words)],
      action: actions.FOLLOW_UP,
    }),
    ...plans(mail.followed, sections.followed).map(place),
    ...plans(mail.signed, sections.signed).map(place),
  ].filter(({ items }) => items.length > 0);
}

/** Items give way at the end of a section, dates never; each section says how many it has in all. */
function placeWithin(maxBytes: number, words: Words) {
  let roomBytes = maxBytes;
  return <T extends DigestLine>({ title, lines, left, say, action, link }: Listed<T>): LetterSection => {
    const items = lines.map((line) => ({
      text: say(line).filter(Boolean).join('; '),
      link: line.link === null ? null : { label: action ?? words.actions[line.matter.kind], url: line.link },
    }));
    const fits = items.filter(({ text, link: own }) => {
      roomBytes -= Buffer.byteLength(escapeHtml(text)) + (own?.url.length ?? 0) + ITEM_MARKUP_BYTES;
      return roomBytes >= 0;
    });
    const hidden = left + items.length - fits.length;
    return {
      title: words.counted({ title, count: lines.length + left }),
      link: link ?? null,
      items: hidden > 0 ? [...fits, { text: words.more(hidden), link: null }] : fits,
    };
  };
}

function issuersOf({ own, headed, followed, waiting, signed }: DigestMail): string[] {
  const lines = [own.late, own.upcoming, own.asked, headed, waiting].flatMap((part) => part.lines);
  const plans = [...lines, ...followed.lines, ...signed.lines].map(({ plan }) => plan.issuer);
  return [...new Set(plans)];
}
