import { schema } from '../../../graphql/schema';
import { quarantinePlan } from '../../../services/plans/quarantine-plan';
import { askForField } from '../../support/catalogue/ask-for-field';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { directoryOfOneRoleEach, type Part, subjectOf } from '../../support/catalogue/people-of-one-role';
import { ISSUER, PEOPLE, UNITS } from '../../support/graphql/sample-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';

const STRANGER = `unit:${UNITS.stranger}`;
const COPIED = `unit:${UNITS.copied}`;
const MISSING = 'khongcogiodaycaz';
/** Presses for next year's plan, and had a copy of this year's. */
const BOTH = 'mot-vai.theo-doi-va-nhan';

/** What is for staff of a plan alone; `$duty` and `$period` name its report. */
const FOR_STAFF: Record<string, string> = {
  consolidation:
    'query ($id: ID!, $duty: String!, $period: String!) { consolidation(planId: $id, dutyKey: $duty, periodKey: $period) { label { vi } } }',
  cascade: 'query ($id: ID!) { cascade(planId: $id) { expected } }',
  planReplacement: 'query ($id: ID!) { planReplacement(planId: $id) { undecided } }',
  instrumentFor: 'query ($id: ID!) { instrumentFor(planId: $id, defect: CONTENT) { possible } }',
  'plan.cascade': 'query ($id: ID!) { plan(id: $id) { cascade { expected } } }',
  'plan.lastYear': 'query ($id: ID!) { plan(id: $id) { lastYear { plan { id } } } }',
  'plan.axisMessages': 'query ($id: ID!) { plan(id: $id) { axisMessages { nodes { id } } } }',
};
const FOR_READERS: Record<string, string> = {
  'plan.banner': 'query ($id: ID!) { plan(id: $id) { banner { kind } } }',
  'plan.corrections': 'query ($id: ID!) { plan(id: $id) { corrections { nodes { what } } } }',
  'plan.recall': 'query ($id: ID!) { plan(id: $id) { recall { reason } } }',
  planProgress: 'query ($id: ID!) { planProgress(planId: $id) { plans recipients { total } } }',
};
/** Acts that came with the follow-up, by somebody who may. */
const ACTS: Record<string, Part> = {
  ...{ acknowledgeTask: 'OWNER_UNIT', askTaskExtension: 'OWNER_UNIT', objectToTask: 'OWNER_UNIT' },
  ...{ grantTaskExtension: 'CLERK', refuseTaskExtension: 'CLERK', refuseTaskObjection: 'CLERK', reassignTask: 'CLERK' },
  ...{ requestReport: 'CLERK', resendDelivery: 'CLERK', redirectDelivery: 'CLERK', settleDelivery: 'CLERK' },
  ...{ advanceDelivery: 'COPIED_UNIT', answerRecall: 'COPIED_UNIT', correctPlan: 'CLERK', decideReplacement: 'CLERK' },
  ...{ draftNextYearPlan: 'DRAFTER', sendOversightLink: 'SIGNER' },
};

let opened: TestOffice;
let door: Door;
let issued: IssuedSample;
let round: { duty: string; period: string };

beforeAll(async () => {
  const { people, ...directory } = directoryOfOneRoleEach();
  const roles = (['FOLLOW_UP_OFFICER', 'RECIPIENT_CLERK'] as const).map((role) => ({ role, unitId: UNITS.copied }));
  const both = { id: BOTH, fullName: 'Lê Thị Hai Vai', mail: `${BOTH}@example.vn`, roles };
  const positions = [{ unitId: UNITS.copied, title: 'Cán bộ' }];
  opened = await openTestOffice({
    process: recordingProcess(),
    directory: { ...directory, people: [...people, { ...both, positions }] },
    settings: { RATE_MUTATIONS_PER_MINUTE: '100000' },
  });
  door = await openDoor({ beside: opened });
  issued = await issueSamplePlan(opened, 'ke-hoach-sau-ban-hanh', UNITS.tasked);
  const [, duty = '', period = ''] = issued.periodId.split('/');
  round = { duty, period };
});
afterAll(async () => {
  await door.close();
  await opened.close();
});

