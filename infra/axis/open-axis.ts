import type { Axis } from '../../services/axis/axis-port';
import type { Config } from '../config';
import { createFileDrop } from './file-drop';

type AxisSettings = Pick<Config, 'AXIS_OUTBOX_DIR' | 'AXIS_INBOX_DIR' | 'AXIS_PLAN_TYPE' | 'AXIS_RECALL_BY'>;

/** The axis through two folders, one each way; null where neither is set. */
export function openAxis({
  AXIS_OUTBOX_DIR,
  AXIS_INBOX_DIR,
  AXIS_PLAN_TYPE,
  AXIS_RECALL_BY,
}: AxisSettings): Axis | null {
  if (AXIS_OUTBOX_DIR === undefined && AXIS_INBOX_DIR === undefined) return null;
  return {
    port: createFileDrop({ outbox: AXIS_OUTBOX_DIR ?? null, inbox: AXIS_INBOX_DIR ?? null }),
    sends: AXIS_OUTBOX_DIR !== undefined,
    planType: AXIS_PLAN_TYPE,
    recallBy: AXIS_RECALL_BY === 'status' ? 'STATUS' : 'DOCUMENT',
  };
}
