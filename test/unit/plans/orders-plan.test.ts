import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory } from '../../../services/directory/create-directory';
import { ordersPlan } from '../../../services/plans/orders-plan';
import { placeholder, placeholderFindings } from '../../../services/plans/placeholder-findings';
import type { Correction } from '../../../services/plans/plan';
import { proposeObligations } from '../../../services/plans/propose-obligations';
import { readPlan } from '../../../services/reading/read-plan';
import { PROVINCE as PROVINCE_ID, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';

const ROOT = join(__dirname, '../../..');
const COMMUNES = 'UBND các xã, phường';
const PROVINCE = 'Ủy ban nhân dân tỉnh Mẫu';

describe('which tasks order a plan', () => {
  it.each([
    ['Xây dựng kế hoạch và tổ chức thực hiện tại địa phương.'],
    ['Xây dựng Kế hoạch triển khai trước ngày 15/02/2026'],
    ['xây dựng, ban hành kế hoạch của đơn vị'],
    ['xây dựng và ban hành kế hoạch triển khai thực hiện'],
    ['Ban hành Kế hoạch cụ thể để triển khai thực hiện'],
    ['Xây dựng, phê duyệt kế hoạch, phương án phòng, chống thiên tai của địa phương'],
    ['xây dựng chương trình, kế hoạch thực hiện công tác dân vận'],
    ['Căn cứ Kế hoạch này và tình hình thực tế, xây dựng kế hoạch triển khai'],
    ['Căn cứ nội dung Kế hoạch này xây dựng kế hoạch thực hiện năm 2024'],
    ['cụ thể hóa kế hoạch này bằng kế hoạch của đơn vị'],
    ['cụ thể hoá Kế hoạch thành kế hoạch công tác của ngành'],
    ['Lập kế hoạch thực hiện của địa phương'],
    ['Chủ động xây dựng kế hoạch tuyên truyền'],
    ['Chủ trì, phối hợp với các đoàn thể xây dựng kế hoạch tuyên truyền tại địa phương'],
    ['Gửi kế hoạch thực hiện về Sở Nội vụ trước ngày 31/01'],
    ['Tuyên truyền rộng rãi; xây dựng kế hoạch thực hiện.'],
    ['Xây dựng kế hoạch kiểm tra của địa phương'],
  ])('%s', (text) => {
    expect(ordersPlan(text, COMMUNES, PROVINCE)).toBe(true);
  });

  it.each([
    ['Thực hiện theo Kế hoạch này.'],
    ['Theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch.'],
    ['Báo cáo kết quả thực hiện Kế hoạch về Sở Nội vụ'],
    ['Phối hợp xây dựng kế hoạch tuyên truyền'],
    ['Phối hợp với Sở Nội vụ, Sở Tài chính xây dựng kế hoạch'],
    ['Hướng dẫn các đơn vị xây dựng kế hoạch'],
    ['Theo dõi, đôn đốc các địa phương xây dựng kế hoạch'],
    ['Kiểm tra việc xây dựng kế hoạch của các đơn vị'],
    ['Cung cấp số liệu để xây dựng kế hoạch'],
    ['hoàn thành sau 10 ngày kể từ ngày ban hành Kế hoạch này'],
    ['Xây dựng kế hoạch vốn hằng năm'],
    ['Tham mưu UBND tỉnh ban hành kế hoạch năm 2027'],
    ['Tham mưu xây dựng kế hoạch triển khai thực hiện của cơ quan'],
    ['Xây dựng kế hoạch trình Chủ tịch UBND tỉnh phê duyệt'],
    ['Bố trí kinh phí thực hiện Kế hoạch'],
  ])('not: %s', (text) => {
    expect(ordersPlan(text, 'Sở Tài chính', PROVINCE)).toBe(false);
  });

  it('a plan of inspections is the issuer’s own where one office makes it, and a unit’s where many do', () => {
    const text = 'Xây dựng kế hoạch kiểm tra, hoàn thành trước ngày 15/01/2027';
    expect(ordersPlan(text, 'Sở Nội vụ', PROVINCE)).toBe(false);
    expect(ordersPlan(text, COMMUNES, PROVINCE)).toBe(true);
  });

  it('advising another committee to issue a plan orders one of that committee', () => {
    const text = 'Tham mưu Ủy ban nhân dân xã ban hành kế hoạch triển khai';
    expect(ordersPlan(text, 'Phòng Văn hóa - Xã hội các xã', PROVINCE)).toBe(true);
    expect(ordersPlan(text, 'Phòng Văn hóa - Xã hội', 'Ủy ban nhân dân xã Mẫu 1')).toBe(false);
  });

  it.each([
    ['infra/samples/plans', ['003_ba5afca3764650d5 III.3', '004_318e51082e090e4d II(2).1']],
    [
      'test/fixtures/corpus/own',
      [
        'joint-labour-federation III.4',
        'ministry-labelled-tasks III.2',
        'ministry-records-appendix-cells III.2',
        'party-ward-resolution III.1',
        'party-ward-resolution III.5',
        'province-tourism-appendix thứ ba.3',
        'union-flattened-head 3.2',
        'youth-summer-volunteers IV.2',
      ],
    ],
    ['test/fixtures/form-check', ['province III.3']],
    [
      'test/fixtures/corpus/held-out',
      [
        '01_tinh_dichvucong V.5.a',
        '04_dang_uy IV.4',
        '04_dang_uy IV.6',
        '06_bo_yte V.6.1',
        '06_huyen_mocchau IV.6',
        '07_tinh_doan V.3',
        '08_lien_tich IV.4.a',
        '08_mttq_camau III.6.a',
        '09_hoi_nongdan_tienlu V.1',
        '10_bantuyengiao_dongnai III.6',
        '10_huyen_pdf III.6',
        '12_tp_bars IV.6',
      ],
    ],
  ])('the tasks of %s that order a plan', (folder, wanted) => {
    expect(orderedIn(folder)).toEqual(wanted);
  });
});

/** "name ref" of each task that orders a plan, in the order of the files. */
function orderedIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const reading = readPlan({ text: readFileSync(join(ROOT, folder, name), 'utf8'), asOf: '2026-11-21' });
      return reading.assignments
        .filter(({ text, unit }) => ordersPlan(text, unit, reading.issuer.name))
        .map(({ ref }) => `${name.replace('.txt', '')} ${ref}`);
    });
}

