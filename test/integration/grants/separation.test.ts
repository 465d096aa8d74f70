import { decideGrant } from '../../../services/grants/decide-grant';
import { openGrants } from '../../../services/grants/open-grant';
import { draftSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { NOW, PEOPLE } from '../../support/graphql/sample-plan';

const KEEPER = 'hd.luong-quang-huy';
const OTHER_ADMINISTRATOR = 'ht.hong-linh.nguyen-tien-dat';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ settings: { CALENDAR_KEEPERS: 'hd.ubnd-tinh' } });
});
afterAll(() => door.close());

/** A draft whose form the checker of its road is asked to check, saved by whoever is named. */
async function askedToCheck(key: string, savedBy: string) {
  const { office } = door.opened;
  const planId = await draftSamplePlan(door.opened, key);
  await office.documents.revisions.updateOne({ _id: `${planId}/1` }, { $set: { createdBy: savedBy } });
  const revision = await office.documents.revisions.findOne({ _id: `${planId}/1` });
  const docHash = revision?.contentHash ?? '';
  await openGrants(office, [
    {
      ...{ purpose: 'FORM_CHECK', planId, revision: 1, docHash, subjectId: PEOPLE.formChecker, aboutId: null },
      openedAt: NOW,
    },
  ]);
  const grant = await office.documents.grants.findOne({ planId });
  if (!grant) throw new Error('nobody was asked');
  return { planId, docHash, grant };
}

const DECIDE = 'mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { verdict } }';

describe('who drafts and who checks the form are two people (Điều 12.2)', () => {
  it.each(['APPROVED', 'RETURNED'] as const)(
    '%s by whoever saved the revision is refused at both doors',
    async (verdict) => {
      const { planId, docHash, grant } = await askedToCheck(`ke-hoach-tu-kiem-${verdict}`, PEOPLE.formChecker);
      const input = {
        ...{ planId, contentHash: docHash, step: 'FORM_CHECK', verdict, reason: 'Bổ sung thể thức' },
        idempotencyKey: `tu-kiem-tra-${verdict}`,
      };
      const answer = await leavesNothing(door.opened, () => door.ask(PEOPLE.formChecker, DECIDE, { input }));
      expect([answer.codes, answer.errors[0]?.extensions.details]).toEqual([
        ['FORBIDDEN'],
        { rule: 'drafter-is-form-checker' },
      ]);
      expect(answer.errors[0]?.message).toContain('Điều 12');
      const decision = {
        verdict,
        reason: 'Bổ sung thể thức',
        actorId: grant.subjectId,
        signedAs: null,
        mandateId: null,
      };
      const byLink = leavesNothing(door.opened, () =>
        decideGrant(door.opened.office, grant, {
          ...{ decision: { ...decision, channel: 'LINK' }, docHash, code: null },
        }).catch((error: unknown) => error),
      );
      expect(await byLink).toMatchObject({ code: 'FORBIDDEN' });
    },
  );

  it('somebody else’s revision is checked as ever', async () => {
    const { planId, docHash } = await askedToCheck('ke-hoach-nguoi-khac', PEOPLE.drafter);
    const input = {
      planId,
      contentHash: docHash,
      step: 'FORM_CHECK',
      verdict: 'APPROVED',
      idempotencyKey: 'kiem-tra-1',
    };
    expect((await door.ask(PEOPLE.formChecker, DECIDE, { input })).codes).toEqual([]);
  });
});

describe('the one calendar', () => {
  const SET = 'mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { day } }';
  const input = { day: '2026-06-08', kind: 'OFF', name: 'Ngày nghỉ', noticeNumber: 'Thông báo 9/TB-BNV' };

  it('is kept by the administrators of the units named in the settings, and by no other office’s', async () => {
    const other = await leavesNothing(door.opened, () =>
      door.ask(OTHER_ADMINISTRATOR, SET, { input: { ...input, idempotencyKey: 'ngay-nghi-001' } }),
    );
    expect(other.codes).toEqual(['FORBIDDEN']);
    const replaced = `mutation { recordReplacedAct(input: { idempotencyKey: "thay-the-001", ref: "24/CT-TTg", source: "Công báo", confirmed: true }) { ref } }`;
    expect((await door.ask(OTHER_ADMINISTRATOR, replaced)).codes).toEqual(['FORBIDDEN']);
    expect((await door.ask(KEEPER, SET, { input: { ...input, idempotencyKey: 'ngay-nghi-002' } })).codes).toEqual([]);
    expect((await door.ask(KEEPER, replaced)).codes).toEqual([]);
  });
});
