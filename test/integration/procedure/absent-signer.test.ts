import { randomUUID } from 'node:crypto';
import { listHistory } from '../../../services/audit/list-history';
import { addDays, dayOf } from '../../../services/calendar/vietnam-time';
import { endAbsence } from '../../../services/plans/end-absence';
import { layOutPlan } from '../../../services/plans/lay-out-plan';
import { findRevision } from '../../../services/plans/list-revisions';
import { recordAbsence } from '../../../services/plans/record-absence';
import { officePeople } from '../../support/office-people';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { PROVINCE, provincePlanText } from '../../support/province-of-communes';
import {
  CHAIRMAN,
  DELEGATE,
  DELEGATE_MANDATE,
  DEPUTY,
  DEPUTY_MANDATE,
  provinceWithDelegate,
} from '../../support/province-with-delegate';
import { draftOfProvince } from '../../support/signed-plan';
import { until } from '../../support/until';

describe('a signer who is away', () => {
  let opened: LinkOffice;
  beforeAll(async () => {
    opened = await openRunningOffice('configured', { directory: provinceWithDelegate() });
  });
  afterAll(() => opened.close());

  const submitted = async (subject: string): Promise<string> => {
    const people = officePeople(opened);
    const { _id } = await draftOfProvince(opened.office, randomUUID(), provincePlanText({ subject }));
    await people.submit(_id);
    await people.approve(_id, 'CONTENT_CHECK');
    await people.approve(_id, 'FORM_CHECK');
    return _id;
  };
  const today = () => dayOf(opened.office.clock());
  let absences = 0;
  const away = async (mandateId: string) => {
    absences += 1;
    const named = { issuerId: PROVINCE, personId: CHAIRMAN, namedBy: 'mau.van-thu', reason: 'Đi công tác' };
    return recordAbsence(opened.office, {
      ...{ ...named, from: today(), to: addDays(today(), 4), mandateId },
      idempotencyKey: `vang-mat-${absences}`,
    });
  };
  afterEach(async () => {
    const running = await opened.office.documents.absences.find({ revokedAt: null }).toArray();
    for (const { _id } of running) await endAbsence(opened.office, _id, CHAIRMAN);
  });
  const signer = async (planId: string) => (await officePeople(opened).plan(planId)).route.signerId;
  const asked = (planId: string, whom: string) =>
    until(`${whom} is asked`, async () => {
      const open = { planId, purpose: 'SIGN' as const, subjectId: whom, state: 'OPEN' as const };
      return (await opened.office.documents.grants.countDocuments(open)) === 1;
    });

  it('plans that wait and plans that come go to the deputy, whose own name is on everything; after the end they wait again', async () => {
    const { office } = opened;
    const people = officePeople(opened);
    const waiting = await submitted('Tuyên truyền phòng chống thiên tai');
    await asked(waiting, CHAIRMAN);
    const chairmansLink = await people.grantFor(waiting, 'SIGN');
    const absence = await away(DEPUTY_MANDATE);
    await asked(waiting, DEPUTY);
    const later = await submitted('Rà soát thủ tục đất đai');
    await asked(later, DEPUTY);
    expect(await office.documents.grants.countDocuments({ planId: later, subjectId: CHAIRMAN })).toBe(0);

    const closed = (await office.documents.grants.findOne({ _id: chairmansLink._id })) ?? chairmansLink;
    expect(closed).toMatchObject({ state: 'REVOKED', revokedBecause: 'ABSENT' });
    await expect(people.decide(closed, 'APPROVED', { code: '123456' })).rejects.toMatchObject({
      code: 'REVISION_SUPERSEDED',
    });
    const told = opened.inbox.messages().filter(({ subject }) => subject.includes('Chuyển ký thay'));
    expect(told).toHaveLength(2);
    expect((told[0]?.text ?? '').replace(/\s+/g, ' ')).toContain('thông báo vắng mặt');

    await people.approve(waiting, 'SIGN');
    await people.reaches(waiting, 'IN_FORCE');
    const plan = await people.plan(waiting);
    expect(plan.signature).toMatchObject({
      personId: DEPUTY,
      mandateId: DEPUTY_MANDATE,
      insteadOf: CHAIRMAN,
      block: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Mẫu'],
    });
    const revision = await findRevision(office, waiting, plan.revision);
    const printed = revision && layOutPlan(plan, revision, await office.directory());
    expect(printed?.signature).toMatchObject({ name: 'Trần Thị Mẫu' });
    const moves = (await listHistory(office, waiting)).filter(({ data }) => data['absenceId'] !== undefined);
    expect(moves).toMatchObject([{ actorId: 'service', data: { absenceId: absence._id, to: 'PENDING_SIGNATURE' } }]);

    await endAbsence(office, absence._id, CHAIRMAN);
    const back = await submitted('Kiểm tra công vụ');
    await asked(back, CHAIRMAN);
    expect(await signer(back)).toBe(CHAIRMAN);
    expect(await signer(later)).toBe(DEPUTY);
  });

  it('a delegate signs what the delegation covers, and nothing else: then the signer is asked after all', async () => {
    await away(DELEGATE_MANDATE);
    const covered = await submitted('Tuyên truyền cải cách hành chính');
    await asked(covered, DELEGATE);
    const other = await submitted('Tuyên truyền phòng, chống thiên tai');
    await asked(other, CHAIRMAN);
  });

  it('who signs by delegation can hand nothing on, neither a plan nor an absence', async () => {
    const { office } = opened;
    const people = officePeople(opened);
    await away(DELEGATE_MANDATE);
    const planId = await submitted('Rà soát, đẩy mạnh cải cách hành chính');
    await asked(planId, DELEGATE);
    const grant = await people.grantFor(planId, 'SIGN');
    const code = await people.readCode(grant);
    const fresh = (await office.documents.grants.findOne({ _id: grant._id })) ?? grant;
    await expect(people.decide(fresh, 'HANDED_OVER', { code, mandateId: DEPUTY_MANDATE })).rejects.toMatchObject({
      code: 'NO_MANDATE',
    });
    const absence = { issuerId: PROVINCE, personId: DELEGATE, reason: null };
    await expect(
      recordAbsence(office, {
        ...{ ...absence, from: today(), to: addDays(today(), 1), mandateId: DEPUTY_MANDATE, namedBy: DELEGATE },
        idempotencyKey: 'uy-quyen-lai',
      }),
    ).rejects.toMatchObject({ code: 'NO_MANDATE' });
    expect(await office.documents.grants.findOne({ _id: grant._id })).toMatchObject({ state: 'OPEN', tries: 0 });
  });
});
