import type { PlanProcess } from '../../services/plans/plan-process';
import type { PlanState } from '../../services/plans/plan-states';

export interface RecordingProcess extends PlanProcess {
  /** What was asked of the process, in order: `start p1`, `wake p1 soon`, `submit p1`. */
  readonly calls: string[];
  /** While true Temporal does not answer: nothing starts, no order is taken, wake-ups are lost. */
  away: boolean;
}

/** A plan's process that only writes down what is asked of it. Orders are answered with the state they would lead to. */
export function recordingProcess(): RecordingProcess {
  const calls: string[] = [];
  const order = (name: string, state: PlanState) => (planId: string) => asked(`${name} ${planId}`, state);
  const asked = async <T>(call: string, answer: T): Promise<T> => {
    if (recording.away) throw new Error('Temporal is away');
    calls.push(call);
    return answer;
  };
  const recording: RecordingProcess = {
    calls,
    away: false,
    start: (planId) => asked(`start ${planId}`, undefined),
    takeRevision: order('takeRevision', 'DRAFT'),
    submit: order('submit', 'CONTENT_CHECK'),
    cancel: order('cancel', 'CANCELLED'),
    numberPlan: order('numberPlan', 'NUMBERED'),
    issuePlan: order('issuePlan', 'ISSUED'),
    recall: order('recall', 'RECALLED'),
    close: order('close', 'CLOSED'),
    archive: order('archive', 'ARCHIVED'),
    correct: order('correct', 'IN_FORCE'),
    wake: (planId, urgency) => {
      if (!recording.away) calls.push(`wake ${planId} ${urgency}`);
    },
  };
  return recording;
}
