/** What the drafter and the follow-up officer ask the GraphQL door, word for word. */

export const CREATE_PLAN = /* GraphQL */ `
  mutation Create($input: CreatePlanInput!) {
    createPlan(input: $input) {
      id
      title
      currentRevision {
        revision
        obligations { planYear reports { key periodicity onDemand optional deadline { quote } } }
      }
    }
  }
`;

export const SAVE_REVISION = /* GraphQL */ `
  mutation Save($input: SaveRevisionInput!) {
    saveRevision(input: $input) { revision }
  }
`;

export const SUBMIT_PLAN = /* GraphQL */ `
  mutation Submit($input: PlanOrderInput!) {
    submitPlan(input: $input) { state }
  }
`;

export const CLOSE_PLAN = /* GraphQL */ `
  mutation Close($input: PlanOrderInput!) {
    closePlan(input: $input) { state }
  }
`;

/** What still waits for the follow-up unit, a page at a time. */
export const PLAN_WORK = /* GraphQL */ `
  query Work($id: ID!) {
    plan(id: $id) {
      state
      number
      revision
      returnReason
      open { deliveries tasks periods }
      tasks(first: 100, open: true) { edges { node { id state } } }
      reportPeriods(first: 100, open: true) { edges { node { id state } } }
    }
  }
`;

export const ACCEPT_TASK = /* GraphQL */ `
  mutation AcceptTask($input: ObligationInput!) {
    acceptTask(input: $input) { state }
  }
`;

export const ACCEPT_REPORT = /* GraphQL */ `
  mutation AcceptReport($input: ObligationInput!) {
    acceptReport(input: $input) { state }
  }
`;

export const RETURN_REPORT = /* GraphQL */ `
  mutation ReturnReport($input: ObligationReasonInput!) {
    returnReport(input: $input) { state }
  }
`;

export const PLAN_ANSWERS = /* GraphQL */ `
  query Answers($id: ID!, $deliveries: String, $tasks: String, $periods: String, $mails: String) {
    plan(id: $id) {
      number
      state
      deliveries(first: 100, after: $deliveries) { edges { node { state } } pageInfo { hasNextPage endCursor } }
      tasks(first: 100, after: $tasks) { edges { node { state } } pageInfo { hasNextPage endCursor } }
      reportPeriods(first: 100, after: $periods) { edges { node { state } } pageInfo { hasNextPage endCursor } }
      mails(first: 100, after: $mails) { edges { node { purpose } } pageInfo { hasNextPage endCursor } }
    }
  }
`;

export const SUBMIT_REPORT = /* GraphQL */ `
  mutation SubmitReport($input: SubmitReportInput!) {
    submitReport(input: $input) { state }
  }
`;

export const CLERK_WORK = /* GraphQL */ `
  query ClerkWork($issuerId: ID!) {
    clerkWork(issuerId: $issuerId, first: 50) { edges { node { plan { id } addressee { id name } } } }
  }
`;

export const SETTLE_DELIVERY = /* GraphQL */ `
  mutation Settle($input: SettleDeliveryInput!) {
    settleDelivery(input: $input) { state settled { note } }
  }
`;

export const PLAN_DUTIES = /* GraphQL */ `
  query Duties($id: ID!) {
    plan(id: $id) { obligations { reports { key onDemand owners { id name } } } }
  }
`;

export const REQUEST_REPORT = /* GraphQL */ `
  mutation RequestReport($input: RequestReportInput!) {
    requestReport(input: $input) { period }
  }
`;

export const PLAN_PERIODS = /* GraphQL */ `
  query Periods($id: ID!) {
    plan(id: $id) { reportPeriods(first: 100) { edges { node { key period } } } }
  }
`;

/** Reports nobody has sent yet, with who owes them and what they should tell. */
export const OPEN_REPORTS = /* GraphQL */ `
  query OpenReports($id: ID!) {
    plan(id: $id) {
      reportPeriods(first: 50, open: true) {
        edges { node { id state owner { id } form { sections { key } indicators { key unit } } } }
      }
    }
  }
`;

export const CONSOLIDATION = /* GraphQL */ `
  query Consolidation($planId: ID!, $dutyKey: String!, $periodKey: String!) {
    consolidation(planId: $planId, dutyKey: $dutyKey, periodKey: $periodKey) { owedCount countedCount missingCount docxPath }
  }
`;

export const CORRECT_PLAN = /* GraphQL */ `
  mutation Correct($input: CorrectPlanInput!) {
    correctPlan(input: $input) { state banner { kind } }
  }
`;

export const PLAN_TASKS = /* GraphQL */ `
  query Tasks($id: ID!) {
    plan(id: $id) { tasks(first: 100) { edges { node { id owner { id } childPlan { number } } } } }
  }
`;

export const DRAFT_CHILD_PLAN = /* GraphQL */ `
  mutation DraftChildPlan($input: DraftChildPlanInput!) {
    draftChildPlan(input: $input) { id currentRevision { revision text } }
  }
`;

export const EXPECTED_PLANS = /* GraphQL */ `
  query Expected($id: ID!) {
    plan(id: $id) { cascade { plans(first: 100, states: [ISSUED]) { edges { node { planId number } } } } }
  }
`;

export const DRAFT_NEXT_YEAR = /* GraphQL */ `
  mutation NextYear($input: DraftNextYearPlanInput!) {
    draftNextYearPlan(input: $input) { state planYear lastYear { tasks(first: 50) { edges { node { accepted } } } } }
  }
`;

export const PLAN_PROGRESS = /* GraphQL */ `
  query Progress($planId: ID!) {
    planProgress(planId: $planId) {
      recipients { total received returned undelivered silent }
      tasks { total accepted shareDone overdue }
      reports { total accepted late missing }
    }
  }
`;
