import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection, Worker } from '@temporalio/worker';
import { prepareTimeSkippingServer } from '../../infra/engines/prepare-time-skipping-server';
import { bundleWorkflows } from '../../infra/temporal';
import { createTemporalProcess, type TemporalProcess } from '../../infra/temporal-process';
import { newId } from '../../services/new-id';
import { isFinal, PLAN_STATES, type PlanState } from '../../services/plans/plan-states';
import { workflowId } from '../../workflows/ids';
import { quietenTemporal } from '../support/quieten-temporal';
import { until } from '../support/until';

const ORDERS = [
  'submit',
  'cancel',
  'numberPlan',
  'issuePlan',
  'recall',
  'close',
  'archive',
  'correct',
  'takeRevision',
] as const;
type Order = (typeof ORDERS)[number];

/** Which order fits which state, written down once more from Điều 10–18 and 29–30, not taken from the code. */
const FITS: Record<Order, PlanState[]> = {
  submit: ['DRAFT', 'RETURNED'],
  cancel: ['DRAFT', 'RETURNED', 'CONTENT_CHECK', 'FORM_CHECK', 'PENDING_SIGNATURE'],
  takeRevision: ['DRAFT', 'RETURNED', 'CONTENT_CHECK', 'FORM_CHECK', 'PENDING_SIGNATURE'],
  numberPlan: ['SIGNED'],
  issuePlan: ['NUMBERED'],
  recall: ['ISSUED', 'IN_FORCE'],
  close: ['IN_FORCE'],
  archive: ['CLOSED'],
  correct: ['ISSUED', 'IN_FORCE', 'CLOSED'],
};

interface Server {
  client: Client;
  connection: NativeConnection;
  close(): Promise<void>;
}

const SERVERS: Record<string, () => Promise<Server>> = {
  'the development server': async () => {
    const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
    const [connection, native] = [await Connection.connect({ address }), await NativeConnection.connect({ address })];
    const close = async () => {
      await native.close();
      await connection.close();
    };
    return { client: new Client({ connection }), connection: native, close };
  },
  'the time-skipping server': async () => {
    const path = await prepareTimeSkippingServer(() => undefined);
    const server = { executable: { type: 'existing-path' as const, path } };
    const env = await TestWorkflowEnvironment.createTimeSkipping({ server });
    return { client: env.client, connection: env.nativeConnection, close: () => env.teardown() };
  },
};

/** Steps that stand still where the procedure would leave a state by itself; everything else succeeds at once. */
function standingStill(open: { tasks: number; periods: number }) {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done = async () => true;
  const stand = async () => released;
  return {
    release: () => release(),
    activities: {
      movePlan: async ({ to }: { to: PlanState }) => {
        if (to === 'NUMBERED' || to === 'ISSUED' || to === 'IN_FORCE') await released;
        return true;
      },
      takeRevision: done,
      stopPlan: done,
      askDecision: async () => ({ askAgainAt: null, absenceId: null }),
      drainInbox: async () => ({
        ...{ decisions: [], open: { deliveries: 0, ...open }, absenceId: null },
        ...{ reopened: false, copied: false, replaced: false },
      }),
      carryOutCorrection: async () => 1,
      tellRecipients: async () => null,
      remindArchive: async () => null,
      allocateNumber: async () => {
        await released;
        return null;
      },
      freezeRecipients: stand,
      openObligations: stand,
      dispatchDeliveries: stand,
      runAgenda: stand,
    },
  };
}

describe.each(Object.keys(SERVERS))('orders of staff on %s', (name) => {
  const open = { tasks: 2, periods: 3 };
  const steps = standingStill(open);
  const taskQueue = `orders-${randomUUID()}`;
  let server: Server;
  let plans: TemporalProcess;
  let running: Promise<void>;
  let worker: Worker;

  beforeAll(async () => {
    quietenTemporal();
    server = await (SERVERS[name] as () => Promise<Server>)();
    plans = createTemporalProcess(server.client, { taskQueue, gatherMs: 50, log: () => undefined });
    worker = await Worker.create({
      connection: server.connection,
      taskQueue,
      workflowBundle: await bundleWorkflows(),
      activities: steps.activities,
    });
    running = worker.run();
  });

  afterAll(async () => {
    steps.release();
    worker.shutdown();
    await running;
    await server.close();
  });

  async function planIn(state: PlanState): Promise<string> {
    const planId = newId();
    await server.client.workflow.start('planLifecycle', {
      workflowId: workflowId('plan', planId),
      taskQueue,
      args: [{ planId, state, version: 0, revision: 1 }],
    });
    return planId;
  }

  function give(order: Order, planId: string, orderId = newId()): Promise<PlanState> {
    return order === 'takeRevision'
      ? plans.takeRevision(planId, { revision: 2, actorId: 'người soạn' })
      : plans[order](planId, { actorId: 'cán bộ', orderId });
  }

  const end = (planId: string) => server.client.workflow.getHandle(workflowId('plan', planId)).terminate();

  it.each((Object.keys(PLAN_STATES) as PlanState[]).filter((state) => !isFinal(state)))(
    'an order that does not fit %s is refused at once and the refusal names that state',
    async (state) => {
      const planId = await planIn(state);
      const wrong = ORDERS.filter((order) => !FITS[order].includes(state));
      expect(wrong).not.toHaveLength(0);
      for (const order of wrong) {
        await expect(give(order, planId)).rejects.toMatchObject({
          code: 'WRONG_STATE',
          details: { state, wanted: FITS[order].join('|') },
        });
      }
      await end(planId);
    },
  );

  it.each((Object.keys(PLAN_STATES) as PlanState[]).filter(isFinal))(
    'a plan that is %s takes no order any more',
    async (state) => {
      const planId = await planIn(state);
      const handle = server.client.workflow.getHandle(workflowId('plan', planId));
      expect(await handle.result()).toBe(state);
      for (const order of ORDERS) {
        await expect(give(order, planId)).rejects.toMatchObject({ code: 'WRONG_STATE', details: { state: 'ENDED' } });
      }
    },
  );

  it('the same order given again, or five times at once, is carried out once and gets the first answer', async () => {
    const planId = await planIn('DRAFT');
    const answers = await Promise.all(Array.from({ length: 5 }, () => give('submit', planId, 'o1')));
    expect(answers).toEqual(Array.from({ length: 5 }, () => 'CONTENT_CHECK'));
    expect(await give('submit', planId, 'o1')).toBe('CONTENT_CHECK');
    await expect(give('submit', planId, 'o2')).rejects.toMatchObject({ details: { state: 'CONTENT_CHECK' } });
    expect(await give('takeRevision', planId)).toBe('CONTENT_CHECK');
    expect(await give('takeRevision', planId)).toBe('CONTENT_CHECK');
    expect(await give('cancel', planId, 'o3')).toBe('CANCELLED');
    expect(await give('cancel', planId, 'o3')).toBe('CANCELLED');
  });

  it('a plan with open obligations is not closed, and the same order asked again gets the same refusal', async () => {
    const planId = await planIn('IN_FORCE');
    const refusal = { code: 'OBLIGATIONS_OPEN', details: { tasks: 2, periods: 3 } };
    await expect(give('close', planId, 'o1')).rejects.toMatchObject(refusal);
    open.tasks = 0;
    open.periods = 0;
    await expect(give('close', planId, 'o1')).rejects.toMatchObject(refusal);
    await until('another order to close is carried out', async () => (await give('close', planId, 'o2')) === 'CLOSED');
    expect(await give('archive', planId, 'o3')).toBe('ARCHIVED');
  });
});
