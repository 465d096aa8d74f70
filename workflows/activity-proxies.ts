import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../services/activities';

/**
 * Steps that read and write documents and put mails into the outbox. A minute is far more than they need; MongoDB
 * being away is retried for as long as it takes, for a plan must not fail on it.
 */
export const desk = proxyActivities<
  Pick<
    Activities,
    | 'askDecision'
    | 'drainInbox'
    | 'movePlan'
    | 'takeRevision'
    | 'recordSignature'
    | 'handOver'
    | 'returnPlan'
    | 'stopPlan'
    | 'allocateNumber'
    | 'freezeRecipients'
    | 'openObligations'
    | 'remindArchive'
  >
>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/**
 * Steps that send a plan's mails, a hundred at a time. They heartbeat after each hundred, so a dead worker is noticed
 * within a minute and another one goes on; what was sent has its mark and is not sent again.
 */
export const dispatch = proxyActivities<Pick<Activities, 'dispatchDeliveries' | 'runAgenda'>>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});
