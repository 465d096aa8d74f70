import { runAgenda } from '../../../services/obligations/run-agenda';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { PEOPLE, UNITS } from '../../support/graphql/sample-plan';

const REQUEST = `mutation ($input: RequestReportInput!) { requestReport(input: $input) { period subject dueOn periods { nodes { id state requestedSubject opensOn due { lastDay actionDay } label { vi } to } } } }`;
const SUBJECT = 'Tình hình tiếp công dân tháng 02/2026';

describe('a report asked for out of turn', () => {
  let door: Door;
  let issued: IssuedSample;
  let dutyKey: string;
  beforeAll(async () => {
    door = await openDoor();
    issued = await issueSamplePlan(door.opened, 'ke-hoach-dot-xuat', UNITS.tasked);
    dutyKey = issued.periodId.split('/')[1] ?? '';
  });
  afterAll(() => door.close());

  const documents = () => door.opened.office.documents;
  const ask = (more: object, idempotencyKey: string, subject: string = PEOPLE.clerk) =>
    door.ask(subject, REQUEST, {
      input: { planId: issued.planId, dutyKey, subject: SUBJECT, dueOn: '2026-02-13', idempotencyKey, ...more },
    });

  it('is owed at once by all who owe the duty, told of by mail with its link and a calendar entry', async () => {
    const answer = await ask({}, 'yeu-cau-thu-nhat');
    expect(answer.errors).toEqual([]);
    const id = `${issued.planId}/${dutyKey}/adhoc.1/${UNITS.tasked}`;
    expect(answer.data).toEqual({
      requestReport: {
        ...{ period: 'adhoc.1', subject: SUBJECT, dueOn: '2026-02-13' },
        periods: {
          nodes: [
            {
              ...{ id, state: 'OPEN', requestedSubject: SUBJECT, opensOn: '2026-02-05' },
              // 13 February is the last working day before Tết.
              due: { lastDay: '2026-02-13', actionDay: '2026-02-13' },
              label: { vi: `Báo cáo đột xuất: ${SUBJECT}` },
              to: ['UBND thị xã'],
            },
          ],
        },
      },
    });
    const mail = door.opened.inbox.messages().find(({ subject }) => subject.includes('Yêu cầu báo cáo đột xuất'));
    expect(mail?.text).toContain(SUBJECT);
    expect(mail?.text).toMatch(/\/l\/[a-z0-9]+\./i);
    expect(mail?.attachments.map(({ mimeType }) => mimeType)).toEqual([expect.stringContaining('text/calendar')]);
  });

  it('is one request however often it is sent; the next one is numbered on', async () => {
    const again = await Promise.all([1, 2, 3].map(() => ask({}, 'yeu-cau-thu-nhat')));
    expect(again.map(({ data }) => (data as { requestReport: { period: string } }).requestReport.period)).toEqual([
      ...['adhoc.1', 'adhoc.1', 'adhoc.1'],
    ]);
    const other = await ask({ subject: 'Số vụ khiếu nại đông người' }, 'yeu-cau-thu-hai');
    expect(other.data).toMatchObject({ requestReport: { period: 'adhoc.2' } });
    const asked = { planId: issued.planId, periodicity: 'adhoc' as const };
    expect(await documents().periods.countDocuments(asked)).toBe(2);
    expect(await documents().mails.countDocuments({ planId: issued.planId, purpose: 'REPORT_REQUESTED' })).toBe(2);
  });

  it('may go to any unit that has a part in the plan, about the plan as a whole', async () => {
    const answer = await ask({ dutyKey: null, unitIds: [UNITS.copied, UNITS.tasked] }, 'yeu-cau-thu-ba');
    const ids = [UNITS.copied, UNITS.tasked].map((unit) => `${issued.planId}/adhoc/adhoc.1/${unit}`);
    expect(answer.data).toMatchObject({ requestReport: { periods: { nodes: ids.sort().map((id) => ({ id })) } } });
  });

  it('is recorded in the audit chain and makes the follow-up look again; reminders run like any other', async () => {
    const at = door.opened.office.clock();
    const inbox = await drainInbox(door.opened.office, issued.planId, at);
    expect(inbox.reopened).toBe(true);
    expect((await drainInbox(door.opened.office, issued.planId, at)).reopened).toBe(false);
    const events = await documents().audit.find({ planId: issued.planId, type: 'FACTS' }).toArray();
    expect(JSON.stringify(events)).toContain('REPORT_REQUESTED');
    expect(await documents().mails.countDocuments({ planId: issued.planId, purpose: 'REPORT_REQUESTED' })).toBe(4);
    const later = new Date('2026-02-24T04:00:00Z');
    await runAgenda(door.opened.office, issued.planId, 'REPORT', later);
    const period = await documents().periods.findOne({ _id: `${issued.planId}/${dutyKey}/adhoc.1/${UNITS.tasked}` });
    expect(period?.overdueSince).toEqual(later);
  });

  it.each([
    ['a day that is past', { dueOn: '2026-02-04' }, 'dueOn'],
    ['a day more than a year away', { dueOn: '2027-02-07' }, 'dueOn'],
    ['a duty the plan does not have', { dutyKey: 'd99' }, 'dutyKey'],
    ['a unit that has no part in the plan', { unitIds: [UNITS.stranger] }, 'unitIds'],
    ['nobody', { dutyKey: null }, 'unitIds'],
    ['no subject', { subject: ' ' }, 'subject'],
  ])('for %s is refused by its field and leaves nothing', async (what, more, field) => {
    const { errors } = await leavesNothing(door.opened, () => ask(more, `tu-choi-${field}-${what.length}`));
    expect(errors.map(({ extensions }) => [extensions.code, extensions.details?.['field']])).toEqual([
      ['BAD_USER_INPUT', field],
    ]);
  });

  it('is refused to whoever does not follow the plan up, and once the plan is no longer in force', async () => {
    expect((await ask({}, 'cua-don-vi', `unit:${UNITS.tasked}`)).codes).toEqual(['FORBIDDEN']);
    await documents().plans.updateOne({ _id: issued.planId }, { $set: { state: 'CLOSED' } });
    expect((await ask({}, 'da-ket-thuc-1')).codes).toEqual(['WRONG_STATE']);
  });
});
