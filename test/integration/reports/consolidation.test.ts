import mammoth from 'mammoth';
import { PERIOD_STATES, type PeriodDocument } from '../../../services/obligations/obligation';
import type { PlanDocument } from '../../../services/plans/plan';
import { consolidatePeriod } from '../../../services/reports/consolidate-period';
import { printConsolidation } from '../../../services/reports/print-consolidation';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { LATE, reportFromCommunes } from '../../support/report-from-communes';
import { COMMUNE_CLERK, reportingPlanText, reportingProvince } from '../../support/reporting-province';
import { planInForce } from '../../support/signed-plan';

const ISSUED = new Date('2027-01-05T02:00:00Z');
const KEYS = { dutyKey: 'd1', periodKey: '2027-H1' };

let opened: TestOffice;
let door: Door;
let superior: PlanDocument;
let plan: PlanDocument;
let upwardId: string;
const periodOf = (commune: number) => `${plan._id}/d1/2027-H1/mau.xa-${commune}`;

beforeAll(async () => {
  opened = await openTestOffice({ process: recordingProcess(), now: ISSUED, directory: reportingProvince(7) });
  door = await openDoor({ beside: opened });
  superior = await planInForce(opened.office, 'ke-hoach-cap-tren', reportingPlanText());
  upwardId = await oweUpward(superior);
  const basis = `Kế hoạch số ${superior.number?.text} ngày 05/01/2027 của Ủy ban nhân dân tỉnh Mẫu về công tác dân vận`;
  plan = await planInForce(opened.office, 'ke-hoach-tong-hop', reportingPlanText(basis));
  await reportFromCommunes(opened, plan._id);
});
afterAll(async () => {
  await door.close();
  await opened.close();
});

/** The same report the superior's plan asks of communes is owed by the province itself. */
async function oweUpward({ _id }: PlanDocument): Promise<string> {
  const period = (await opened.office.documents.periods.findOne({ planId: _id, period: '2027-H1' })) as PeriodDocument;
  const due = { ...period.due, phrase: 'trước ngày 15/6', lastDay: '2027-06-14', actionDay: '2027-06-14' };
  const id = `${_id}/d1/2027-H1/${PROVINCE}`;
  await opened.office.documents.periods.insertOne({
    ...{ ...period, _id: id, ownerId: PROVINCE },
    due: { ...due, legalLatest: '2027-06-14', time: null, yearInferred: true },
  });
  return id;
}

describe('the reports of a period put together', () => {
  it('count what came, in the order of Nơi nhận, with sums and means against their targets', async () => {
    const found = await consolidatePeriod(opened.office, { planId: plan._id, ...KEYS });
    const names = (all: readonly { ownerId: string }[]) => all.map(({ ownerId }) => ownerId);
    expect(found.owed).toBe(7);
    expect(names(found.counted)).toEqual(['mau.xa-1', 'mau.xa-2', 'mau.xa-3', 'mau.xa-4']);
    expect(names(found.missing)).toEqual(['mau.xa-5', 'mau.xa-7']);
    expect([names(found.late), names(found.nil), names(found.waived)]).toEqual([
      ['mau.xa-3'],
      ['mau.xa-4'],
      ['mau.xa-6'],
    ]);
    const [share, meetings] = found.indicators;
    // (97,5 + 92,25 + 96) / 3, and 5 + 4 + 3
    expect(share).toMatchObject({ total: 95.25, given: 3, met: true, notMetBy: [{ ownerId: 'mau.xa-2' }] });
    expect(meetings).toMatchObject({ total: 12, given: 3, met: true, notMetBy: [] });
    expect(
      found.missing.map(({ reminders, overdue, returnedReason }) => ({ reminders, overdue, returnedReason })),
    ).toEqual([
      { reminders: 0, overdue: true, returnedReason: 'Thiếu số liệu quý II' },
      { reminders: 2, overdue: true, returnedReason: null },
    ]);
  });

  it('become a Word file that names who wrote what, and in an annex who has not', async () => {
    const { content, fileName } = await printConsolidation(opened.office, { planId: plan._id, ...KEYS });
    expect(fileName).toBe('du-thao-bao-cao_02-KH-UBND_2027-H1.docx');
    const { value } = await mammoth.extractRawText({ buffer: content });
    for (const words of [
      'DỰ THẢO',
      '/BC-UBND',
      'Kết quả thực hiện Kế hoạch số 02/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh Mẫu, 6 tháng đầu năm 2027',
      'Tổng số đơn vị phải báo cáo: 7; đã gửi: 4 (trong đó gửi chậm: 1, không phát sinh: 1); chưa gửi: 2; được miễn: 1.',
      'Gửi chậm: Ủy ban nhân dân xã Mẫu 3.',
      'Được miễn báo cáo: Ủy ban nhân dân xã Mẫu 6 (Mới thành lập).',
      'bình quân 95,25%',
      '12 cuộc',
      'Đơn vị chưa đạt chỉ tiêu 1: Ủy ban nhân dân xã Mẫu 2.',
      'CÔNG TÁC TUYÊN TRUYỀN',
      'Ủy ban nhân dân xã Mẫu 1: Đã phát 20 bản tin.',
      'Đã treo 5 băng rôn.',
      'Ủy ban nhân dân xã Mẫu 3 (gửi chậm): Đã phát thanh.',
      '92,25% (chưa đạt)',
      'ĐƠN VỊ CHƯA GỬI BÁO CÁO',
      'đã trả lại để hoàn thiện: Thiếu số liệu quý II',
      '2 lần, gần nhất ngày 04/6/2027',
    ])
      expect(value).toContain(words);
    expect(value).not.toContain('Chưa đủ số liệu');
  });
});

