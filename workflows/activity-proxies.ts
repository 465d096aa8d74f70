import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../services/activities';

/** Every step beats every three seconds; a dead worker is noticed after ten and another one goes on. */
const HEARTBEAT_TIMEOUT = '10 seconds';

/**
 * Steps that read and write documents and put mails into the outbox. Ten minutes are far more than they need; MongoDB
 * being away is retried for as long as it takes, for a plan must not fail on it.
 */
export const desk = proxyActivities<Omit<Activities, 'dispatchDeliveries' | 'runAgenda' | 'tellRecipients'>>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/** Steps that send a plan's mails, a hundred at a time; what was sent has its mark and is not sent again by a repeat. */
export const dispatch = proxyActivities<Pick<Activities, 'dispatchDeliveries' | 'runAgenda' | 'tellRecipients'>>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});
