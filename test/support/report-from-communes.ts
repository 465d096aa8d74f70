import { followUpPeople } from './follow-up-people';
import type { TestOffice } from './open-test-office';

const IN_TIME = new Date('2027-06-08T02:00:00Z');
/** Two days after the last day of the half-yearly report of `reportingPlanText`; the office's clock stands there afterwards. */
export const LATE = new Date('2027-06-11T02:00:00Z');

/** 1 and 2 in time, 3 late, 4 nothing to report, 5 sent back, 6 waived, 7 silent and reminded. */
export async function reportFromCommunes(opened: TestOffice, planId: string): Promise<void> {
  const people = followUpPeople(opened, planId, 'mau.so-noi-vu');
  const periodOf = (commune: number) => `${planId}/d1/2027-H1/mau.xa-${commune}`;
  const submit = (commune: number, share: number, meetings: number, words: string) =>
    people.act(
      periodOf(commune),
      {
        kind: 'REPORT_SUBMITTED',
        ...{ text: '', nil: false, fileIds: [] },
        parts: [{ key: 's3', text: words }],
        values: [
          { key: 'i1', value: share, note: '' },
          { key: 'i2', value: meetings, note: '' },
        ],
      },
      `mau.xa-${commune}`,
    );
  opened.setClock(IN_TIME);
  await submit(1, 97.5, 5, 'Đã phát 20 bản tin.\nĐã treo 5 băng rôn.');
  await submit(2, 92.25, 4, 'Đã họp thôn.');
  await people.act(periodOf(4), { kind: 'REPORT_SUBMITTED', text: '', nil: true, fileIds: [] }, 'mau.xa-4');
  await submit(5, 10, 100, 'Chưa đủ số liệu.');
  await people.official(periodOf(5), { kind: 'REPORT_RETURNED', reason: 'Thiếu số liệu quý II' });
  await people.official(periodOf(6), { kind: 'PERIOD_WAIVED', reason: 'Mới thành lập' });
  await people.official(periodOf(1), { kind: 'REPORT_ACCEPTED' });
  await opened.office.documents.periods.updateOne(
    { _id: periodOf(7) },
    { $set: { 'ran.REMIND-1': '2027-05-31T01:00:00.000Z', 'ran.REMIND-2': '2027-06-04T01:00:00.000Z' } },
  );
  opened.setClock(LATE);
  await submit(3, 96, 3, 'Đã phát thanh.');
}
