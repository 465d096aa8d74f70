import { bannersOf, printedBanner } from '../../../services/plans/plan-banner';
import { type Owed, type PlannedOwed, proposeCarrying } from '../../../services/replacement/propose-carrying';

const task = (text: string, ownerId = 'so'): Owed => ({ kind: 'TASK', ownerId, period: null, text });
const planned = (key: string, text: string, ownerId = 'so'): PlannedOwed => ({ ...task(text, ownerId), key });
const report = (period: string, text: string): Owed => ({ kind: 'REPORT', ownerId: 'so', period, text });

const LEAFLET = 'Xây dựng tài liệu tuyên truyền cải cách hành chính, hoàn thành trước ngày 30/9/2027.';

describe('what of a new plan goes on with an old obligation', () => {
  it('is the same owner’s same work in nearly the same words, surely', () => {
    const fitting = [planned('t1', 'Tổ chức hội nghị tập huấn.'), planned('t2', LEAFLET.replace('30/9', '15/10'))];
    expect(proposeCarrying(task(LEAFLET), fitting)).toEqual({ key: 't2', sure: true });
    // Tone marks placed the old way, or another case, are no other words.
    expect(proposeCarrying(task('Hoà giải ở cơ sở'), [planned('t1', 'HÒA GIẢI Ở CƠ SỞ.')])).toEqual({
      key: 't1',
      sure: true,
    });
  });

  it('is proposed, and no more, where the words are only alike', () => {
    const alike = [planned('t1', 'Xây dựng tài liệu tuyên truyền chuyển đổi số, hoàn thành trong quý IV.')];
    expect(proposeCarrying(task(LEAFLET), alike)).toEqual({ key: 't1', sure: false });
  });

  it('is not sure between two that are equally like it', () => {
    expect(proposeCarrying(task(LEAFLET), [planned('t1', LEAFLET), planned('t2', LEAFLET)])).toMatchObject({
      sure: false,
    });
  });

  it('is nothing of another owner, of another kind, or in quite other words', () => {
    expect(proposeCarrying(task(LEAFLET), [planned('t1', LEAFLET, 'phòng')])).toBeNull();
    expect(proposeCarrying(task(LEAFLET), [{ ...report('2027', LEAFLET), key: 'd1' }])).toBeNull();
    expect(proposeCarrying(task(LEAFLET), [planned('t1', 'Kiểm tra công vụ đột xuất tại các xã.')])).toBeNull();
  });

  it('of a report is the one report of the period, however it is worded', () => {
    const all = [
      { ...report('2027-H1', 'Sáu tháng báo cáo một lần'), key: 'd2' },
      { ...report('2027', 'Báo cáo năm'), key: 'd2' },
    ];
    expect(proposeCarrying(report('2027-H1', 'Định kỳ gửi kết quả về Sở Nội vụ'), all)).toEqual({
      key: 'd2',
      sure: true,
    });
    expect(proposeCarrying(report('2027-Q3', 'Định kỳ gửi kết quả'), all)).toBeNull();
  });
});

describe('the banner of a plan', () => {
  const inForce = { state: 'IN_FORCE' as const, closedAt: null };
  const corrected = {
    correctedTimes: 3,
    lastCorrection: { reference: '12/UBND-VP', date: '2027-03-04', what: 'Sửa chức vụ người ký.' },
  };
  const at = new Date('2027-03-05T17:30:00Z');

  it('says nothing of a plan that is as it was issued, and prints nothing of one that was carried out', () => {
    expect(bannersOf(inForce, 'vi')).toEqual([]);
    expect(printedBanner({ state: 'CLOSED', closedAt: at })).toBeNull();
    expect(bannersOf({ state: 'CLOSED', closedAt: at }, 'vi')[0]?.text).toContain('ngày 06/03/2027');
  });

  it('names day and reason of a recall by the day in Vietnam, and cuts what is too long for a line', () => {
    const recalled = { at, reason: `Ban hành nhầm.\n${'rất dài '.repeat(200)}` };
    const text = printedBanner({ ...inForce, state: 'RECALLED', recalled }) ?? '';
    expect(text).toMatch(/^VĂN BẢN ĐÃ BỊ THU HỒI ngày 06\/03\/2027\. Lý do: Ban hành nhầm\. rất dài/);
    expect(text.length).toBeLessThan(420);
    expect(text).not.toContain('\n');
  });

  it('puts the gravest first and counts earlier corrections', () => {
    const supersededBy = { planId: 'moi', number: '09/KH-UBND', at };
    const both = bannersOf({ ...inForce, ...corrected, state: 'SUPERSEDED', supersededBy }, 'vi');
    expect(both.map(({ kind }) => kind)).toEqual(['SUPERSEDED', 'CORRECTED']);
    expect(both[0]?.text).toContain('bởi Kế hoạch số 09/KH-UBND ngày 06/03/2027');
    expect(both[1]?.text).toContain(
      'theo Công văn số 12/UBND-VP ngày 04/03/2027: Sửa chức vụ người ký. (Trước đó đã đính chính 02 lần.)',
    );
  });
});
