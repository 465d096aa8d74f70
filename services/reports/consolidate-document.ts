import { dayOf, printDay, yearOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { layOutPlan } from '../plans/lay-out-plan';
import type { PlanDocument } from '../plans/plan';
import type { BodyBlock, BodyPart, PlanDocument as PrintedDocument } from '../rendering/plan-document';
import { cleanLines } from '../wording/clean-text';
import { type Language, wording } from '../wording/wording';
import { consolidationAnnexes } from './consolidate-annexes';
import type { PeriodConsolidation } from './consolidate-period';
import type { ConsolidatedSection } from './consolidate-reports';
import { countWords, insideSentence, nameRow, printMet, printTarget, printTotal } from './consolidate-words';

const NUMERALS =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(' ');
const MOST_NAMES = 100;

/** The consolidated report as a draft after the layout of administrative documents: its office numbers, dates and signs it. */
export function consolidationDocument(consolidation: PeriodConsolidation, directory: Directory): PrintedDocument {
  const words = wording('vi').consolidation;
  const { plan, revision, at } = consolidation;
  const printed = layOutPlan(plan, revision, directory);
  const title = consolidationTitle(consolidation, directory, 'vi');
  const { annexes, missingHeading } = consolidationAnnexes(consolidation, title);
  return {
    form: printed.form ?? 'STATE',
    issuer: printed.issuer,
    number: null,
    symbol: printed.symbol?.replace(/\bKH\b/, 'BC') ?? null,
    place: printed.place,
    date: { day: null, month: null, year: yearOf(at) },
    docKind: words.docKind,
    title,
    urgency: null,
    legalBases: [],
    body: bodyOf(consolidation, directory, missingHeading),
    recipients: [words.recipients],
    archiveLine: words.archive,
    signature: { lines: printed.signature.lines, name: printed.signature.name, evidence: null },
    annexes,
    contentHash: null,
    draft: true,
  };
}

/** "Kết quả thực hiện Kế hoạch số 05/KH-UBND ngày 05/01/2027 của …, 6 tháng đầu năm 2027" */
export function consolidationTitle(
  { plan, label }: Pick<PeriodConsolidation, 'plan' | 'label'>,
  directory: Directory,
  language: Language,
): string {
  const words = wording(language).consolidation;
  return words.title({ plan: planWords(plan, directory, language), label: insideSentence(label[language]) });
}

function planWords(plan: PlanDocument, directory: Directory, language: Language): string {
  const date = plan.number ? printDay(dayOf(plan.number.at)) : '';
  return wording(language).consolidation.plan({
    number: plan.number?.text ?? '',
    date,
    issuer: nameOf(directory, plan.issuerId),
  });
}

function bodyOf(consolidation: PeriodConsolidation, directory: Directory, missingHeading: string | null): BodyPart[] {
  const words = wording('vi').consolidation;
  const { plan, label, sections, indicators, form } = consolidation;
  const intro = words.intro({
    plan: planWords(plan, directory, 'vi'),
    subject: insideSentence(plan.title),
    issuer: nameOf(directory, plan.issuerId),
    label: insideSentence(label.vi),
  });
  const figures = form.dueBeforeCutOff
    ? words.dataEstimated(printDay(form.dataUntil), printDay(form.dataCutOff))
    : words.dataUntil(printDay(form.dataUntil));
  const parts: [title: string, parts: BodyPart[]][] = [
    [words.turnout, turnout(consolidation, missingHeading)],
    ...(indicators.length > 0
      ? [[words.indicatorsTitle, indicatorParts(consolidation)] satisfies [string, BodyPart[]]]
      : []),
    ...sections.map((section): [string, BodyPart[]] => [section.heading ?? words.general, sectionParts(section)]),
  ];
  return [
    paragraph(intro),
    paragraph(figures),
    ...parts.flatMap(([title, content], index) => [
      { kind: 'section' as const, marker: `${NUMERALS[index] ?? index + 1}.`, text: title.toLocaleUpperCase('vi') },
      ...content,
    ]),
  ];
}

function turnout(consolidation: PeriodConsolidation, missingHeading: string | null): BodyPart[] {
  const words = wording('vi').consolidation;
  const { late, nil, waived, missing } = consolidation;
  const lists: [string, string[]][] = [
    [words.late, late.map(({ name }) => name)],
    [words.nil, nil.map(({ name }) => name)],
    [words.waived, waived.map(({ name, waivedReason }) => words.because(name, waivedReason ?? ''))],
    [words.missing, missing.map(({ name }) => name)],
  ];
  return [
    paragraph(countWords(consolidation, 'vi')),
    ...lists
      .filter(([, names]) => names.length > 0)
      .map(([label, names]) => bullet(words.list(label, nameRow(names, MOST_NAMES, 'vi')))),
    ...(missingHeading === null ? [] : [paragraph(words.seeAnnex(missingHeading))]),
  ];
}

function indicatorParts({ indicators }: PeriodConsolidation): BodyPart[] {
  const words = wording('vi').consolidation;
  const { no, indicator, target, total, given, met } = words.columns;
  return [
    {
      kind: 'table',
      header: [no, indicator, target, total, given, met],
      rows: indicators.map((result, index) => [
        String(index + 1),
        result.indicator.text,
        printTarget(result.indicator, 'vi'),
        printTotal(result, 'vi'),
        String(result.indicator.kind === 'TEXT' ? result.values.length : result.given),
        printMet(result.met, 'vi'),
      ]),
    },
    ...indicators.flatMap(({ notMetBy }, index) => {
      const names = nameRow(
        notMetBy.map(({ name }) => name),
        MOST_NAMES,
        'vi',
      );
      return names === '' ? [] : [bullet(words.notMetBy({ no: index + 1, names }))];
    }),
  ];
}

/** Each unit's words below its name; lines of the unit stay paragraphs. */
function sectionParts({ parts }: ConsolidatedSection): BodyPart[] {
  const words = wording('vi').consolidation;
  if (parts.length === 0) return [paragraph(words.noPart)];
  return parts.flatMap(({ name, late, text }) => {
    const [first = '', ...others] = cleanLines(text)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return [bullet(words.unitPart(late ? words.lateMark(name) : name, first)), ...others.map(paragraph)];
  });
}

function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', marker: null, text };
}

function bullet(text: string): BodyBlock {
  return { kind: 'bullet', marker: '-', text };
}
