import type { GrantDocument } from '../grants/grant';
import type { FactDocument } from '../obligations/fact';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { RegisterEntry } from '../register/register-entry';
import type { AuditAnchor, AuditEvent, AuditHead } from './audit-event';
import { readChain } from './verify-chain';

/** A plan's chain with everything that must agree with it. A chain that is no plan's has no plan. */
export interface PlanRecord {
  planId: string;
  events: AuditEvent[];
  head: AuditHead | null;
  anchors: AuditAnchor[];
  plan: PlanDocument | null;
  grants: GrantDocument[];
  facts: FactDocument[];
  registerEntry: RegisterEntry | null;
}

/** Reads the chain last: what happens meanwhile can only make it longer than the rest knows. */
export async function readRecord(office: Pick<Office, 'documents'>, planId: string): Promise<PlanRecord> {
  const { auditHeads, auditAnchors, plans, grants, facts, register } = office.documents;
  const [head, anchors, plan, grantsOfPlan, factsOfPlan, registerEntry] = await Promise.all([
    auditHeads.findOne({ _id: planId }),
    auditAnchors.find({ planId }).sort({ sequence: 1 }).toArray(),
    plans.findOne({ _id: planId }),
    grants.find({ planId, state: 'USED' }).toArray(),
    facts.find({ planId }).toArray(),
    register.findOne({ planId }),
  ]);
  const events = await readChain(office.documents, planId);
  return { planId, events, head, anchors, plan, grants: grantsOfPlan, facts: factsOfPlan, registerEntry };
}
