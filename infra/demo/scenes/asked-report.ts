import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../../services/calendar/vietnam-time';
import { kindOf } from '../mail-kind';
import { PLAN_DUTIES, REQUEST_REPORT } from '../plan-queries';
import type { OpenScene } from './scene';

interface Duties {
  plan: {
    obligations: { reports: { key: string; onDemand: boolean; owners: { id: string; name: string }[] }[] } | null;
  };
}

/** The officer asks one unit for a report out of turn; the unit is told by mail and reports like any other time. */
export const askedReport: OpenScene = ({ planId, officerId, ask }) => {
  let asked: string | null = null;
  let outcome: string | null = null;
  return {
    title: 'a report is asked for out of turn',
    onLook: async () => {
      if (asked !== null) return;
      const { plan } = await ask<Duties>(officerId, PLAN_DUTIES, { id: planId });
      const duty = plan.obligations?.reports.find(({ onDemand, owners }) => onDemand && owners.length > 0);
      const [unit] = duty?.owners ?? [];
      if (!duty || !unit) throw new Error('the plan has no report on demand');
      asked = unit.name;
      const subject = 'Tình hình tiếp công dân, giải quyết kiến nghị, phản ánh trong quý.';
      const dueOn = addDays(dayOf(new Date()), 10);
      const input = { planId, dutyKey: duty.key, subject, dueOn, unitIds: [unit.id], idempotencyKey: randomUUID() };
      await ask(officerId, REQUEST_REPORT, { input });
    },
    onMail: async (mail) => {
      if (kindOf(mail) === 'reportRequested') outcome = asked;
    },
    outcome: () => outcome,
  };
};
