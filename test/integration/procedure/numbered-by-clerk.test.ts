import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../services/calendar/vietnam-time';
import type { DirectoryData, IssuingPolicy } from '../../../services/directory/directory-data';
import { openDirectory, storeDirectory } from '../../../services/directory/directory-store';
import { Failure } from '../../../services/failures';
import { giveOrder } from '../../../services/plans/give-order';
import { officePeople } from '../../support/office-people';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { draftOfProvince } from '../../support/signed-plan';
import { until } from '../../support/until';

const CLERK = 'mau.van-thu';
const BY_CLERK: IssuingPolicy = { numberedBy: 'CLERK', requiredLevel: 'L1' };

function directory(issuing: IssuingPolicy): DirectoryData {
  const data = provinceOfCommunes(2);
  return { ...data, issuers: data.issuers.map((issuer) => ({ ...issuer, issuing })) };
}

describe('an office whose clerk numbers and issues', () => {
  let opened: LinkOffice;
  beforeAll(async () => {
    opened = await openRunningOffice('configured', { directory: directory(BY_CLERK) });
  });
  afterAll(() => opened.close());

  const signed = async (subject: string): Promise<string> => {
    const people = officePeople(opened);
    const { _id } = await draftOfProvince(opened.office, randomUUID(), provincePlanText({ subject }));
    await people.submit(_id);
    await people.approve(_id, 'CONTENT_CHECK');
    await people.approve(_id, 'FORM_CHECK');
    await people.approve(_id, 'SIGN');
    await people.reaches(_id, 'SIGNED');
    // The document is written a moment before the procedure knows that it is.
    const state = async () => {
      const answer = await order(_id, 'ISSUE', '-?').catch((error: unknown) => error);
      return answer instanceof Failure ? answer.details['state'] : null;
    };
    await until('the procedure waits for the clerk', async () => (await state()) === 'SIGNED');
    return _id;
  };
  const order = (planId: string, kind: 'NUMBER' | 'ISSUE' | 'RECALL', again = '') =>
    giveOrder(opened.office, {
      ...{ planId, kind, actorId: CLERK, reason: kind === 'RECALL' ? 'Ban hành nhầm.' : null },
      idempotencyKey: `${kind}-${planId}${again}`,
    });

  it('waits after the signature for the number and after the number for the issue, each ordered once', async () => {
    const { office } = opened;
    const people = officePeople(opened);
    const planId = await signed('Tuyên truyền cải cách hành chính');
    expect(await people.plan(planId)).toMatchObject({ state: 'SIGNED', number: null });
    await expect(order(planId, 'ISSUE')).rejects.toMatchObject({
      code: 'WRONG_STATE',
      details: { state: 'SIGNED', wanted: 'NUMBERED' },
    });
    const answers = await Promise.allSettled([order(planId, 'NUMBER'), order(planId, 'NUMBER', '-b')]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await people.plan(planId)).toMatchObject({
      state: 'NUMBERED',
      number: { text: '01/KH-UBND' },
    });
    expect(await office.documents.register.find({ planId }).toArray()).toMatchObject([
      { number: 1, documentDate: dayOf(office.clock()) },
    ]);
    expect(await office.documents.deliveries.countDocuments({ planId })).toBe(0);

    expect(await people.plan(planId)).toMatchObject({ state: 'NUMBERED' });
    expect(await order(planId, 'ISSUE', '-b')).toBe('ISSUED');
    await people.reaches(planId, 'IN_FORCE');
    expect(await office.documents.deliveries.countDocuments({ planId })).toBe(3);
    await expect(order(planId, 'NUMBER', '-c')).rejects.toMatchObject({
      code: 'WRONG_STATE',
      details: { state: expect.stringMatching(/^(ISSUED|IN_FORCE)$/), wanted: 'SIGNED' },
    });
  });

  it('a signature proven less than the policy wants gets no number until the policy allows it', async () => {
    const people = officePeople(opened);
    const planId = await signed('Kiểm tra công vụ');
    await change({ numberedBy: 'SERVICE', requiredLevel: 'L2' });
    await expect(order(planId, 'NUMBER')).rejects.toMatchObject({ code: 'LEVEL_REQUIRED', details: { level: 'L2' } });
    expect(await people.plan(planId)).toMatchObject({ state: 'SIGNED', number: null });
    await change(BY_CLERK);
    expect(await order(planId, 'NUMBER', '-b')).toBe('NUMBERED');
  });

  /** The office as its processes see it after the directory was changed. */
  async function change(issuing: IssuingPolicy): Promise<void> {
    await storeDirectory(opened.office.documents, directory(issuing));
    opened.office.directory = openDirectory(opened.office.documents);
  }
});