const plain = ({ status, data, errors }: DoorAnswer) => ({
  ...{ status, data },
  errors: errors.map(({ message, extensions }) => [message, extensions.code, extensions.details]),
});
const variablesFor = (query: string, id: string) => (query.includes('$duty') ? { id, ...round } : { id });
const read = (subject: string, query: string, id = issued.planId) => door.ask(subject, query, variablesFor(query, id));
const wordFile = async (subject: string, planId = issued.planId) =>
  fetch(`${door.origin}/files/reports/${planId}/${round.duty}/${round.period}.docx`, {
    headers: { authorization: `Bearer ${await door.token(subject)}` },
  });
const WORK = 'query ($id: ID!) { clerkWork(issuerId: $id) { nodes { id } } }';

describe('Q41 what a plan sets in motion, asked for by those it is not for', () => {
  it.each(Object.entries(FOR_STAFF))(
    'Q41 %s is for staff, refused to a recipient, and not there for a stranger',
    async (_, query) => {
      expect((await read(PEOPLE.clerk, query)).codes).toEqual([]);
      const recipient = await read(COPIED, query);
      expect(recipient.codes).toEqual(['FORBIDDEN']);
      expect(recipient.text).not.toContain(UNITS.tasked);
      const hidden = await read(STRANGER, query);
      expect(hidden.codes).toEqual(['NOT_FOUND']);
      expect(plain(hidden)).toEqual(plain(await read(STRANGER, query, MISSING)));
    },
  );

  it('Q41 the Word file of consolidated reports keeps to the same rule', async () => {
    const statuses = [];
    for (const subject of [PEOPLE.clerk, COPIED, STRANGER]) statuses.push((await wordFile(subject)).status);
    expect(statuses).toEqual([200, 403, 404]);
  });

  it('Q41 a recipient’s progress is its own part; that of another unit, or of the office, is not shown', async () => {
    const query = `query ($id: ID, $unit: ID, $issuer: ID) { planProgress(planId: $id, unitId: $unit, issuerId: $issuer) {
      recipients { total silentIds } tasks { total } reports { total } overdueUnits { nodes { unit { id } } } upcoming(days: 400) { itemIds } } }`;
    const own = await door.ask(COPIED, query, { id: issued.planId });
    const counts = { recipients: { total: 1 }, tasks: { total: 0 }, reports: { total: 0 } };
    expect(own.data?.['planProgress']).toMatchObject(counts);
    expect(own.text).not.toContain(UNITS.tasked);
    for (const asked of [{ id: issued.planId, unit: UNITS.tasked }, { unit: UNITS.tasked }, { issuer: ISSUER }])
      expect([asked, (await door.ask(COPIED, query, asked)).codes]).toEqual([asked, ['FORBIDDEN']]);
    const hidden = await door.ask(STRANGER, query, { id: issued.planId });
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    expect(plain(hidden)).toEqual(plain(await door.ask(STRANGER, query, { id: MISSING })));
  });

  it('Q41 work for the clerk is the clerk’s alone', async () => {
    expect((await read(PEOPLE.clerk, WORK, ISSUER)).codes).toEqual([]);
    for (const subject of [COPIED, STRANGER, PEOPLE.drafter, PEOPLE.signer])
      expect((await read(subject, WORK, ISSUER)).codes).toEqual(['FORBIDDEN']);
  });

  it('Q41 whoever presses for next year’s plan sees nothing of last year’s that was not theirs', async () => {
    const next = await issueSamplePlan(opened, 'ke-hoach-nam-sau', UNITS.tasked);
    const change = { previousPlanId: issued.planId, 'route.followUpUnitId': UNITS.copied };
    await opened.office.documents.plans.updateOne({ _id: next.planId }, { $set: change });
    const query = `query ($id: ID!) { plan(id: $id) { lastYear { plan { id } tasks { nodes { text owners } } reports { nodes { values { value } } } } } }`;
    expect((await read(PEOPLE.clerk, query, next.planId)).codes).toEqual([]);
    const asked = await read(BOTH, query, next.planId);
    expect([asked.codes, asked.data]).toEqual([['FORBIDDEN'], { plan: { lastYear: null } }]);
  });

  it('a full page of report periods with their forms fits into one request', async () => {
    const fields = `id period state stateLabel { vi } due { phrase lastDay } overdueSince late requestedSubject
      form { sections { key heading } indicators { key text unit kind target { comparison value } } dataFrom dataCutOff dueBeforeCutOff }`;
    const mine = `{ myReportPeriods(first: 20) { nodes { plan { id number } ${fields} } } }`;
    const own = await door.ask(`unit:${UNITS.tasked}`, mine);
    expect(own.codes).toEqual([]);
    expect(own.text).toContain('"heading"');
    const ofPlan = `query ($id: ID!) { plan(id: $id) { reportPeriods(first: 20) { nodes { ${fields} } } } }`;
    expect((await read(PEOPLE.clerk, ofPlan)).codes).toEqual([]);
  });
});

