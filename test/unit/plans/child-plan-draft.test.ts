import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childPlanDraft } from '../../../services/cascade/child-plan-draft';
import { composeText } from '../../../services/plans/compose-text';
import { placeholderFindings } from '../../../services/plans/placeholder-findings';
import { readPlan } from '../../../services/reading/read-plan';

const SEEDS = join(__dirname, '../../../infra/samples/plans');
const CHILD = {
  name: 'Ủy ban nhân dân xã Mẫu',
  shortName: 'UBND xã Mẫu',
  followUpName: 'Phòng Văn hóa - Xã hội',
};
const FRAME = {
  issuerName: CHILD.name,
  issuerShortName: CHILD.shortName,
  symbol: 'KH-UBND',
  place: 'Mẫu',
  today: '2027-02-15',
  archiveUnits: ['VT'],
  signatureBlock: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Ngô Văn Xã'],
};

describe('a commune’s plan that carries out one of the five sample plans', () => {
  const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));

  it.each(seeds)('%s: it reads as a plan without errors, and only marked places are left to fill in', (name) => {
    const source = readPlan({ text: readFileSync(join(SEEDS, name), 'utf8'), asOf: '2027-02-15' });
    const text = composeText(
      childPlanDraft(
        {
          number: '05/KH-UBND',
          date: '2027-02-05',
          issuerName: 'Ủy ban nhân dân tỉnh Hải Dương',
          title: source.title ?? '',
          reading: source,
          tasks: ['Tăng cường tuyên truyền về công tác dân vận trên địa bàn'],
          reportBy: ['2027-06-02', '2027-12-02'],
        },
        CHILD,
      ),
      FRAME,
    );
    const reading = readPlan({ text, asOf: '2027-02-15' });
    expect(reading.refusal).toBeNull();
    expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.legalBases[0]).toMatchObject({ lead: 'Căn cứ', ref: '05/KH-UBND', date: '2027-02-05' });
    expect(reading.sections.map(({ heading }) => heading)).toContain('TỔ CHỨC THỰC HIỆN');
    expect(text).not.toMatch(/Nghị quyết.*trên địa bàn tỉnh Hải Dương năm/u);
    expect(reading.title).not.toMatch(/trên địa bàn (?:tỉnh|thị trấn|huyện)/u);
    expect(reading.reportDuties.some(({ to }) => to?.includes('Ủy ban nhân dân tỉnh Hải Dương'))).toBe(true);
    expect(placeholderFindings(text).length).toBeGreaterThanOrEqual(2);
  });

  it('a body without an area leaves the superior’s area out of the title', () => {
    const parent = {
      ...{ number: '05/KH-UBND', date: '2027-02-05', issuerName: 'Ủy ban nhân dân tỉnh Mẫu' },
      title: 'Triển khai công tác dân vận năm 2027 trên địa bàn tỉnh Mẫu',
      ...{ reading: { legalBases: [], sections: [] }, tasks: [], reportBy: [] },
    };
    expect(childPlanDraft(parent, CHILD).title).toBe('Triển khai công tác dân vận năm 2027 trên địa bàn xã Mẫu');
    expect(childPlanDraft(parent, { ...CHILD, name: 'Sở Nội vụ' }).title).toBe('Triển khai công tác dân vận năm 2027');
    expect(childPlanDraft(parent, CHILD).assignments[0]?.tasks.join()).toContain('[Điền: thời hạn báo cáo');
  });
});
