import { dayOf, instantAt } from '../../../services/calendar/vietnam-time';
import { DIGEST_MATTER } from '../../../services/digests/digest';
import type { AgendaKind } from '../../../services/obligations/load-agenda-items';
import { runAgenda } from '../../../services/obligations/run-agenda';
import { createPlan } from '../../../services/plans/create-plan';
import { rehearsePlan } from '../../../services/plans/rehearse-plan';
import { issuePlan } from '../../support/issue-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';
import { seedText } from '../../support/seed-text';

/** One of these tells of many entries. */
const GATHERED = ['DIGEST', 'ESCALATE_ACKNOWLEDGEMENT'];
const ISSUED_AT = instantAt('2027-02-03', '15:30');
/** Nothing of a plan for one year is left by then. */
const LONG_AFTER = new Date(ISSUED_AT.getTime() + 3 * 366 * 86_400_000);

const SEEDS = [
  ['000', 'hd.thanh-mien.tt.ubnd', 'hd.thanh-mien.tt.tran-thi-lan-anh'],
  ['001', 'tn.duong-minh-chau.phan.ubnd', 'tn.duong-minh-chau.phan.le-thi-cam-tu'],
  ['002', 'ht.hong-linh.ubnd', 'ht.hong-linh.phan-thi-hong-nhung'],
  ['003', 'hd.ubnd-tinh', 'hd.tang-thi-phuong-lai'],
  ['004', 'hd.thanh-mien.tt.ubnd', 'hd.thanh-mien.tt.tran-thi-lan-anh'],
] as const;

describe('the dress rehearsal and the run', () => {
  let opened: TestOffice;
  beforeAll(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: ISSUED_AT });
  });
  afterAll(() => opened.close());

  /** The agenda as the workflow's children follow it, with nobody ever answering; who owes a receipt is looked for without end. */
  async function runSilentYear(planId: string, kind: AgendaKind): Promise<void> {
    for (let at: Date | null = ISSUED_AT; at && at < LONG_AFTER; ) {
      const { nextAt } = await runAgenda(opened.office, planId, kind, at);
      at = nextAt === null ? null : new Date(nextAt);
    }
  }

  it.each(SEEDS)(
    'seed %s opens the tasks and periods and sends the mails that the rehearsal showed, each at its instant to its addressee',
    async (seed, issuerId, drafterId) => {
      const { office } = opened;
      const text = seedText(seed, dayOf(ISSUED_AT));
      const input = { text, corrections: [], issuerId, drafterId, idempotencyKey: `dien-tap-${seed}` };
      const { _id: planId } = await createPlan(office, input);
      const rehearsal = await rehearsePlan(office, planId);
      await issuePlan(office, planId);

      const byId = (a: { _id: string }, b: { _id: string }) => (a._id < b._id ? -1 : 1);
      const tasks = await office.documents.tasks.find({ planId }).toArray();
      expect(tasks.sort(byId).map(({ _id, ownerId, due }) => ({ _id, ownerId, due }))).toEqual(
        rehearsal.tasks.map(({ id, ownerId, due }) => ({ _id: id, ownerId, due })).sort(byId),
      );
      const periods = await office.documents.periods.find({ planId }).toArray();
      expect(periods.sort(byId).map(({ _id, ownerId, due, opensOn }) => ({ _id, ownerId, due, opensOn }))).toEqual(
        rehearsal.periods.map(({ id, ownerId, due, opensOn }) => ({ _id: id, ownerId, due, opensOn })).sort(byId),
      );
      const deliveries = await office.documents.deliveries.find({ planId }).toArray();
      expect(deliveries.map(({ addresseeId }) => addresseeId).sort()).toEqual(
        rehearsal.addressees.map(({ id }) => id).sort(),
      );

      for (const kind of ['DELIVERY', 'TASK', 'REPORT'] as const) await runSilentYear(planId, kind);
      const sent = (await office.documents.mails.find({ planId: { $in: [planId, DIGEST_MATTER] } }).toArray()).map(
        ({ purpose, addresseeId, aboutId, round, queuedAt }) =>
          GATHERED.includes(purpose)
            ? `${queuedAt.toISOString()} ${purpose} → ${addresseeId}`
            : `${queuedAt.toISOString()} ${purpose}.${round} → ${addresseeId} ${aboutId ?? ''}`,
      );
      const shown = rehearsal.entries.flatMap(({ action, at, letter, item, round }) => {
        if (!letter || action === 'ASK' || action === 'ARCHIVE') return [];
        const { purpose, addresseeId } = letter;
        if (GATHERED.includes(purpose)) return [`${at.toISOString()} ${purpose} → ${addresseeId}`];
        return [`${at.toISOString()} ${purpose}.${round} → ${addresseeId} ${action === 'SEND' ? '' : item}`];
      });
      expect(shown.length).toBeGreaterThan(10);
      expect(sent.sort()).toEqual([...new Set(shown)].sort());
      // The next seed's digests are those of another office.
      await office.documents.mails.deleteMany({ planId: DIGEST_MATTER });
      const asks = rehearsal.entries.filter(({ action }) => action === 'ASK');
      expect(asks.map(({ letter }) => letter?.purpose)).toEqual(['CONTENT_CHECK', 'FORM_CHECK', 'SIGN']);
      expect(rehearsal.entries.at(-1)).toMatchObject({ action: 'ARCHIVE', owner: drafterId });
    },
    60_000,
  );
});
