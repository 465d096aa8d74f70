import { cleanLine, cleanLines, clip } from '../../wording/clean-text';
import { type Language, wording } from '../../wording/wording';
import type { Letter, LetterFact, LetterList } from './letter';
import type { LetterMode } from './letter-obligation';
import type { LetterContext, LetterPlan } from './letter-plan';

const MAX_SUBJECT_CHARS = 250;
const MAX_SUBJECT_TITLE_CHARS = 160;
const MAX_PARAGRAPH_CHARS = 600;
const MAX_VALUE_CHARS = 300;
const MAX_NAME_CHARS = 200;
const MAX_QUOTE_CHARS = 2_000;
const MAX_LIST_ITEMS = 12;
const MAX_ITEM_CHARS = 480;
/** Of all lists together: with every character escaped the letter still stays below its 40 kB. */
const MAX_LISTS_CHARS = 4_000;

export type LetterName = Exclude<
  keyof ReturnType<typeof wording>['letters'],
  'frame' | 'labels' | 'values' | 'calendar'
>;

/** The matter of one letter; what is missing is not printed. */
export interface LetterMatter {
  paragraphs: string[];
  facts: LetterFact[];
  quote?: { label: string; text: string } | null;
  lists?: LetterList[];
  code?: string;
  action?: { label: string; url: string } | null;
  /** How the addressee, or whom the letter is about, was charged; picks the subject where there are two. */
  mode?: LetterMode;
  notes?: string[];
}

/**
 * Puts the matter into the frame all letters share: subject, "Kính gửi", plan, closing, footer. Long words of people
 * are cut, so that no letter grows beyond what mail programs show whole.
 */
export function writeLetter(
  name: LetterName,
  { plan, addressee }: LetterContext,
  matter: LetterMatter,
  language: Language,
): Letter {
  const { frame } = wording(language).letters;
  return {
    language,
    subject: subjectOf(name, plan, matter.mode ?? 'order'),
    greeting: line(frame.greeting(clip(cleanLine(addressee), MAX_NAME_CHARS))),
    paragraphs: matter.paragraphs.map(line),
    facts: [...planFacts(plan, language), ...matter.facts].map(shortFact).filter(({ value }) => value !== ''),
    quote: matter.quote
      ? { label: matter.quote.label, text: clip(cleanLines(matter.quote.text).trim(), MAX_QUOTE_CHARS) }
      : null,
    lists: shortLists(matter.lists ?? [], frame.more),
    code: matter.code ?? null,
    action: matter.action ?? null,
    notes: [...(matter.notes ?? []).map(line), ...(matter.action ? [frame.readOnlyLink, frame.personalLink] : [])],
    closing: frame.closing,
    footer: line(frame.footer(clip(cleanLine(plan.issuer), MAX_NAME_CHARS))),
  };
}

/** `[05/KH-UBND] [HỎA TỐC] Nhắc gửi báo cáo: …`; a draft has no number yet and says so. */
function subjectOf(name: LetterName, plan: LetterPlan, mode: LetterMode): string {
  const { letters } = wording('vi');
  const mark = plan.number ? cleanLine(plan.number) : letters.frame.draftMark;
  const urgency = plan.urgency ? ` [${cleanLine(plan.urgency)}]` : '';
  const title = clip(cleanLine(plan.title), MAX_SUBJECT_TITLE_CHARS);
  const { subject } = letters[name];
  const about = typeof subject === 'string' ? subject : subject[mode];
  return clip(cleanLine(`[${mark}]${urgency} ${about}: ${title}`), MAX_SUBJECT_CHARS);
}

function planFacts(plan: LetterPlan, language: Language): LetterFact[] {
  const { labels } = wording(language).letters;
  return [
    { label: labels.number, value: plan.number ?? '' },
    { label: labels.title, value: plan.title },
    { label: labels.issuer, value: plan.issuer },
    { label: labels.urgency, value: plan.urgency ?? '' },
  ];
}

function shortFact({ label, value }: LetterFact): LetterFact {
  return { label, value: clip(cleanLine(value), MAX_VALUE_CHARS) };
}

function shortLists(lists: LetterList[], more: (count: number) => string): LetterList[] {
  let roomChars = MAX_LISTS_CHARS;
  const shortened = lists.map(({ title, items }) => {
    const shown: string[] = [];
    for (const item of items.slice(0, MAX_LIST_ITEMS)) {
      const short = clip(cleanLine(item), MAX_ITEM_CHARS);
      roomChars -= short.length;
      if (roomChars < 0) break;
      shown.push(short);
    }
    return { title, items: items.length > shown.length ? [...shown, more(items.length - shown.length)] : shown };
  });
  return shortened.filter(({ items }) => items.length > 0);
}

function line(text: string): string {
  return clip(cleanLine(text), MAX_PARAGRAPH_CHARS);
}
