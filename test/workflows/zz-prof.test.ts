import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { dispatchDeliveries } from '../../services/distribution/dispatch-deliveries';
import { freezeRecipients } from '../../services/distribution/freeze-recipients';
import { createPlan } from '../../services/plans/create-plan';
import { openTestOffice } from '../support/open-test-office';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';

test('x', async () => {
  const nothing = async () => 'DRAFT' as const;
  const o = await openTestOffice({
    process: {
      start: async () => undefined,
      takeRevision: nothing,
      submit: nothing,
      cancel: nothing,
      recall: nothing,
      close: nothing,
      archive: nothing,
      wake: () => undefined,
    },
    directory: provinceOfCommunes(1000),
    settings: { SMTP_RATE_PER_SECOND: '1000', SMTP_MAX_CONNECTIONS: '25' },
  });
  const plan = await createPlan(o.office, {
    text: provincePlanText(),
    corrections: [],
    issuerId: PROVINCE,
    drafterId: PROVINCE_DRAFTER,
    idempotencyKey: 'a',
  });
  await o.office.documents.plans.updateOne(
    { _id: plan._id },
    {
      $set: {
        signature: {
          grantId: 'g',
          personId: 'mau.chu-tich',
          mandateId: 'mau.tm-chu-tich',
          revision: 1,
          contentHash: 'x',
          level: 'L1',
          at: new Date(),
        },
      },
    },
  );
  let t = Date.now();
  await freezeRecipients(o.office, plan._id, new Date());
  console.log('freeze', Date.now() - t);
  t = Date.now();
  const s = new Session();
  s.connect();
  await s.post('Profiler.enable');
  await s.post('Profiler.start');
  await dispatchDeliveries(o.office, plan._id, new Date(), () => console.log(Date.now() - t));
  const { profile } = await s.post('Profiler.stop');
  writeFileSync('/tmp/p8/prof.json', JSON.stringify(profile));
  await o.close();
}, 120000);
