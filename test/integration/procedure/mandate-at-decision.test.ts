import { instantAt } from '../../../services/calendar/vietnam-time';
import { decideGrant } from '../../../services/grants/decide-grant';
import type { GrantDocument } from '../../../services/grants/grant';
import { openGrants } from '../../../services/grants/open-grant';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { officePeople } from '../../support/office-people';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { CHAIRMAN, DELEGATE_MANDATE, provinceWithDelegate } from '../../support/province-with-delegate';
import { recordingProcess } from '../../support/recording-process';
import { draftOfProvince } from '../../support/signed-plan';

const LAST_DAY = '2027-06-30';

describe('authority at the instant of the decision', () => {
  let opened: TestOffice;
  let grant: GrantDocument;
  beforeEach(async () => {
    const data = provinceWithDelegate();
    const mandates = data.mandates.map((one) => ({ ...one, validTo: one.form === 'TM' ? LAST_DAY : one.validTo }));
    const now = instantAt(LAST_DAY, '23:53');
    opened = await openTestOffice({ process: recordingProcess(), now, directory: { ...data, mandates } });
    const plan = await draftOfProvince(opened.office, 'plan');
    const revision = await opened.office.documents.revisions.findOne({ _id: `${plan._id}/1` });
    await opened.office.documents.plans.updateOne({ _id: plan._id }, { $set: { state: 'PENDING_SIGNATURE' } });
    const [id] = await openGrants(opened.office, [
      {
        ...{ purpose: 'SIGN' as const, planId: plan._id, revision: 1, docHash: revision?.contentHash ?? '' },
        ...{ subjectId: CHAIRMAN, aboutId: null, openedAt: now },
      },
    ]);
    const found = await opened.office.documents.grants.findOne({ _id: id ?? '' });
    if (!found) throw new Error('no grant');
    const code = await officePeople(opened).readCode(found);
    grant = (await opened.office.documents.grants.findOne({ _id: found._id })) ?? found;
    sign = (verdict, more = {}) =>
      decideGrant(opened.office, grant, {
        decision: {
          ...{ verdict, reason: verdict === 'RETURNED' ? 'Sửa lại.' : null, actorId: CHAIRMAN, signedAs: null },
          ...{ mandateId: null, channel: 'LINK' as const, ...more },
        },
        docHash: grant.docHash,
        code,
      });
  });
  afterEach(() => opened.close());
  let sign: (verdict: 'APPROVED' | 'RETURNED' | 'HANDED_OVER', more?: { mandateId?: string }) => Promise<GrantDocument>;

  it('a mandate that ended at midnight signs nothing, and not even a try of the code is counted', async () => {
    opened.setClock(instantAt('2027-07-01', '00:01'));
    await leavesNothing(opened, async () => {
      await expect(sign('APPROVED')).rejects.toMatchObject({ code: 'NO_MANDATE' });
    });
    expect(await sign('RETURNED')).toMatchObject({ state: 'USED', decision: { verdict: 'RETURNED' } });
  });

  it('on its last day it signs', async () => {
    opened.setClock(instantAt(LAST_DAY, '23:59'));
    expect(await sign('APPROVED')).toMatchObject({ state: 'USED', decision: { verdict: 'APPROVED', level: 'L1' } });
  });

  it('a revision about a subject that the mandate does not cover is not signed under it', async () => {
    await opened.office.documents.plans.updateOne(
      { _id: grant.planId },
      { $set: { title: 'Phòng chống thiên tai', 'route.mandateId': DELEGATE_MANDATE } },
    );
    await leavesNothing(opened, async () => {
      await expect(sign('APPROVED')).rejects.toMatchObject({ code: 'NO_MANDATE' });
      await expect(sign('HANDED_OVER', { mandateId: DELEGATE_MANDATE })).rejects.toMatchObject({ code: 'NO_MANDATE' });
    });
  });
});
