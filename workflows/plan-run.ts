import { type ApplicationFailure, condition, workflowInfo } from '@temporalio/workflow';
import type { OpenCounts } from '../services/obligations/count-open';
import type { Inbox, TakenDecision } from '../services/plans/drain-inbox';
import type { PlanMove } from '../services/plans/move-plan';
import { canMove, type PlanState } from '../services/plans/plan-states';
import { desk } from './activity-proxies';
import type { PlanStart, PlanStatus } from './messages';
import { refusal } from './refusal';

export type OrderName =
  | 'takeRevision'
  | 'submit'
  | 'cancel'
  | 'numberPlan'
  | 'issuePlan'
  | 'recall'
  | 'close'
  | 'archive'
  | 'correct';

/** An update that waits for the procedure to come to it. */
export interface PendingOrder {
  name: OrderName;
  actorId: string;
  orderId: string | null;
  revision: number | null;
  /** States it can be carried out in. */
  fits: readonly PlanState[];
  outcome: { state: PlanState } | { refusal: ApplicationFailure } | null;
}

export type PlanEvent =
  | { kind: 'order'; order: PendingOrder }
  | { kind: 'decision'; decision: TakenDecision }
  /** `absenceId`: the signer is absent and a deputy is there. `replaced`: another plan was issued in its place. */
  | { kind: 'inbox'; absenceId: string | null; replaced: boolean }
  | { kind: 'timeout' };

/** What the plan's procedure holds in its hands: the state, the orders that came in, the wake-ups not yet answered. */
export class PlanRun {
  readonly planId: string;
  state: PlanState;
  revision: number;
  open: OpenCounts = { deliveries: 0, tasks: 0, periods: 0 };
  /** A returned report or task is owed again. */
  reopened = false;
  /** A copy was sent again, or to somebody new. */
  copied = false;
  private version: number;
  private readonly orders: PendingOrder[] = [];
  private readonly unsettled = new Set<PendingOrder>();
  // A new run looks into the inbox once: a wake-up may have come just before continue-as-new.
  private woken = true;

  constructor(start: PlanStart) {
    this.planId = start.planId;
    this.state = start.state;
    this.version = start.version;
    this.revision = start.revision;
  }

  readonly wake = (): void => {
    this.woken = true;
  };

  readonly status = (): PlanStatus => ({ ...this.carry(), open: this.open });

  /** The validator of an order: synchronous, for an asynchronous one would poison the workflow task; it names the state. */
  allowedIn(states: readonly PlanState[]): { validator: (order: { actorId: string }) => void } {
    return {
      validator: () => {
        if (!states.includes(this.state)) throw refusal('WRONG_STATE', { state: this.state, wanted: states.join('|') });
      },
    };
  }

  /** Puts an order on the desk and waits until the procedure has carried it out or refused it. */
  async obey(
    name: OrderName,
    fits: readonly PlanState[],
    order: { actorId: string; orderId?: string; revision?: number },
  ): Promise<PlanState> {
    const pending: PendingOrder = {
      name,
      actorId: order.actorId,
      orderId: order.orderId ?? null,
      revision: order.revision ?? null,
      fits,
      outcome: null,
    };
    this.orders.push(pending);
    this.unsettled.add(pending);
    await condition(() => pending.outcome !== null);
    if (pending.outcome && 'refusal' in pending.outcome) throw pending.outcome.refusal;
    return this.state;
  }

  /** The next thing that concerns the plan: an order, a decision, news in the inbox, or that `until` (ms) has come. */
  async next(until: number | null = null): Promise<PlanEvent> {
    const something = () => this.orders.length > 0 || this.woken || this.mustContinueAsNew();
    const came =
      until === null ? await forEver(something) : await condition(something, Math.max(until - Date.now(), 1));
    const order = this.orders.shift();
    if (order) return { kind: 'order', order };
    if (!came) return { kind: 'timeout' };
    return this.lookIntoInbox();
  }

  private async lookIntoInbox(): Promise<PlanEvent> {
    this.woken = false;
    const inbox = await this.takeIn();
    const decision = inbox.decisions.find((one) => one.revision === this.revision);
    return decision
      ? { kind: 'decision', decision }
      : { kind: 'inbox', absenceId: inbox.absenceId, replaced: inbox.replaced };
  }

  /** Takes in what people did; what the children have not been told of yet stays noted. */
  async takeIn(): Promise<Inbox> {
    const inbox = await desk.drainInbox({ planId: this.planId, at: Date.now() });
    this.open = inbox.open;
    this.reopened ||= inbox.reopened;
    this.copied ||= inbox.copied;
    return inbox;
  }

  /** Moves the plan on; `carryOut` is the activity that makes the move with whatever belongs to it. */
  async move(
    to: PlanState,
    by: { actorId: string; grantId?: string; orderId?: string | null; revision?: number | null; absenceId?: string },
    carryOut: (move: PlanMoveInput) => Promise<boolean> = desk.movePlan,
  ): Promise<boolean> {
    if (!canMove(this.state, to) && this.state !== to) throw refusal('WRONG_STATE', { state: this.state, wanted: to });
    const revision = by.revision ?? this.revision;
    const moved = await carryOut({
      planId: this.planId,
      version: this.version + 1,
      from: this.state,
      to,
      actorId: by.actorId,
      at: Date.now(),
      revision,
      grantId: by.grantId ?? null,
      orderId: by.orderId ?? null,
      absenceId: by.absenceId ?? null,
    });
    if (!moved) return false;
    this.version += 1;
    this.state = to;
    this.revision = revision;
    this.refuseWhatFitsNoMore();
    return true;
  }

  /** An order that waited while another one was carried out may have lost its state. */
  private refuseWhatFitsNoMore(): void {
    for (const order of this.orders.splice(0)) {
      if (order.fits.includes(this.state)) this.orders.push(order);
      else this.settle(order, refusal('WRONG_STATE', { state: this.state, wanted: order.fits.join('|') }));
    }
  }

  /** Nobody waits in vain for a plan that has come to its end. */
  refuseAll(refused: ApplicationFailure): void {
    this.orders.length = 0;
    for (const order of this.unsettled) this.settle(order, refused);
  }

  settle(order: PendingOrder, refused?: ApplicationFailure): void {
    this.unsettled.delete(order);
    order.outcome = refused ? { refusal: refused } : { state: this.state };
  }

  /** History stays small: between two steps, with no order on the desk, a long run makes a fresh start. */
  mustContinueAsNew(): boolean {
    return workflowInfo().continueAsNewSuggested && this.orders.length === 0;
  }

  carry(): PlanStart {
    return { planId: this.planId, state: this.state, version: this.version, revision: this.revision };
  }
}

/** A move as it travels to an activity: instants are ms since the epoch. */
export type PlanMoveInput = Omit<PlanMove, 'at'> & { at: number };

/** A wait without an end, in the shape of one with an end. */
async function forEver(holds: () => boolean): Promise<true> {
  await condition(holds);
  return true;
}
