import { schema } from '../../../graphql/schema';
import { createApiKey } from '../../../services/api-keys/create-api-key';
import { askForField, type Given } from '../../support/catalogue/ask-for-field';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { directoryOfOneRoleEach, PARTS, type Part, subjectOf } from '../../support/catalogue/people-of-one-role';
import { type StateOfOffice, stateOfOffice } from '../../support/catalogue/state-of-office';
import { ISSUER, NOW, PEOPLE, UNITS } from '../../support/graphql/sample-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';

/** What a mutation is about, and therefore what whoever may not do it is told. */
type About = 'office' | 'plan' | 'work' | 'absence' | 'key';

const OFFICERS: Part[] = ['CLERK', 'FOLLOW_UP_OFFICER'];
const STAFF: Part[] = ['DRAFTER', 'UNIT_HEAD', 'FORM_CHECKER', 'SIGNER', 'CLERK', 'ARCHIVIST', 'ADMIN'];
const OWNERS: Part[] = ['RECIPIENT_CLERK', 'RECIPIENT_LEADER', 'EXECUTOR', 'OWNER_UNIT'];

/** Every mutation with the roles that may; a person of the road, such as the drafter of the plan, is none by role alone. */
const RIGHTS: Record<string, { about: About; allowed: Part[] }> = {
  createPlan: { about: 'office', allowed: ['DRAFTER'] },
  saveRevision: { about: 'plan', allowed: [] },
  applyCorrections: { about: 'plan', allowed: [] },
  submitPlan: { about: 'plan', allowed: [] },
  cancelPlan: { about: 'plan', allowed: [] },
  decidePlan: { about: 'plan', allowed: [] },
  requestSignatureCode: { about: 'plan', allowed: [] },
  signPlan: { about: 'plan', allowed: [] },
  returnPlan: { about: 'plan', allowed: [] },
  handOverSignature: { about: 'plan', allowed: [] },
  numberPlan: { about: 'plan', allowed: ['CLERK'] },
  issuePlan: { about: 'plan', allowed: ['CLERK'] },
  askDecisionAgain: { about: 'plan', allowed: ['CLERK'] },
  recallPlan: { about: 'plan', allowed: ['CLERK'] },
  answerRecall: { about: 'plan', allowed: [...OWNERS, 'COPIED_UNIT'] },
  correctPlan: { about: 'plan', allowed: ['CLERK'] },
  decideReplacement: { about: 'plan', allowed: OFFICERS },
  closePlan: { about: 'plan', allowed: OFFICERS },
  archivePlan: { about: 'plan', allowed: ['CLERK', 'ARCHIVIST'] },
  quarantinePlan: { about: 'plan', allowed: ['CLERK', 'SIGNER', 'ADMIN'] },
  acknowledgeDelivery: { about: 'plan', allowed: [...OWNERS, 'COPIED_UNIT'] },
  advanceDelivery: { about: 'plan', allowed: [...OWNERS, 'COPIED_UNIT'] },
  resendDelivery: { about: 'plan', allowed: ['CLERK'] },
  redirectDelivery: { about: 'plan', allowed: ['CLERK'] },
  settleDelivery: { about: 'plan', allowed: ['CLERK'] },
  draftChildPlan: { about: 'work', allowed: [] },
  recordChildPlan: { about: 'work', allowed: OWNERS },
  draftNextYearPlan: { about: 'plan', allowed: ['DRAFTER'] },
  recordTaskProgress: { about: 'work', allowed: OWNERS },
  submitReport: { about: 'work', allowed: OWNERS },
  submitConsolidation: { about: 'work', allowed: [] },
  sendOversightLink: { about: 'plan', allowed: ['CLERK', 'FOLLOW_UP_OFFICER', 'SIGNER'] },
  acceptTask: { about: 'work', allowed: OFFICERS },
  returnTask: { about: 'work', allowed: OFFICERS },
  waiveTask: { about: 'work', allowed: OFFICERS },
  acknowledgeTask: { about: 'work', allowed: OWNERS },
  contributeToTask: { about: 'work', allowed: [] },
  askTaskExtension: { about: 'work', allowed: OWNERS },
  objectToTask: { about: 'work', allowed: OWNERS },
  grantTaskExtension: { about: 'work', allowed: OFFICERS },
  refuseTaskExtension: { about: 'work', allowed: OFFICERS },
  refuseTaskObjection: { about: 'work', allowed: OFFICERS },
  reassignTask: { about: 'work', allowed: OFFICERS },
  acceptReport: { about: 'work', allowed: OFFICERS },
  returnReport: { about: 'work', allowed: OFFICERS },
  requestReport: { about: 'plan', allowed: OFFICERS },
  waiveReportPeriod: { about: 'work', allowed: OFFICERS },
  recordAbsence: { about: 'office', allowed: ['CLERK', 'ADMIN'] },
  endAbsence: { about: 'absence', allowed: ['CLERK', 'ADMIN'] },
  invitePasskey: { about: 'office', allowed: ['ADMIN', 'CLERK'] },
  revokePasskeys: { about: 'office', allowed: ['ADMIN', 'CLERK'] },
  createApiKey: { about: 'office', allowed: ['ADMIN'] },
  revokeApiKey: { about: 'key', allowed: ['ADMIN'] },
  setCalendarDay: { about: 'office', allowed: ['ADMIN'] },
  withdrawCalendarDay: { about: 'office', allowed: ['ADMIN'] },
  importCalendarYear: { about: 'office', allowed: ['ADMIN'] },
  recordReplacedAct: { about: 'office', allowed: ['ADMIN'] },
  importDirectory: { about: 'office', allowed: ['ADMIN'] },
  saveUnit: { about: 'office', allowed: ['ADMIN'] },
  savePerson: { about: 'office', allowed: ['ADMIN'] },
  saveMandate: { about: 'office', allowed: ['ADMIN'] },
  erasePersonalData: { about: 'office', allowed: ['ADMIN'] },
  confirmContactChange: { about: 'office', allowed: ['ADMIN', 'CLERK'] },
  declineContactChange: { about: 'office', allowed: ['ADMIN', 'CLERK'] },
};