const QUERY = `query ($planId: ID!, $dutyKey: String!, $periodKey: String!) {
  consolidation(planId: $planId, dutyKey: $dutyKey, periodKey: $periodKey) {
    owedCount countedCount missingCount lateCount nilCount waivedCount docxPath
    missing(first: 1) { edges { cursor node { unit { name } overdue remindedAt } } pageInfo { hasNextPage endCursor } }
    sections { heading parts(first: 2) { edges { node { unit { name } text late } } } }
    indicators { text kind target totalInWords metInWords notMetBy { edges { node { unit { id } value } } } }
    upward { periodId number lastDay slack isClose }
  } }`;

describe('the consolidated report through GraphQL', () => {
  it('shows staff the whole, with what the office owes its superior and how much time is left', async () => {
    const { data, codes } = await door.ask('mau.chu-tich', QUERY, { planId: plan._id, ...KEYS });
    expect(codes).toEqual([]);
    expect(data?.['consolidation']).toMatchObject({
      ...{ owedCount: 7, countedCount: 4, missingCount: 2, lateCount: 1, nilCount: 1, waivedCount: 1 },
      docxPath: `/files/reports/${plan._id}/d1/2027-H1.docx`,
      missing: { edges: [{ node: { unit: { name: 'Ủy ban nhân dân xã Mẫu 5' } } }], pageInfo: { hasNextPage: true } },
      indicators: [{ totalInWords: 'bình quân 95,25%', metInWords: 'Đạt' }, { totalInWords: '12 cuộc' }],
      // Of the working days after 09/6 these are left: 10, 11 and 14/6.
      upward: [{ periodId: upwardId, number: superior.number?.text, lastDay: '2027-06-14', slack: 3, isClose: true }],
    });
  });

  it('tells a recipient that it is not theirs, and a stranger that there is none', async () => {
    expect((await door.ask(COMMUNE_CLERK, QUERY, { planId: plan._id, ...KEYS })).codes).toEqual(['FORBIDDEN']);
    expect((await door.ask('mau.chu-tich', QUERY, { planId: plan._id, dutyKey: 'd9', periodKey: 'x' })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await door.ask('unit:mau.khong-co', QUERY, { planId: plan._id, ...KEYS })).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('gives the Word file to staff alone', async () => {
    const get = async (subject: string, path = `/files/reports/${plan._id}/d1/2027-H1.docx`) =>
      fetch(`${door.origin}${path}`, { headers: { authorization: `Bearer ${await door.token(subject)}` } });
    const given = await get('mau.van-thu');
    expect([given.status, given.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await given.arrayBuffer()) });
    expect(value).toContain('ĐƠN VỊ CHƯA GỬI BÁO CÁO');
    expect((await get(COMMUNE_CLERK)).status).toBe(403);
    expect((await get('mau.van-thu', `/files/reports/${plan._id}/d1/2030.docx`)).status).toBe(404);
    expect((await fetch(`${door.origin}/files/reports/${plan._id}/d1/2027-H1.docx`)).status).toBe(401);
  });
});

const SUBMIT = `mutation ($input: SubmitConsolidationInput!) { submitConsolidation(input: $input) { id state } }`;

describe('the consolidated report sent upward', () => {
  const input = () => ({ planId: plan._id, ...KEYS, upwardPeriodId: upwardId, idempotencyKey: 'gui-len-tren-1' });

  it('is handed in only by those who answer for the office’s own report', async () => {
    expect((await door.ask('mau.chu-tich', SUBMIT, { input: input() })).codes).toEqual(['FORBIDDEN']);
    expect((await door.ask(COMMUNE_CLERK, SUBMIT, { input: input() })).codes).not.toEqual([]);
    const other = { ...input(), upwardPeriodId: periodOf(7) };
    expect((await door.ask('mau.van-thu', SUBMIT, { input: other })).codes).toEqual(['FORBIDDEN']);
    const untouched = await opened.office.documents.periods.findOne({ _id: upwardId });
    expect(untouched && PERIOD_STATES[untouched.state].owed).toBe(true);
  });

  it('answers the superior’s outline: words by heading, sums and means by indicator, the Word file with it', async () => {
    const sent = await door.ask('mau.van-thu', SUBMIT, { input: input() });
    expect([sent.codes, sent.data]).toEqual([[], { submitConsolidation: { id: upwardId, state: 'SUBMITTED' } }]);
    const facts = await opened.office.documents.facts.find({ subjectId: upwardId }).toArray();
    expect(facts).toHaveLength(1);
    const act = facts[0]?.act;
    if (act?.kind !== 'REPORT_SUBMITTED') throw new Error('no report was recorded');
    expect(act.values).toEqual([
      { key: 'i1', value: 95.25, note: '' },
      { key: 'i2', value: 12, note: '' },
    ]);
    expect(act.parts).toEqual([
      { key: 's3', text: expect.stringContaining('- Ủy ban nhân dân xã Mẫu 2: Đã họp thôn.') },
    ]);
    expect(act.text).toContain('Tổng số đơn vị phải báo cáo: 7');
    const file = await opened.office.files.open(act.fileIds[0] ?? '');
    expect((await mammoth.extractRawText({ buffer: file?.content ?? Buffer.of() })).value).toContain(
      'ĐƠN VỊ CHƯA GỬI BÁO CÁO',
    );
  });

  it('is not sent twice by a repeated request, though the hour is another', async () => {
    opened.setClock(new Date(LATE.getTime() + 60_000));
    const again = await door.ask('mau.van-thu', SUBMIT, { input: input() });
    expect([again.codes, again.data]).toEqual([[], { submitConsolidation: { id: upwardId, state: 'SUBMITTED' } }]);
    expect(await opened.office.documents.facts.countDocuments({ subjectId: upwardId })).toBe(1);
  });
});
