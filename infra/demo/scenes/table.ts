import { askedReport } from './asked-report';
import { childPlan } from './child-plan';
import { consolidatedDraft } from './consolidated-draft';
import { correction } from './correction';
import { moreTime } from './more-time';
import { nameOfficer } from './name-officer';
import { nextYear } from './next-year';
import { objection } from './objection';
import { returnedCopy } from './returned-copy';
import type { OpenScene } from './scene';
import { toldInFigures } from './told-in-figures';

/** Which of the five plans shows what. */
export const SCENES: Readonly<Record<string, readonly OpenScene[]>> = {
  '000': [nameOfficer, moreTime, returnedCopy],
  '001': [objection],
  '002': [askedReport, nextYear],
  '003': [childPlan, toldInFigures, consolidatedDraft],
  '004': [correction],
};