describe('the drafter has the last word on what orders a plan', () => {
  const text = provincePlanText({
    duties: ['Theo dõi, đôn đốc việc thực hiện.', '2. UBND các xã', 'Xây dựng kế hoạch thực hiện tại địa phương.'],
  });
  const reading = readPlan({ text, asOf: '2027-02-01' });
  const context = { directory: createDirectory(provinceOfCommunes(2)), issuerId: PROVINCE_ID, asOf: '2027-02-01' };
  const ordered = (corrections: Correction[]) =>
    proposeObligations(reading, corrections, context).tasks.map(({ childPlan }) => childPlan);

  it('a correction switches it on and off, and leaves it where it says nothing', () => {
    expect(ordered([])).toEqual([false, true]);
    expect(ordered([{ key: 't1', childPlan: true }])).toEqual([true, true]);
    expect(ordered([{ key: 't2', childPlan: false }])).toEqual([false, false]);
    expect(ordered([{ key: 't2', deadline: 'trước ngày 31/3/2027' }])).toEqual([false, true]);
  });

  it('a place still to be filled in stops the submission, with its line and words', () => {
    const found = placeholderFindings(`Dòng một\n- ${placeholder('thời hạn của từng phòng')}.\nDòng ba`);
    expect(found).toMatchObject([
      { code: 'placeholder-left', severity: 'error', line: 2, quote: '[Điền: thời hạn của từng phòng]' },
    ]);
    expect(placeholderFindings('Điền vào mẫu [1].')).toEqual([]);
  });
});
