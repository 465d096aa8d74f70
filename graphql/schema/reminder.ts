import { dayOf } from '../../services/calendar/vietnam-time';
import type { Reminder } from '../../services/obligations/ran';
import { builder } from '../builder';
import { AgendaActionRef } from './agenda';

export const ReminderRef = builder.objectRef<Reminder>('Reminder').implement({
  description: 'One time the service asked for something, reminded or appealed to somebody (một lần nhắc, đôn đốc).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    day: t.field({ type: 'Day', description: 'The day in Vietnam.', resolve: ({ at }) => dayOf(at) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    action: t.expose('action', {
      type: AgendaActionRef,
      description: 'OPEN, REMIND, MARK_OVERDUE, or ESCALATE: the next rung of the ladder was told.',
    }),
  }),
});
