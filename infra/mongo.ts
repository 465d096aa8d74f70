import { type Db, type IndexSpecification, MongoClient } from 'mongodb';
import type { Documents } from '../services/documents';

interface DeclaredIndex {
  key: IndexSpecification;
  unique?: boolean;
  /** Where the query it serves is asked. */
  serves: string;
}

/** Every index with the query it serves. Only what MongoDB and the embedded engine both know is used. */
export const INDEXES: Record<keyof Documents, DeclaredIndex[]> = {
  plans: [
    { key: { issuerId: 1, state: 1, updatedAt: -1 }, serves: 'list-plans: an issuer by state, newest first' },
    { key: { drafterId: 1, updatedAt: -1 }, serves: 'list-plans: mine' },
    { key: { 'signature.signedFileId': 1 }, serves: 'open-file-for: the plan of a signed PDF' },
    { key: { 'quarantine.at': 1 }, serves: 'refuse-quarantined: plans shut away' },
    { key: { 'route.followUpUnitId': 1, state: 1 }, serves: 'load-digest-matter: plans a unit presses for' },
    { key: { 'signature.personId': 1, state: 1 }, serves: 'load-digest-matter: plans a person signed' },
    { key: { parentTaskId: 1 }, serves: 'draft-child-plan, read-cascade: the plan begun for a task' },
    { key: { previousPlanId: 1 }, serves: 'draft-next-year-plan: the draft begun from a plan' },
    { key: { 'supersededBy.at': 1 }, serves: 'relay: replaced plans whose workflow has not heard of it' },
  ],
  revisions: [
    { key: { planId: 1, revision: 1 }, serves: 'plan.revisions' },
    { key: { sourceFileId: 1 }, serves: 'open-file-for: plans whose text came in a file' },
  ],
  grants: [
    { key: { planId: 1, state: 1, takenInAt: 1 }, serves: 'drain-inbox: decisions not taken in' },
    { key: { state: 1, takenInAt: 1 }, serves: 'relay: decisions and receipts not taken in, of all plans' },
    { key: { aboutId: 1, purpose: 1 }, serves: 'the link of a delivery, task or period' },
    { key: { subjectId: 1, state: 1 }, serves: 'reissue-links, personal-data: the links of a person' },
    { key: { contactChangeId: 1 }, serves: 'reissue-links: what a change of address revoked' },
    { key: { 'decision.evidence.fileId': 1 }, serves: 'sweep-uploads: signed PDFs of decisions' },
  ],
  register: [
    { key: { planId: 1 }, unique: true, serves: 'allocate-number: a plan has one number' },
    {
      key: { issuerId: 1, series: 1, year: 1, number: 1 },
      unique: true,
      serves: 'allocate-number: the highest of a series',
    },
  ],
  deliveries: [
    { key: { planId: 1, dispatchedAt: 1 }, serves: 'dispatch-deliveries: not dispatched yet' },
    { key: { planId: 1, state: 1 }, serves: 'count-open, agenda of receipts, list-clerk-work' },
    { key: { addresseeId: 1, sentAt: -1 }, serves: 'list-deliveries: what a unit received' },
    { key: { 'executor.personId': 1 }, serves: 'load-digest-matter: copies a person was named for' },
  ],
  tasks: [
    { key: { planId: 1, state: 1 }, serves: 'count-open, agenda of tasks' },
    { key: { ownerId: 1, state: 1 }, serves: 'tasks of a unit; load-digest-matter' },
    { key: { 'executor.personId': 1 }, serves: 'load-digest-matter: tasks a person was named for' },
    { key: { coordinatorIds: 1 }, serves: 'tasks a unit takes part in' },
  ],
  periods: [
    { key: { planId: 1, state: 1 }, serves: 'count-open, agenda of reports' },
    { key: { ownerId: 1, state: 1 }, serves: 'report periods of a unit; load-digest-matter' },
  ],
  facts: [
    { key: { planId: 1, takenInAt: 1 }, serves: 'drain-inbox: facts not taken in' },
    { key: { takenInAt: 1 }, serves: 'relay: facts not taken in, of all plans' },
    { key: { subjectId: 1, sequence: 1 }, serves: 'record-fact, submissions of a period' },
    { key: { 'act.fileIds': 1 }, serves: 'open-file-for: reports and progress that carry a file' },
  ],
  orders: [{ key: { planId: 1 }, serves: 'orders of a plan' }],
  absences: [
    { key: { personId: 1, to: 1 }, serves: 'find-stand-in: whether a signer is away today' },
    { key: { issuerId: 1, from: 1 }, serves: 'list-absences: of an issuer, the earliest first' },
  ],
  corrections: [
    { key: { planId: 1, n: 1 }, serves: 'plan.corrections' },
    { key: { fileId: 1 }, serves: 'open-file-for, sweep-uploads: the file of a letter of correction' },
  ],
  replacementChoices: [{ key: { planId: 1 }, serves: 'list-replacement: what a draft says of the plan it replaces' }],
  mails: [
    { key: { planId: 1, queuedAt: 1 }, serves: 'plan.mails' },
    { key: { state: 1, nextAttemptAt: 1 }, serves: 'relay: mails that are due' },
    { key: { state: 1, toldAt: 1 }, serves: 'tell-of-bounces: bounces the clerk has not heard of' },
    { key: { envelopeId: 1 }, serves: 'take-in-mail: the mail a report is about' },
    { key: { grantId: 1 }, serves: 'refuse-too-soon: the letters that brought a link' },
  ],
  axisMessages: [
    { key: { state: 1, nextAttemptAt: 1 }, serves: 'send-axis-messages: what is due' },
    { key: { planId: 1 }, serves: 'plan.axisMessages; whether the plan itself was sent' },
  ],
  incomingMails: [
    { key: { day: 1 }, serves: 'note-incoming-mail: how many today' },
    { key: { issuerId: 1, receivedAt: -1 }, serves: 'list-incoming-mails: of an issuer, newest first' },
  ],
  autoAnswers: [{ key: { day: 1 }, serves: 'answer-reply: how many today' }],
  audit: [
    { key: { planId: 1, sequence: 1 }, unique: true, serves: 'verify-record; plan.history' },
    { key: { planId: 1, key: 1 }, unique: true, serves: 'append-event: the same key is the same event' },
  ],
  auditHeads: [],
  auditAnchors: [{ key: { planId: 1, sequence: 1 }, serves: 'verify-record: the anchors of a chain' }],
  directory: [{ key: { kind: 1 }, serves: 'load the directory' }],
  directoryActs: [
    { key: { sequence: 1 }, unique: true, serves: 'insert-act: the last act, one winner' },
    { key: { issuerId: 1, sequence: -1 }, serves: 'list-directory-acts: of an issuer, newest first' },
    { key: { request: 1 }, unique: true, serves: 'insert-act: the same request is the same act' },
    { key: { appliedAt: 1 }, serves: 'carry-out-acts: what is still to be written' },
  ],
  contactChanges: [
    { key: { personId: 1, state: 1 }, serves: 'propose-contact-change: one waits for a person at a time' },
    { key: { issuerId: 1, proposedAt: -1 }, serves: 'list-contact-changes' },
    { key: { state: 1, settledAt: 1 }, serves: 'settle-contact-changes: confirmed, not carried out' },
  ],
  calendar: [
    { key: { subject: 1, version: 1 }, unique: true, serves: 'record-notice: the acts about one day' },
    { key: { spreadAt: 1 }, serves: 'relay: changes the plans in force have not heard of' },
  ],
  citedForms: [
    { key: { ref: 1 }, serves: 'recall-citations: the same number and symbol' },
    { key: { numberOnDay: 1 }, serves: 'recall-citations: the same number of the same day' },
  ],
  citations: [
    { key: { formId: 1, issuerId: 1 }, serves: 'recall-citations: how many plans cite it so, and which of the office' },
    { key: { issuerId: 1 }, serves: 'list-citations' },
  ],
  replacedActs: [],
  passkeys: [{ key: { personId: 1, revokedAt: 1 }, serves: 'livePasskeys: what a person can sign with' }],
  uploads: [{ key: { uploadedAt: 1 }, serves: 'sweep-uploads: the oldest' }],
  apiKeys: [
    { key: { place: 1 }, unique: true, serves: 'create-api-key: two live keys a unit' },
    { key: { unitId: 1 }, serves: 'list-api-keys' },
  ],
  requests: [{ key: { at: 1 }, serves: 'sweep-requests: the oldest' }],
  rates: [
    { key: { key: 1 }, unique: true, serves: 'rate-limits: the counter of a key, one winner' },
    { key: { expire: 1 }, serves: 'rate-limits: the sweep of what has expired' },
  ],
};

export interface Mongo {
  documents: Documents;
  db: Db;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects, bounds every wait (the driver's `timeoutMS` does nothing since 7.8) and creates the declared indexes.
 * @throws when no server answers within 10 s.
 */
export async function connectMongo(uri: string, database: string): Promise<Mongo> {
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: 10_000,
    connectTimeoutMS: 10_000,
    socketTimeoutMS: 30_000,
    waitQueueTimeoutMS: 10_000,
    maxPoolSize: 20,
    ignoreUndefined: true,
    writeConcern: { w: 'majority' },
  });
  await client.connect();
  const db = client.db(database);
  const names = Object.keys(INDEXES) as (keyof Documents)[];
  for (const name of names) {
    for (const { key, unique } of INDEXES[name])
      await db.collection(name).createIndex(key, unique ? { unique } : {}, {});
  }
  return {
    documents: Object.fromEntries(names.map((name) => [name, db.collection(name)])) as unknown as Documents,
    db,
    ping: async () => {
      await db.command({ ping: 1 });
    },
    close: () => client.close(),
  };
}
