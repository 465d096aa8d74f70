import type { PlanReading } from './plan-reading';

/** A reading that holds nothing: what a refused input gives. */
export function emptyReading(): PlanReading {
  return {
    refusal: null,
    findings: [],
    docKind: null,
    urgency: null,
    secrecy: null,
    issuer: { name: null, parent: null, stated: false, evidence: [], how: null },
    coIssuers: [],
    place: null,
    number: null,
    symbol: null,
    date: { year: null, month: null, day: null },
    title: null,
    planYear: null,
    lastPlanYear: null,
    legalBases: [],
    sections: [],
    indicators: [],
    assignments: [],
    reportDuties: [],
    recipients: [],
    signer: null,
    coSigners: [],
    appendix: null,
    headSources: {
      docKind: null,
      urgency: null,
      issuer: null,
      number: null,
      symbol: null,
      place: null,
      date: null,
      title: null,
      signer: null,
    },
    toConfirm: [],
  };
}
