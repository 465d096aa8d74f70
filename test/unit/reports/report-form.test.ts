import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dueDateOn } from '../../../services/calendar/due-date';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { readPlan } from '../../../services/reading/read-plan';
import { type FormPeriod, type ReportForm, reportForm } from '../../../services/reports/report-form';

const PLANS = join(__dirname, '../../../infra/samples/plans');
const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const yearly: FormPeriod = {
  ...{ periodicity: 'annual', period: '2026', opensOn: '2026-02-01', dataCutOff: '2026-12-14', due: null },
};

function formOf(seed: string, period = yearly): ReportForm {
  const file = readdirSync(PLANS).find((name) => name.startsWith(seed)) ?? '';
  return reportForm(readPlan({ text: readFileSync(join(PLANS, file), 'utf8'), asOf: '2026-11-21' }), period);
}

const headings = ({ sections }: ReportForm) => sections.map(({ ref, heading }) => `${ref ?? '–'} ${heading}`);
const EVERY = ['– Khó khăn, vướng mắc và nguyên nhân', '– Đề xuất, kiến nghị'];

describe('the outline of a report follows the plan’s own tasks', () => {
  test('seed 000: the six tasks of its one part with work in it; no indicator', () => {
    const form = formOf('000');
    expect(headings(form)).toEqual([
      'II.1 Tổ chức quán triệt và thể chế hóa chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận',
      'II.2 Tiếp tục đẩy mạnh công tác tuyên truyền, giáo dục nâng cao nhận thức về công tác dân vận gắn với việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí…',
      'II.3 Đẩy mạnh thực hiện Chương trình cải cách hành chính, chương trình chuyển đổi số và thực hiện Quy chế dân chủ ở cơ sở',
      'II.4 Thực hiện có hiệu quả công tác tiếp xúc, đối thoại, xử lý đơn thư khiếu nại, tố cáo',
      'II.5 Nâng cao đạo đức công vụ, tinh thần trách nhiệm, ý thức phục vụ Nhân dân của cán bộ, công chức',
      'II.6 Phối hợp chặt chẽ với Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội',
      ...EVERY,
    ]);
    expect(form.indicators).toEqual([]);
  });

  test('seed 001: five tasks, and its part of aims as indicators, the one number with its target', () => {
    const form = formOf('001');
    expect(form.sections.map(({ key }) => key)).toEqual([
      ...['s2.1', 's2.2', 's2.3', 's2.4', 's2.5', 'difficulties', 'proposals'],
    ]);
    expect(form.indicators.map(({ key, ref, kind, unit, target }) => [key, ref, kind, unit, target])).toEqual([
      ['i1', 'III', 'AVERAGE', '%', { comparison: 'EXACTLY', value: 100 }],
      ...['2', '3', '4', '5', '6'].map((number) => [`i${number}`, `III.${number}`, 'TEXT', null, null]),
    ]);
  });

  test('seed 002: eight tasks under the second of three parts', () => {
    const form = formOf('002');
    expect(form.sections.map(({ ref }) => ref)).toEqual([
      ...['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7', 'II.8', null, null],
    ]);
    expect(form.sections[3]?.heading).toBe('Tăng cường công tác cải cách hành chính');
    expect(form.indicators).toEqual([]);
  });

  test('seed 003: six tasks; two shares in one sentence are two indicators', () => {
    const form = formOf('003');
    expect(form.sections.map(({ ref }) => ref)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', null, null]);
    expect(
      form.indicators.map(({ key, target, least, most }) => [key, target?.comparison, target?.value, least, most]),
    ).toEqual([
      ['i1', 'AT_LEAST', 90, 0, 100],
      ['i2.1', 'AT_LEAST', 80, 0, 100],
      ['i2.2', 'AT_LEAST', 70, 0, 100],
      ['i3', 'AT_LEAST', 80, 0, 100],
      ['i4', 'EXACTLY', 100, 0, 100],
    ]);
  });

  test('seed 004: five tasks, although a bracket of the text breaks before “XI)”', () => {
    expect(headings(formOf('004'))).toEqual([
      'II.1 Tiếp tục đẩy mạnh công tác tuyên truyền, quán triệt nâng cao nhận thức về xây dựng và thực hiện quy chế dân chủ ở cơ sở và thực hành dân chủ ở cơ sở',
      'II.2 Gắn việc thực hiện dân chủ ở cơ sở với nhiệm vụ chính trị của cơ quan, đơn vị',
      'II.3 Công tác phối hợp với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội trong thực hành và phát huy dân chủ ở cơ sở',
      'II.4 Kiện toàn, nâng cao chất lượng hoạt động của Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở',
      'II.5 Công tác kiểm tra, giám sát việc thực hiện dân chủ ở cơ sở',
      ...EVERY,
    ]);
  });

  test('several parts with work in them are the outline themselves; a plan without any asks for its results', () => {
    const sections = ['MỤC ĐÍCH', 'TUYÊN TRUYỀN', 'KIỂM TRA', 'TỔ CHỨC THỰC HIỆN'].map((heading, index) => {
      return { numeral: ['I', 'II', 'III', 'IV'][index] ?? '', heading };
    });
    expect(headings(reportForm({ sections, indicators: [] }, yearly))).toEqual([
      'II TUYÊN TRUYỀN',
      'III KIỂM TRA',
      ...EVERY,
    ]);
    expect(headings(reportForm({ sections: [], indicators: [] }, yearly))).toEqual([
      '– Kết quả thực hiện nhiệm vụ',
      ...EVERY,
    ]);
  });

  test('what a part tells of the past is no aim', () => {
    const sections = [{ numeral: 'I', heading: 'TÌNH HÌNH DỊCH BỆNH' }];
    const indicators = [{ ref: 'I.1', text: 'Ghi nhận 812 ca mắc, tăng 34% so với cùng kỳ', values: ['34%'] }];
    expect(reportForm({ sections, indicators }, yearly).indicators).toEqual([]);
  });
});

describe('the figures of a report', () => {
  test('of a year run from 15 December to 14 December (Nghị định 09/2019/NĐ-CP)', () => {
    expect(formOf('002')).toMatchObject({
      ...{ dataFrom: '2025-12-15', dataCutOff: '2026-12-14', dataUntil: '2026-12-14', dueBeforeCutOff: false },
    });
  });

  test('due before they close are actual to the last working day in time and estimated to the cut-off', () => {
    const due = dueDateOn('2026-11-24', calendar, { phrase: 'trước ngày 25/11' });
    expect(formOf('002', { ...yearly, due })).toMatchObject({
      ...{ dataUntil: '2026-11-23', dataCutOff: '2026-12-14', dueBeforeCutOff: true },
    });
  });

  test('of a report asked for out of turn begin when it was asked for', () => {
    const due = dueDateOn('2026-06-30', calendar, { phrase: 'chậm nhất ngày 30/6/2026' });
    const asked: FormPeriod = {
      ...{ periodicity: 'adhoc', period: 'adhoc.1', opensOn: '2026-06-10', dataCutOff: '2026-06-30', due },
    };
    expect(formOf('002', asked)).toMatchObject({
      ...{ dataFrom: '2026-06-10', dataUntil: '2026-06-30', dueBeforeCutOff: false },
    });
  });
});
