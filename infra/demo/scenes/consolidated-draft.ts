import { CONSOLIDATION, PLAN_PERIODS } from '../plan-queries';
import type { OpenScene } from './scene';

interface Periods {
  plan: { reportPeriods: { edges: { node: { key: string; period: string } }[] } };
}

interface Consolidated {
  consolidation: { owedCount: number; countedCount: number; missingCount: number; docxPath: string };
}

/** The officer gets the units' reports put together as a Word draft that says who sent one and who did not. */
export const consolidatedDraft: OpenScene = ({ planId, officerId, ask, fetchFile }) => {
  let outcome: string | null = null;
  return {
    title: 'the reports become one draft',
    afterwards: async () => {
      const { plan } = await ask<Periods>(officerId, PLAN_PERIODS, { id: planId });
      const rounds = plan.reportPeriods.edges.map(({ node }) => node);
      const size = ({ key, period }: (typeof rounds)[number]) =>
        rounds.filter((one) => one.key === key && one.period === period).length;
      const [largest] = rounds.sort((a, b) => size(b) - size(a));
      if (!largest) throw new Error('the plan has no reports');
      const round = { planId, dutyKey: largest.key, periodKey: largest.period };
      const { consolidation: found } = await ask<Consolidated>(officerId, CONSOLIDATION, round);
      const draft = await fetchFile(officerId, found.docxPath);
      // A Word file is a zip.
      if (String.fromCharCode(...draft.slice(0, 2)) !== 'PK') throw new Error('the draft is no Word file');
      outcome = `${found.countedCount} of ${found.owedCount} sent, ${found.missingCount} did not; .docx, ${draft.length} bytes`;
    },
    outcome: () => outcome,
  };
};
