import { dueDateOn } from '../../../services/calendar/due-date';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { directoryOfOneRoleEach, subjectOf } from '../../support/catalogue/people-of-one-role';
import { minimalPdf } from '../../support/formats/minimal-pdf';
import { UNITS } from '../../support/graphql/sample-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';
import { fetchFile, sendFile } from '../../support/send-file';

const OWNER = subjectOf('EXECUTOR');
const OFFICER = subjectOf('FOLLOW_UP_OFFICER');
const HELPER = subjectOf('COPIED_UNIT');
const TASK = `id state percent due { lastDay } plannedDue { lastDay } executor { name personId } coordinators { id }
  extensionAsked { until reason } objection { reason } transferredTo { id }`;
const LAST_DAY = '2026-06-30';

describe('tasks through GraphQL', () => {
  let opened: TestOffice;
  let door: Door;
  let issued: IssuedSample;
  let keys = 0;
  beforeEach(async () => {
    opened = await openTestOffice({ process: recordingProcess(), directory: directoryOfOneRoleEach() });
    door = await openDoor({ beside: opened });
    issued = await issueSamplePlan(opened, 'ke-hoach', UNITS.tasked);
    const due = dueDateOn(LAST_DAY, await opened.office.calendar(), { phrase: 'trước ngày 01/7/2026' });
    await opened.office.documents.tasks.updateOne(
      { _id: issued.taskId },
      { $set: { due, coordinatorIds: [UNITS.copied] } },
    );
  });
  afterEach(async () => {
    await door.close();
    await opened.close();
  });

  const does = (who: string, mutation: string, input: object, key = `khoa-${++keys}-dai`): Promise<DoorAnswer> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const named = TYPES[mutation] ?? type;
    return door.ask(who, `mutation ($input: ${named}!) { ${mutation}(input: $input) { ${TASK} } }`, {
      input: { idempotencyKey: key, ...input },
    });
  };
  const TYPES: Record<string, string> = {
    objectToTask: 'ObligationReasonInput',
    refuseTaskExtension: 'ObligationReasonInput',
    refuseTaskObjection: 'ObligationReasonInput',
  };
  const codes = async (answer: Promise<DoorAnswer>) => (await answer).codes;

  it('the owner takes the task and names a person of the unit; a person of another unit is refused', async () => {
    const taskId = issued.taskId;
    const taken = await does(OWNER, 'acknowledgeTask', { taskId, executorId: OWNER });
    expect(taken.data?.['acknowledgeTask']).toMatchObject({
      state: 'ACKNOWLEDGED',
      executor: { name: 'Nguyễn Văn Vai', personId: OWNER },
    });
    const stranger = does(OWNER, 'acknowledgeTask', { taskId, executorId: OFFICER });
    expect(await codes(stranger)).toEqual(['BAD_USER_INPUT']);
  });

  it('more time is asked for, seen by the officer, and granted with both days on record', async () => {
    const { taskId } = issued;
    const asked = { taskId, until: '2026-07-31', reason: 'Chờ hướng dẫn.' };
    expect((await does(OWNER, 'askTaskExtension', asked)).data?.['askTaskExtension']).toMatchObject({
      extensionAsked: { until: '2026-07-31', reason: 'Chờ hướng dẫn.' },
      plannedDue: null,
    });
    const outOfRange = await does(OFFICER, 'grantTaskExtension', { id: taskId, until: '2027-06-30' });
    expect(outOfRange.codes).toEqual(['EXTENSION_OUT_OF_RANGE']);
    expect(outOfRange.errors[0]?.extensions.details).toEqual({ earliest: '2026-07-01', latest: '2026-09-28' });
    expect(outOfRange.errors[0]?.message).toContain('từ 01/07/2026 đến 28/09/2026');
    const key = 'mot-khoa-gia-han';
    const granted = await does(OFFICER, 'grantTaskExtension', { id: taskId, until: '2026-07-20' }, key);
    expect(granted.data?.['grantTaskExtension']).toMatchObject({
      due: { lastDay: '2026-07-20' },
      plannedDue: { lastDay: LAST_DAY },
      extensionAsked: null,
    });
    const again = await does(OFFICER, 'grantTaskExtension', { id: taskId, until: '2026-07-20' }, key);
    expect(again.data).toEqual(granted.data);
    const other = does(OFFICER, 'grantTaskExtension', { id: taskId, until: '2026-07-21' }, key);
    expect(await codes(other)).toEqual(['CONFLICT']);
    expect(await codes(does(OFFICER, 'refuseTaskExtension', { id: taskId, reason: 'Muộn.' }))).toEqual(['WRONG_STATE']);
    const facts = await door.ask(
      OFFICER,
      'query ($id: ID!) { plan(id: $id) { tasks { edges { node { id facts { edges { node { kind until reason } } } } } } } }',
      { id: issued.planId },
    );
    expect(JSON.stringify(facts.data)).toContain('"kind":"TASK_EXTENSION_GRANTED","until":"2026-07-20"');
  });

  it('an objection is refused, or the task given to another unit, which then has it', async () => {
    const id = issued.taskId;
    await does(OWNER, 'objectToTask', { id, reason: 'Không thuộc chức năng.' });
    const kept = await does(OFFICER, 'refuseTaskObjection', { id, reason: 'Đúng chức năng.' });
    expect(kept.data?.['refuseTaskObjection']).toMatchObject({ state: 'IN_FORCE', objection: null });
    const self = does(OFFICER, 'reassignTask', { id, unitId: UNITS.tasked, reason: 'Chuyển.' });
    expect(await codes(self)).toEqual(['UNIT_UNSUITABLE']);
    const given = await does(OFFICER, 'reassignTask', { id, unitId: UNITS.copied, reason: 'Chuyển.' });
    expect(given.data?.['reassignTask']).toMatchObject({ state: 'TRANSFERRED', transferredTo: [{ id: UNITS.copied }] });
    const theirs = await door.ask(HELPER, '{ myTasks { edges { node { id state } } } }');
    expect(JSON.stringify(theirs.data)).toContain(`${id}/${UNITS.copied}`);
  });

  it('a coordinating unit sees the task as such, adds its part with a file that the owner can open, and no more', async () => {
    const { taskId } = issued;
    const as = (part: string) => door.ask(HELPER, `{ myTasks(as: ${part}) { edges { node { id } } } }`);
    expect(JSON.stringify((await as('OWNER')).data)).not.toContain(taskId);
    expect(JSON.stringify((await as('COORDINATOR')).data)).toContain(taskId);
    const file = await sendFile(door, HELPER, 'số liệu.pdf', minimalPdf());
    const fileId = file.body.id;
    const part = { taskId, note: 'Đã gửi số liệu.', fileIds: [fileId] };
    expect((await does(HELPER, 'contributeToTask', part)).codes).toEqual([]);
    expect(await codes(does(OWNER, 'contributeToTask', { taskId, note: 'Của tôi.' }))).toEqual(['FORBIDDEN']);
    const done = { taskId, percent: 100, note: 'Xong.', done: true };
    expect(await codes(does(HELPER, 'recordTaskProgress', done))).toEqual(['NOT_FOUND']);
    expect((await fetchFile(door, OWNER, fileId)).status).toBe(200);
    expect((await fetchFile(door, subjectOf('STRANGER_UNIT'), fileId)).status).toBe(404);
  });

  it('progress carries evidence; a file somebody else handed in is refused', async () => {
    const { taskId } = issued;
    const { body } = await sendFile(door, OWNER, 'biên bản.pdf', minimalPdf());
    const progress = { taskId, percent: 50, note: 'Một nửa.', fileIds: [body.id] };
    expect((await does(OWNER, 'recordTaskProgress', progress)).data?.['recordTaskProgress']).toMatchObject({
      percent: 50,
    });
    const theirs = { ...progress, fileIds: ['0'.repeat(64)] };
    expect(await codes(does(OWNER, 'recordTaskProgress', theirs))).toEqual(['BAD_USER_INPUT']);
  });
});
