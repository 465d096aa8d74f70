/** What the drafter and the follow-up officer ask the GraphQL door, word for word. */

export const CREATE_PLAN = /* GraphQL */ `
  mutation ($input: CreatePlanInput!) {
    createPlan(input: $input) { id state currentRevision { revision obligations { planYear reports { key periodicity onDemand optional deadline { quote } } } } }
  }`;

export const SAVE_REVISION = /* GraphQL */ `
  mutation ($input: SaveRevisionInput!) { saveRevision(input: $input) { revision } }`;

export const SUBMIT_PLAN = /* GraphQL */ `
  mutation ($input: PlanOrderInput!) { submitPlan(input: $input) { state } }`;

export const CLOSE_PLAN = /* GraphQL */ `
  mutation ($input: PlanOrderInput!) { closePlan(input: $input) { state } }`;

export const PLAN_PROGRESS = /* GraphQL */ `
  query ($id: ID!) {
    plan(id: $id) {
      state
      number
      title
      currentRevision { revision }
      deliveries { id state }
      tasks { id state }
      reportPeriods { id state }
    }
  }`;

export const ACCEPT_TASK = /* GraphQL */ `
  mutation ($input: ObligationInput!) { acceptTask(input: $input) { state } }`;

export const ACCEPT_REPORT = /* GraphQL */ `
  mutation ($input: ObligationInput!) { acceptReport(input: $input) { state } }`;

export const RETURN_REPORT = /* GraphQL */ `
  mutation ($input: ObligationReasonInput!) { returnReport(input: $input) { state } }`;

export const PLAN_RESULT = /* GraphQL */ `
  query ($id: ID!) {
    plan(id: $id) {
      number
      state
      deliveries { state }
      tasks { state }
      reportPeriods { state }
      mails { purpose state }
    }
  }`;
