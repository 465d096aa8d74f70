import type { AgendaAction, AgendaItem } from '../../calendar/agenda';

/** Everything the service does about a plan: what the agenda runs, and the steps around it. */
export type AgendaStep = AgendaAction | 'ASK' | 'SEND' | 'PUBLISH' | 'ASSIGN' | 'ARCHIVE';

/** What a step is about; PLAN: the document as a whole. */
export type AgendaSubject = AgendaItem['kind'] | 'PLAN';
