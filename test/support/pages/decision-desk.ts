import type { GrantDocument } from '../../../services/grants/grant';
import type { PlanDocument } from '../../../services/plans/plan';
import { codeAfter } from './link-in-mail';
import type { LinkOffice } from './open-link-office';
import { openVisitor, type Visitor } from './open-visitor';
import { mailLink } from './sample-plan-on-record';

/** Purposes of decisions about the plan, with whose they are. */
export const DECIDERS = { CONTENT_CHECK: 'unitHeadId', FORM_CHECK: 'formCheckerId', SIGN: 'signerId' } as const;
export type Decider = keyof typeof DECIDERS;

/** Links to decide by, each a fresh one from a mail, with the page open in a browser of its own. */
export function decisionDesk(office: LinkOffice, plan: PlanDocument) {
  let rounds = 0;
  const fresh = (purpose: Decider) => {
    rounds += 1;
    return mailLink(office, plan, { purpose, subjectId: plan.route[DECIDERS[purpose]], mail: purpose, round: rounds });
  };
  const codeFor = (visitor: Visitor, link: string) =>
    codeAfter(office, plan._id, async () => expect((await visitor.askForCode(link)).status).toBe(200));
  return {
    fresh,
    codeFor,
    grant: async (id: string): Promise<GrantDocument> => {
      const found = await office.office.documents.grants.findOne({ _id: id });
      if (!found) throw new Error('no grant');
      return found;
    },
    /** The page open in a browser and the code at hand. */
    at: async (purpose: Decider) => {
      const { grantId, link } = await fresh(purpose);
      const visitor = openVisitor(office.origin);
      const code = await codeFor(visitor, link);
      return { grantId, link, visitor, code, hidden: await visitor.hiddenFields(link) };
    },
  };
}

export type DecisionDesk = ReturnType<typeof decisionDesk>;

/** A receipt without what is fresh in every answer. */
export function sameReceipt(html: string): string {
  return html.replace(/nonce="[^"]+"/, '');
}

/** Six digits that are not the code. */
export function otherThan(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
