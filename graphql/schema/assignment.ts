import type { Assignment, ReportDuty } from '../../services/reading/plan-reading';
import { builder } from '../builder';
import { DeadlineRef } from './due-date';

export const AssignmentModeRef = builder.enumType('AssignmentMode', {
  description: 'The tone a body is addressed in.',
  values: {
    ORDER: { value: 'order', description: 'A body that can be ordered (giao nhiệm vụ).' },
    REQUEST: { value: 'request', description: 'A body that can only be asked: "Đề nghị …".' },
  } as const,
});

export const AssignmentRef = builder.objectRef<Assignment>('Assignment').implement({
  description:
    'A paragraph that gives a unit or person a task (phân công thực hiện), with the words and line it was read from.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan: "III.2.b".' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Who is to do it, as printed.' }),
    text: t.exposeString('text', { description: 'The task as printed.' }),
    deadline: t.expose('deadline', { type: DeadlineRef, nullable: true, description: 'Its deadline (thời hạn).' }),
    mode: t.expose('mode', { type: AssignmentModeRef, description: 'Order or request.' }),
    optional: t.boolean({
      description: 'A general exhortation; a person decides whether it binds.',
      resolve: (one) => one.optional === true,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reading is, 0 to 1.' }),
    quote: t.string({ description: 'The words it was read from.', resolve: ({ source }) => source.quote }),
    line: t.int({ description: 'Line of the text, from 1.', resolve: ({ source }) => source.line }),
  }),
});

export const ReportDutyRef = builder.objectRef<ReportDuty>('ReportDuty').implement({
  description: 'A duty to report as printed (chế độ báo cáo).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan.' }),
    who: t.exposeString('who', { nullable: true, description: 'Who reports, as printed.' }),
    to: t.stringList({ description: 'To whom, as printed.', resolve: (duty) => duty.to ?? [] }),
    via: t.stringList({ description: 'Through whom ("qua …").', resolve: (duty) => duty.via ?? [] }),
    periodicity: t.exposeString('periodicity', {
      description: 'daily, weekly, monthly, quarterly, semiannual, annual, adhoc, once or unspecified (kỳ báo cáo).',
    }),
    deadline: t.expose('deadline', { type: DeadlineRef, nullable: true, description: 'Its deadline (thời hạn).' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words that say so.' }),
    line: t.int({ description: 'Line of the text, from 1.', resolve: ({ source }) => source.line }),
  }),
});
