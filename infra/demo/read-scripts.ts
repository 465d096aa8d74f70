import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dayOf } from '../../services/calendar/vietnam-time';
import type { Directory } from '../../services/directory/create-directory';
import { foldName } from '../../services/directory/fold-name';
import { readPlan } from '../../services/reading/read-plan';
import type { PlanScript } from './play-plan';
import { SCENES } from './scenes/table';
import { shiftDates } from './shift-dates';

/** From the compiled file to the sources, where the sample plans lie. */
const SAMPLE_PLANS = join(__dirname, '../../../infra/samples/plans');

/**
 * The plans to be played: the given files, else the five samples.
 * @throws Error naming the file when it is no plan or none of the sample offices issues it.
 */
export async function readScripts(files: string[], directory: Directory, moveDates: boolean): Promise<PlanScript[]> {
  const chosen =
    files.length > 0 ? files : (await readdir(SAMPLE_PLANS)).sort().map((name) => join(SAMPLE_PLANS, name));
  const today = dayOf(new Date());
  return Promise.all(
    chosen.map(async (file, index) => {
      const original = await readFile(file, 'utf8');
      const reading = readPlan({ text: original, asOf: today });
      if (reading.refusal) throw new Error(`${file}: ${reading.refusal.message}`);
      const issuerId = issuerOf(reading.issuer.name, directory);
      if (!issuerId)
        throw new Error(
          `${file}: “${reading.issuer.name ?? ''}” is none of the sample offices (infra/samples/directories)`,
        );
      const name = basename(file).replace(/_.*|\.\w+$/, '');
      return {
        name,
        // Files of one's own are only carried to their end: what scenes need, they may not have.
        scenes: files.length > 0 ? [] : (SCENES[name] ?? []),
        text: moveDates ? shiftDates(original, reading, today) : original,
        issuerId,
        ...staffOf(issuerId, directory),
        // Each special turn is shown once among the five.
        returnsForm: index === 1,
        handsOver: index === 2,
        hasReturn: index === 0 || index === 3,
        returnsReport: index === 2,
      };
    }),
  );
}

function issuerOf(name: string | null, directory: Directory): string | null {
  const wanted = foldName(name ?? '');
  const found = directory
    .issuers()
    .find(({ unitId }) => directory.unit(unitId)?.names.some((own) => foldName(own) === wanted));
  return found?.unitId ?? null;
}

function staffOf(issuerId: string, directory: Directory): Pick<PlanScript, 'drafterId' | 'officerId' | 'clerkId'> {
  const issuer = directory.issuer(issuerId);
  const followUpUnitId = issuer?.followUpUnitId ?? issuerId;
  const drafter = directory.peopleWithRole('DRAFTER', issuerId)[0];
  const officer = directory.peopleWithRole('FOLLOW_UP_OFFICER', followUpUnitId)[0];
  if (!issuer || !drafter || !officer) throw new Error(`${issuerId}: nobody drafts or follows up`);
  return { drafterId: drafter.id, officerId: officer.id, clerkId: issuer.defaultRoute.clerkId };
}
