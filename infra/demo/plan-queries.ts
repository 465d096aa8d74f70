/** What the drafter and the follow-up officer ask the GraphQL door, word for word. */

export const CREATE_PLAN = /* GraphQL */ `
  mutation Create($input: CreatePlanInput!) {
    createPlan(input: $input) {
      id
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
