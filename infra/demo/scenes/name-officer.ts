import { OFFICERS } from '../people';
import { openPage } from '../web-page';
import type { OpenScene } from './scene';

/** A unit takes its task and names the officer who carries it out. */
export const nameOfficer: OpenScene = () => {
  let outcome: string | null = null;
  return {
    title: 'a unit names its officer',
    onTask: async (page, link) => {
      if (outcome !== null || !page.html.includes('value="TAKE"')) return page;
      outcome = OFFICERS.executor;
      await page.send({ act: 'TAKE', executor: OFFICERS.executor, signedAs: OFFICERS.unit });
      const after = await openPage(link);
      if (!after.html.includes(OFFICERS.executor)) throw new Error('the page of the task does not show the officer');
      return after;
    },
    outcome: () => outcome,
  };
};
