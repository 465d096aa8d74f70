import { pageOfHistory } from '../../services/audit/list-history';
import { listMails } from '../../services/mail/list-mails';
import { upcomingAgenda } from '../../services/plans/upcoming-agenda';
import { findRegisterEntry } from '../../services/register/list-register';
import { builder } from '../builder';
import { AgendaEntryRef, entriesArg, entriesCost, firstEntries } from './agenda';
import { HistoryConnection } from './history';
import { MailConnection } from './mail';
import { pageArgs, pageCost, pageOf, sequenceIn } from './page-args';
import { PlanRef } from './plan-ref';
import { RegisterEntryRef } from './register';

/** The rest of what only staff see: what was done and what comes next. */
builder.objectFields(PlanRef, (t) => ({
  agenda: t.field({
    type: [AgendaEntryRef],
    nullable: true,
    description: 'What the service will do next about the plan in force (staff).',
    args: entriesArg,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: entriesCost,
    resolve: async (plan, args, { office }) => firstEntries(await upcomingAgenda(office, plan), args),
  }),
  history: t.field({
    type: HistoryConnection,
    nullable: true,
    description: 'The record of the plan in its order (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    args: pageArgs,
    complexity: pageCost,
    resolve: ({ _id }, args, { office }) =>
      pageOf(
        args,
        ({ after, limit }) => pageOfHistory(office, _id, { after: sequenceIn(after) ?? 0, limit }),
        ({ sequence }) => String(sequence),
      ),
  }),
  mails: t.field({
    type: MailConnection,
    nullable: true,
    description: 'Mails about the plan, without addresses (staff).',
    args: pageArgs,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: pageCost,
    resolve: ({ _id: planId }, args, { office }) =>
      pageOf(
        args,
        (page) => listMails(office, planId, page),
        ({ _id }) => _id,
      ),
  }),
  registerEntry: t.field({
    type: RegisterEntryRef,
    nullable: true,
    description: 'Its row of the register of outgoing documents (staff; Phụ lục IV).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ _id }, _args, { office }) => findRegisterEntry(office, _id),
  }),
}));
