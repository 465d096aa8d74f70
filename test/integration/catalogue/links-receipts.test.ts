import { queueMails } from '../../../services/mail/queue-mails';
import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { linkInMail } from '../../support/pages/link-in-mail';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { planInForce } from '../../support/pages/sample-plan-on-record';

const RECEIVED = { verdict: 'RECEIVED', signedAs: 'Trần Thị Hà' };

describe('receipts that come sooner than a person reads', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  beforeAll(async () => {
    office = await openLinkOffice({ ACKNOWLEDGE_AFTER_SECONDS: '10' });
    plan = await planInForce(office);
  });
  afterEach(() => office.setClock(null));
  afterAll(() => office.close());

  let taken = 0;
  const nextUnit = async () => {
    const tasks = await office.office.documents.tasks.find({ planId: plan._id, ownerKind: 'unit' }).toArray();
    const [ownerId = ''] = [...new Set(tasks.map((task) => task.ownerId))].slice(taken++);
    const to = (await office.office.directory()).unit(ownerId)?.mail ?? '';
    const link = await linkInMail(office, { kind: 'delivery', planId: plan._id, to });
    const mail = await office.office.documents.mails.findOne({
      planId: plan._id,
      addresseeId: ownerId,
      purpose: 'DELIVER',
    });
    return { ownerId, link, mail: mail!, acceptedAt: mail?.acceptedAt?.getTime() ?? 0 };
  };
  const at = (instant: number, seconds: number) => office.setClock(new Date(instant + seconds * 1000));
  const stateOf = async (ownerId: string) =>
    (await office.office.documents.deliveries.findOne({ _id: `${plan._id}/${ownerId}` }))?.state;

  test('C05 three seconds after the mail server took the mail nothing is recorded; after ten it is', async () => {
    const { ownerId, link, acceptedAt } = await nextUnit();
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link);
    at(acceptedAt, 3);
    const soon = await leavesNothing(office, () => visitor.post(link, 'decide', { ...hidden, ...RECEIVED }));
    expect(soon.status).toBe(409);
    expect(soon.headers['retry-after']).toBe('7');
    expect(soon.words).toContain('bấm gửi lại sau 7 giây');
    expect(soon.html).toContain('value="Trần Thị Hà"');
    expect(await stateOf(ownerId)).toBe('SENT');
    at(acceptedAt, 10);
    expect((await visitor.post(link, 'decide', { ...hidden, ...RECEIVED })).status).toBe(200);
    expect(await stateOf(ownerId)).toBe('RECEIVED');
    at(acceptedAt, 3);
    expect((await visitor.post(link, 'decide', { ...hidden, ...RECEIVED })).status).toBe(200);
  });

  test('C05 a return is as little recorded as a receipt', async () => {
    const { link, acceptedAt } = await nextUnit();
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link);
    at(acceptedAt, 3);
    const returned = { verdict: 'RETURNED', reasonKind: 'OTHER', signedAs: 'Trần Thị Hà' };
    const answer = await leavesNothing(office, () => visitor.post(link, 'decide', { ...hidden, ...returned }));
    expect(answer.status).toBe(409);
  });

  test('C05 the time runs anew from a reminder, whose link robots follow as well', async () => {
    const { ownerId, link, mail, acceptedAt } = await nextUnit();
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link);
    at(acceptedAt, 3_600);
    await queueMails(office.office, [
      {
        key: {
          planId: plan._id,
          revision: 1,
          addresseeId: ownerId,
          purpose: 'REMIND_ACKNOWLEDGEMENT',
          aboutId: `${plan._id}/${ownerId}`,
        },
        grantId: mail.grantId,
        queuedAt: office.office.clock(),
      },
    ]);
    at(acceptedAt, 3_603);
    expect((await visitor.post(link, 'decide', { ...hidden, ...RECEIVED })).status).toBe(409);
    at(acceptedAt, 3_610);
    expect((await visitor.post(link, 'decide', { ...hidden, ...RECEIVED })).status).toBe(200);
  });

  test('C05 while the mail server’s answer is not written down yet nothing is recorded either', async () => {
    const { link, mail, acceptedAt } = await nextUnit();
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link);
    at(acceptedAt, 60);
    const lease = (seconds: number) => ({
      state: 'SENDING' as const,
      acceptedAt: null,
      leaseUntil: new Date(acceptedAt + seconds * 1000),
    });
    await office.office.documents.mails.updateOne({ _id: mail._id }, { $set: lease(90) });
    expect((await visitor.post(link, 'decide', { ...hidden, ...RECEIVED })).status).toBe(409);
    // A sender that died does not keep anybody from answering.
    await office.office.documents.mails.updateOne({ _id: mail._id }, { $set: lease(59) });
    expect((await visitor.post(link, 'decide', { ...hidden, ...RECEIVED })).status).toBe(200);
  });
});
