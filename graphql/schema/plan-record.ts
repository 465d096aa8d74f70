import { listHistory } from '../../services/audit/list-history';
import { verifyChain } from '../../services/audit/verify-chain';
import { listMails } from '../../services/mail/list-mails';
import { upcomingAgenda } from '../../services/plans/upcoming-agenda';
import { findRegisterEntry } from '../../services/register/list-register';
import { builder } from '../builder';
import { AgendaEntryRef, entriesArg, entriesCost, firstEntries } from './agenda';
import { AuditChainRef, HistoryEntryRef } from './history';
import { MailRef } from './mail';
import { pageArgs, pageCost, pageOf } from './page-args';
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
    type: [HistoryEntryRef],
    nullable: true,
    description: 'The record of the plan in its order (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 5, multiplier: 30 },
    resolve: ({ _id }, _args, { office }) => listHistory(office, _id),
  }),
  auditChain: t.field({
    type: AuditChainRef,
    nullable: true,
    description: 'Checks the whole record, now (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 20, multiplier: 1 },
    resolve: ({ _id }, _args, { office }) => verifyChain(office.documents, _id),
  }),
  mails: t.field({
    type: [MailRef],
    nullable: true,
    description: 'Mails about the plan, without addresses (staff).',
    args: pageArgs,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: pageCost,
    resolve: ({ _id }, args, { office }) => listMails(office, _id, pageOf(args)),
  }),
  registerEntry: t.field({
    type: RegisterEntryRef,
    nullable: true,
    description: 'Its row of the register of outgoing documents (staff; Phụ lục IV).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ _id }, _args, { office }) => findRegisterEntry(office, _id),
  }),
}));
