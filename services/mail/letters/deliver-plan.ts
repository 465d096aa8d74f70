import type { Day } from '../../reading/plan-reading';
import { showDay, showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterMode, type LetterReport, type LetterTask, reportLine, taskLine } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface PlanDelivery extends LetterContext {
  /** Full name of the signer. */
  signer: string;
  issuedOn: Day;
  /** Number and symbol of the plan that this one takes the place of; null: none. */
  replaces: string | null;
  /** Words in brackets on the "Nơi nhận" line ("để b/c"); null where there are none. */
  purpose: string | null;
  mode: LetterMode;
  /** Of this addressee alone. */
  tasks: LetterTask[];
  /** Tasks of others that it takes part in. */
  helps: LetterTask[];
  reports: LetterReport[];
  /** Receipt is confirmed the same day (Điều 21.2.c). */
  acknowledgeBy: Date;
  link: string;
}

/** The distribution (Điều 18.1): the plan, what of it concerns this addressee, and the link to confirm receipt. */
export function deliverPlan(delivery: PlanDelivery, language: Language): Letter {
  const { deliverPlan: words, labels } = wording(language).letters;
  const { plan, tasks, helps, reports, mode } = delivery;
  const hasDuties = tasks.length + helps.length + reports.length > 0;
  const matter = {
    paragraphs: [
      words.lead({ issuer: plan.issuer, number: plan.number ?? '' }),
      hasDuties ? words.duties[mode] : words.noDuties,
      words.acknowledge[mode],
    ],
    facts: [
      { label: labels.signer, value: delivery.signer },
      { label: labels.issuedOn, value: showDay(delivery.issuedOn) },
      { label: labels.replaces, value: delivery.replaces === null ? '' : words.replaces(delivery.replaces) },
      { label: labels.purpose, value: delivery.purpose ?? '' },
      { label: labels.acknowledgeBy, value: showInstant(delivery.acknowledgeBy, language) },
    ],
    lists: [
      { title: words.tasks, items: tasks.map((task) => taskLine(task, language)) },
      { title: words.helps, items: helps.map((task) => taskLine(task, language)) },
      { title: words.reports, items: reports.map((report) => reportLine(report, language)) },
    ],
    action: { label: words.action, url: delivery.link },
  };
  return writeLetter('deliverPlan', delivery, matter, language);
}
