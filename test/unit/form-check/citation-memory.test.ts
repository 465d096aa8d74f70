import { recordReplacedAct } from '../../../services/form-check/record-replaced-act';
import { rememberCitations } from '../../../services/form-check/remember-citations';
import { citeText } from '../../../services/reading/cite-text';
import type { Finding } from '../../../services/reading/plan-reading';
import { type MemoryOffice, memoryOffice } from '../../support/graphql/memory-office';
import { issueSeed, prepareSeed, seedFile } from './seed-drafts';

const SEEDS = ['000', '001', '002', '003', '004'];

test.each([
  ['000', 17],
  ['001', 30],
  ['002', 13],
  ['003', 17],
  ['004', 16],
])('%s names %i numbered documents, counted by hand', (seed, count) => {
  expect(new Set(citeText(seedFile(seed).text).map(({ ref }) => ref)).size).toBe(count);
});

test('a citation knows its kind, body, date, subject and place', () => {
  const cited = citeText(seedFile('004').text).find(({ ref }) => ref === '24/CT-TTg');
  expect(cited).toMatchObject({
    kind: 'Chỉ thị',
    body: 'UBND tỉnh Hải Dương',
    date: '2016-11-15',
    family: 'state',
    line: 95,
  });
  expect(cited?.subject).toMatch(/^về tăng cường kỷ/);
});

describe('a draft against what issued plans cite', () => {
  let office: MemoryOffice;
  beforeEach(() => {
    office = memoryOffice();
  });

  const found = async (seed: string, text?: string): Promise<Finding[]> =>
    (await prepareSeed(seed, text, office)).findings.filter(({ code }) => code.startsWith('citation-'));
  const contradictions = async (seed: string) =>
    (await found(seed)).filter(({ code }) => code === 'citation-contradicts');

  test('with an empty memory nothing contradicts, and drafts are not remembered', async () => {
    for (const seed of SEEDS) expect(await contradictions(seed)).toEqual([]);
    expect(await office.documents.citations.countDocuments({})).toBe(0);
    expect(await office.documents.citedForms.countDocuments({})).toBe(0);
  });

  test('11-QĐi/TW is 11-QĐ/TW in two plans; a plan of the own office is named, others are only counted', async () => {
    await issueSeed(office, '000');
    await issueSeed(office, '003');
    const [symbol] = (await contradictions('004')).filter(({ quote }) => quote?.includes('11-QĐi/TW'));
    expect(symbol).toMatchObject({ severity: 'warning', line: 82 });
    expect(symbol?.message).toBe(
      'Quy định số 11-QĐi/TW: dự thảo ghi số, ký hiệu “11-QĐi/TW”, Kế hoạch 000/KH-UBND và 1 kế hoạch khác đã ban hành ghi “11-QĐ/TW”.',
    );
    const others = await contradictions('001');
    expect(others.map(({ message }) => message).join()).toContain('2 kế hoạch khác đã ban hành');
    expect(JSON.stringify(others)).not.toContain('000/KH-UBND');
  });

  test('24/CT-TTg of the provincial committee is its 24/CT-UBND', async () => {
    await issueSeed(office, '000');
    const [finding] = (await contradictions('004')).filter(({ line }) => line === 95);
    expect(finding).toMatchObject({ severity: 'info', quote: 'Chỉ thị số 24/CT-TTg ngày 15/11/2016' });
    expect(finding?.message).toContain('ghi “24/CT-UBND”');
  });

  test('23-QĐ/TW has another body in two plans', async () => {
    await issueSeed(office, '000');
    await issueSeed(office, '003');
    const finding = (await contradictions('001')).find(({ quote }) => quote?.includes('23-QĐ/TW'));
    expect(finding).toMatchObject({ severity: 'warning', line: 26 });
    expect(finding?.message).toContain('cơ quan ban hành “Ban Chấp hành Trung ương”');
    expect(finding?.message).toContain('ghi “Bộ Chính trị”');
  });

  test('what most plans have as the draft has it is not doubted', async () => {
    await issueSeed(office, '001');
    await issueSeed(office, '000');
    await issueSeed(office, '003');
    expect((await contradictions('000')).filter(({ quote }) => quote?.includes('23-QĐ/TW'))).toEqual([]);
  });

  test('local documents of another office are not compared', async () => {
    await issueSeed(office, '000');
    expect((await contradictions('003')).filter(({ quote }) => quote?.includes('UBND'))).toEqual([]);
    expect(await office.documents.citedForms.countDocuments({ ref: '24/CT-UBND', scope: 'COUNTRY' })).toBe(0);
  });

  test('a date the draft leaves out becomes a ready correction', async () => {
    const missing = async () => (await found('000')).filter(({ code }) => code === 'citation-date-missing');
    expect(await missing()).toMatchObject([{ line: 149, correction: null }]);
    await issueSeed(office, '001');
    expect(await missing()).toMatchObject([
      { line: 149, correction: { from: '217-QĐ/TW', to: '217-QĐ/TW ngày 12/12/2013' } },
    ]);
  });

  test('a replaced decree is told with its successor and the doubt about it', async () => {
    const replaced = async (text?: string) =>
      (await found('004', text)).filter(({ code }) => code === 'citation-replaced');
    expect(await replaced()).toMatchObject([{ severity: 'warning', line: 45 }]);
    expect((await replaced())[0]?.message).toMatch(/59\/2023\/NĐ-CP ngày 14\/8\/2023.*chưa được xác nhận/);
    const both = seedFile('004').text.replace(
      'Nghị định số 04/2015',
      'Nghị định số 59/2023/NĐ-CP, Nghị định số 04/2015',
    );
    expect(await replaced(both)).toEqual([]);
    expect((await found('001')).filter(({ code }) => code === 'citation-replaced')).toEqual([]);
  });

  test('an office’s own entry takes precedence', async () => {
    const entry = { ref: '04/2015/NĐ-CP', since: null, source: 'Công báo', confirmed: true, by: 'x' };
    const messages = async () =>
      (await found('004')).flatMap(({ code, message }) => (code === 'citation-replaced' ? [message] : []));
    await recordReplacedAct(office, { ...entry, successor: 'Nghị định số 99/2024/NĐ-CP' });
    expect(await messages()).toEqual(['Nghị định số 04/2015/NĐ-CP đã được thay thế bằng Nghị định số 99/2024/NĐ-CP.']);
    await recordReplacedAct(office, { ...entry, successor: null });
    expect(await messages()).toEqual([]);
  });

  test('remembering a plan twice changes nothing', async () => {
    await issueSeed(office, '000');
    const count = () =>
      Promise.all([office.documents.citations.countDocuments({}), office.documents.citedForms.countDocuments({})]);
    const before = await count();
    await rememberCitations(office, { planId: 'plan-000', at: new Date() });
    expect(await count()).toEqual(before);
    expect(await office.documents.citations.findOne({ ref: '33/CT-TTg' })).toMatchObject({ planId: 'plan-000' });
  });
});
