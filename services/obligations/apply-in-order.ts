import type { Collection } from 'mongodb';
import type { DeliveryDocument } from '../distribution/delivery';
import { deliveryAfter } from '../distribution/delivery-after';
import type { Documents } from '../documents';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { type FactAct, type FactDocument, isPeriodAct, isPeriodKind, isTaskAct, isTaskKind } from './fact';
import type { ReworkSetting } from './give-time-for-rework';
import type { PeriodDocument, TaskDocument } from './obligation';
import { periodAfter } from './period-after';
import { taskAfter } from './task-after';

type Subject = TaskDocument | PeriodDocument | DeliveryDocument;

/**
 * Brings a task, report period or copy up to this fact: every fact it has not taken in yet, one after the other, each by
 * one conditional update on the fact before it. An act is a step from the state before, so none may be left out; an older
 * or repeated fact changes nothing.
 */
export async function applyInOrder(
  office: Pick<Office, 'documents' | 'calendar' | 'policy'>,
  plan: PlanDocument,
  { subjectId, sequence, act, at }: FactDocument,
): Promise<void> {
  const setting = {
    policy: office.policy(plan.policyId),
    calendar: await office.calendar(),
    inForceAt: plan.inForceAt ?? plan.issuedAt ?? at,
  };
  const subjects = collectionOf(office.documents, act.kind);
  for (;;) {
    const subject = await subjects.findOne({ _id: subjectId });
    // What passed to another unit meanwhile stays closed.
    if (!subject || subject.state === 'TRANSFERRED') return;
    const applied = subject.applied ?? 0;
    if (applied >= sequence) return;
    const [next] = await office.documents.facts
      .find({ subjectId, sequence: { $gt: applied } })
      .sort({ sequence: 1 })
      .limit(1)
      .toArray();
    if (!next) return;
    await subjects.updateOne(
      {
        _id: subjectId,
        state: subject.state,
        applied: subject.applied === undefined ? { $exists: false } : subject.applied,
      },
      { $set: { ...after(next, subject, setting), applied: next.sequence } },
    );
  }
}

function collectionOf(documents: Documents, kind: FactAct['kind']): Collection<Subject> {
  const { tasks, periods, deliveries } = documents;
  return (isTaskKind(kind) ? tasks : isPeriodKind(kind) ? periods : deliveries) as unknown as Collection<Subject>;
}

function after(fact: FactDocument, subject: Subject, setting: ReworkSetting & { inForceAt: Date }): Partial<Subject> {
  const { act } = fact;
  if (isTaskAct(act)) return taskAfter(act, fact, subject as TaskDocument, setting);
  if (isPeriodAct(act)) return periodAfter(act, fact, subject as PeriodDocument, setting);
  return deliveryAfter(act, fact, subject as DeliveryDocument);
}
