import { AbstractCursor } from 'mongodb';
import { instantAt } from '../../../services/calendar/vietnam-time';
import type { MailPurpose } from '../../../services/mail/mail';
import { queueMails } from '../../../services/mail/queue-mails';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const COMMUNES = 300;
const CHUNK = 100;
const NOW = instantAt('2027-03-01', '09:00');

describe('letters to the recipients of a large plan', () => {
  let opened: TestOffice;
  let planId: string;
  beforeAll(async () => {
    opened = await openTestOffice({
      process: recordingProcess(),
      now: NOW,
      directory: provinceOfCommunes(COMMUNES),
    });
    const duties = ['Theo dõi việc thực hiện.', '2. UBND các xã', 'Tổ chức họp thôn trước ngày 30/9/2027.'];
    planId = (await planInForce(opened.office, 'lớn', provincePlanText({ duties })))._id;
  });
  afterAll(() => opened.close());

  /** Sends one letter to every recipient, in hundreds; how many documents of each collection were read for them. */
  async function readFor(purpose: MailPurpose): Promise<Record<string, number>> {
    const read: Record<string, number> = {};
    const { toArray } = AbstractCursor.prototype;
    const spy = jest.spyOn(AbstractCursor.prototype, 'toArray').mockImplementation(async function (
      this: AbstractCursor,
    ) {
      const found = (await toArray.call(this)) as unknown[];
      const name = this.namespace.collection ?? '';
      read[name] = (read[name] ?? 0) + found.length;
      return found;
    });
    for (let done = 0; done < COMMUNES; done += CHUNK)
      await queueMails(
        opened.office,
        Array.from({ length: CHUNK }, (_, index) => ({
          key: { planId, revision: 1, addresseeId: `mau.xa-${done + index + 1}`, purpose },
          queuedAt: NOW,
        })),
      );
    spy.mockRestore();
    return read;
  }

  it.each<MailPurpose>(['DELIVER', 'CORRECTED', 'SUPERSEDED', 'RECALLED'])(
    'are written from each recipient’s own copy, tasks and reports, never from those of all (%s)',
    async (purpose) => {
      const { documents } = opened.office;
      const communes = { planId, ownerId: /^mau\.xa-/ };
      const owned = {
        deliveries: COMMUNES,
        tasks: await documents.tasks.countDocuments(communes),
        periods: await documents.periods.countDocuments(communes),
      };
      expect(owned.tasks).toBeGreaterThanOrEqual(COMMUNES);
      expect(await readFor(purpose)).toMatchObject(owned);
      expect(await documents.mails.countDocuments({ planId, purpose, state: 'SENT' })).toBe(COMMUNES);
    },
  );
});
