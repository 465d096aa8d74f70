import type { Executor } from '../../services/obligations/fact';
import { builder } from '../builder';

export const ExecutorRef = builder.objectRef<Executor>('Executor').implement({
  description: 'Who acts for a unit (người được phân công).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the unit named them.' }),
    personId: t.exposeID('personId', { nullable: true, description: 'The person, where the directory knows them.' }),
  }),
});
