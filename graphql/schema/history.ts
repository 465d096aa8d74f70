import type { AuditEvent, AuditType } from '../../services/audit/audit-event';
import { PLAN_STATES, type PlanState } from '../../services/plans/plan-states';
import { builder } from '../builder';
import { connectionOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { PlanStateRef } from './plan-state';

const HistoryTypeRef = builder.enumType('HistoryType', {
  description: 'What an entry of the record says (loại sự kiện).',
  values: {
    PLAN_CREATED: { description: 'The draft was begun (Điều 10).' },
    REVISION_SAVED: { description: 'A revision was saved.' },
    STATE_CHANGED: { description: 'The plan moved on.' },
    DECISION: { description: 'A decision with its level of evidence (Điều 11, 13).' },
    LINKS_REVOKED: { description: 'Links of older revisions were revoked (Điều 11.2).' },
    LINK_REOPENED: { description: 'The clerk had a new link sent in place of a locked or expired one.' },
    NUMBER_GIVEN: { description: 'The number was given (Điều 15).' },
    RECIPIENTS_FROZEN: { description: 'The list of recipients was frozen (Điều 18.1).' },
    RECEIPTS: { description: 'Receipts were taken in (Điều 21.2).' },
    OBLIGATIONS_OPENED: { description: 'Tasks and report periods were opened.' },
    DUE_DATES_ALIGNED: { description: 'A notice of days off moved action days; last days stay.' },
    OBLIGATIONS_TRANSFERRED: { description: 'What an abolished unit owed passed to its successors.' },
    QUARANTINED: { description: 'The plan was reported to hold a state secret and shut away.' },
    CORRECTED: { description: 'A letter of correction was made known (đính chính; Điều 18.3).' },
    REPLACEMENT_DECIDED: {
      description: 'The draft says what becomes of what the plan it replaces has set in motion (Điều 18.3).',
    },
    OBLIGATIONS_CARRIED: {
      description: 'What the replaced plan had set in motion went on with the new one, or ended.',
    },
    FACTS: { description: 'Progress and reports were taken in.' },
    AGENDA_RUN: { description: 'Reminders or escalations went out (Điều 24.1).' },
    AXIS_MESSAGE: { description: 'A message was handed to the gateway of the national axis (trục liên thông).' },
    DIRECTORY_CHANGED: { description: 'The directory was changed; only in the record of the directory (danh bạ).' },
    CONTACT_CHANGE: {
      description:
        'A change of address or a new certificate was proposed, confirmed or declined (địa chỉ thư, chứng thư số).',
    },
    INCIDENT: { description: 'What is stored is not what a link was given for; nothing was shown or decided.' },
  } satisfies Record<AuditType, { description: string }>,
});

const HistoryEntryRef = builder.objectRef<AuditEvent>('HistoryEntry').implement({
  description:
    'An entry of the plan’s record (quá trình xử lý); entries are chained by hashes, so none can be changed unseen.',
  authScopes: ({ planId }) => ({ staff: planId }),
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'Counts from 1.' }),
    type: t.expose('type', { type: HistoryTypeRef, description: 'What it says.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: PartyRef,
      description: 'Who acted; the service where a step follows by rule.',
      resolve: ({ actorId }, _args, { directory }) => partyOf(actorId, directory),
    }),
    from: t.field({
      type: PlanStateRef,
      nullable: true,
      description: 'State before a move.',
      resolve: ({ data }) => stateIn(data['from']),
    }),
    to: t.field({
      type: PlanStateRef,
      nullable: true,
      description: 'State after a move.',
      resolve: ({ data }) => stateIn(data['to']),
    }),
    revision: t.int({
      nullable: true,
      description: 'The revision it is about.',
      resolve: ({ data }) => (typeof data['revision'] === 'number' ? data['revision'] : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason given (lý do).',
      resolve: ({ data }) => (typeof data['reason'] === 'string' ? data['reason'] : null),
    }),
    absenceId: t.id({
      nullable: true,
      description: 'The absence because of which a deputy became the signer (vắng mặt).',
      resolve: ({ data }) => (typeof data['absenceId'] === 'string' ? data['absenceId'] : null),
    }),
    hash: t.exposeString('hash', { description: 'SHA-256 (hex) over the entry and the one before it.' }),
  }),
});

export const HistoryConnection = connectionOf(HistoryEntryRef, 'HistoryEntry', 'The record of a plan, page by page.');

function stateIn(value: unknown): PlanState | null {
  return typeof value === 'string' && Object.hasOwn(PLAN_STATES, value) ? (value as PlanState) : null;
}