/** Staff of the office and whoever has the thing before them are told FORBIDDEN; to others there is no such thing. */
function refusalFor(about: About, part: Part): 'FORBIDDEN' | 'NOT_FOUND' {
  const isOutside = part === 'NO_ROLE' || part === 'STRANGER_UNIT';
  if (about === 'office') return 'FORBIDDEN';
  if (about === 'plan') return isOutside ? 'NOT_FOUND' : 'FORBIDDEN';
  if (about === 'work') return isOutside || part === 'COPIED_UNIT' ? 'NOT_FOUND' : 'FORBIDDEN';
  return about === 'absence' && STAFF.includes(part) ? 'FORBIDDEN' : 'NOT_FOUND';
}

let opened: TestOffice;
let door: Door;
let issued: IssuedSample;
let kid: string;
const ABSENCE = 'vang-mat-thang-hai';
beforeAll(async () => {
  opened = await openTestOffice({
    process: recordingProcess(),
    directory: directoryOfOneRoleEach(),
    settings: { RATE_MUTATIONS_PER_MINUTE: '100000' },
  });
  door = await openDoor({ beside: opened });
  issued = await issueSamplePlan(opened, 'ke-hoach-phan-quyen', UNITS.tasked);
  const made = await createApiKey(opened.office, {
    ...{ unitId: UNITS.tasked, label: 'Hệ thống văn bản', actorId: subjectOf('ADMIN'), idempotencyKey: 'khoa-001' },
  });
  kid = made.key._id;
  await opened.office.documents.absences.insertOne({
    ...{ _id: ABSENCE, schemaVersion: 1, issuerId: ISSUER, personId: PEOPLE.signer, reason: null },
    ...{ from: '2026-02-06', to: '2026-02-09', mandateId: 'ht.hong-linh.kt-pho-chu-tich-1', namedBy: PEOPLE.clerk },
    ...{ recordedAt: NOW, revokedAt: null, revokedBy: null },
  });
});
afterAll(async () => {
  await door.close();
  await opened.close();
});

const mutations = schema.getMutationType()?.getFields() ?? {};

describe('Q43 what each role may not do', () => {
  let before: StateOfOffice;
  beforeAll(async () => {
    before = await stateOfOffice(opened);
  });

  it('Q43 the table of rights names every mutation of the schema', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual(Object.keys(mutations).sort());
  });

  it.each(Object.entries(RIGHTS))(
    'Q43 %s is refused to every role that has no right to it',
    async (name, { about, allowed }) => {
      const field = mutations[name];
      if (!field) throw new Error(`the schema has no mutation ${name}`);
      const given: Given = {
        ...{ ...issued, issuerId: ISSUER, unitId: UNITS.tasked, personId: PEOPLE.signer, absenceId: ABSENCE },
        contentHash: '0'.repeat(64),
        upwardPeriodId: issued.periodId,
        ...(about === 'work' ? { id: name.includes('Task') ? issued.taskId : issued.periodId } : {}),
        ...(about === 'key' ? { id: kid } : {}),
      };
      const { query, variables } = askForField('mutation', field, given);
      const refused = PARTS.filter((part) => !allowed.includes(part));
      const told: [Part, string[]][] = [];
      for (const part of refused) told.push([part, (await door.ask(subjectOf(part), query, variables)).codes]);
      expect(told).toEqual(refused.map((part) => [part, [refusalFor(about, part)]]));
    },
  );

  it('Q43 all that was refused left nothing behind', async () => {
    expect(await stateOfOffice(opened)).toEqual(before);
  });
});