describe('C39 a plan that was shut away, at the doors of its follow-up', () => {
  let shut: IssuedSample;
  beforeAll(async () => {
    shut = await issueSamplePlan(opened, 'ke-hoach-rut-khoi', UNITS.tasked);
    const letter = {
      schemaVersion: 1 as const,
      planId: shut.planId,
      n: 1,
      reference: '12/UBND-VP',
      date: '2026-02-05',
    };
    const words = {
      orderId: 'dinh-chinh-1',
      what: 'Sửa lỗi chính tả.',
      line: 1,
      from: 'dân vận',
      to: 'Dân vận',
      fileId: null,
    };
    const by = { by: PEOPLE.clerk, at: opened.office.clock() };
    await opened.office.documents.corrections.insertOne({ _id: `${shut.planId}/1`, ...letter, ...words, ...by });
    const seen = await read(COPIED, FOR_READERS['plan.corrections'] ?? '', shut.planId);
    expect(seen.text).toContain(words.what);
    await quarantinePlan(opened.office, { planId: shut.planId, reason: 'Có nội dung mật.', actorId: PEOPLE.clerk });
  });

  it.each(Object.entries({ ...FOR_STAFF, ...FOR_READERS }))('C39 %s shows nothing of it', async (_, query) => {
    const answer = await read(PEOPLE.clerk, query, shut.planId);
    expect(answer.codes).toEqual(['PLAN_QUARANTINED']);
    const [found] = Object.values(answer.data ?? {});
    expect(Object.values((found as object | null) ?? {}).every((value) => value === null)).toBe(true);
  });

  it.each(Object.entries(ACTS))('C39 %s is refused and leaves nothing', async (name, part) => {
    const field = schema.getMutationType()?.getFields()[name];
    if (!field) throw new Error(`the schema has no mutation ${name}`);
    const id = name.includes('Task') ? shut.taskId : shut.periodId;
    const given = {
      ...shut,
      id,
      issuerId: ISSUER,
      addresseeId: UNITS.copied,
      dueOn: '2026-03-01',
      step: 'DONE',
      agreed: true,
    };
    const { query, variables } = askForField('mutation', field, given);
    const before = await opened.office.documents.facts.countDocuments();
    const answer = await door.ask(subjectOf(part), query, variables);
    expect(answer.codes).toEqual(['PLAN_QUARANTINED']);
    expect(await opened.office.documents.facts.countDocuments()).toBe(before);
  });

  it('C39 its reports are no Word file any more, and it is in nobody’s work', async () => {
    const file = await wordFile(PEOPLE.clerk, shut.planId);
    expect(file.status).toBe(410);
    expect(await file.text()).toContain('PLAN_QUARANTINED');
    const failed = { $set: { state: 'BOUNCED' as const } };
    await opened.office.documents.deliveries.updateMany({ planId: shut.planId }, failed);
    expect((await read(PEOPLE.clerk, WORK, ISSUER)).text).not.toContain(shut.planId);
  });
});
