import { checkCoverage } from '../../../services/directory/check-coverage';
import { officeOf, offices, recipientLine, seedPlans } from './sample-offices';

function gapsOf(seed: string) {
  const plan = seedPlans.find(({ file }) => file.startsWith(seed))!;
  return checkCoverage(plan, officeOf(plan));
}

describe('who has a part in the plan, but stands on no line of “Nơi nhận”', () => {
  test('000: the UBND huyện that gets the report, and two posts of the thị trấn itself', () => {
    expect(gapsOf('000').filter(({ part }) => part !== 'REPORTER')).toEqual([
      {
        part: 'ASSIGNEE',
        phrase: 'Công chức Văn phòng Đảng uỷ - Nội vụ',
        ref: 'III.1',
        line: null,
        missingIds: ['hd.thanh-mien.tt.noi-vu'],
        unresolved: [],
        isInternal: true,
      },
      {
        part: 'ASSIGNEE',
        phrase: 'Công chức Văn hóa và Thông tin, TDTT, Đài truyền thanh',
        ref: 'III.2',
        line: null,
        missingIds: ['hd.thanh-mien.tt.van-hoa'],
        unresolved: [],
        isInternal: true,
      },
      {
        part: 'REPORT_RECEIVER',
        phrase: 'huyện',
        ref: 'III.1',
        line: null,
        missingIds: ['hd.thanh-mien.ubnd'],
        unresolved: [],
        isInternal: false,
      },
    ]);
  });

  test('001 is covered', () => {
    expect(gapsOf('001')).toEqual([]);
  });

  test('002: the two receivers of the consolidated report', () => {
    expect(gapsOf('002').map(({ phrase, isInternal }) => [phrase, isInternal])).toEqual([
      ['Ban Thường vụ Thị uỷ', false],
      ['Ủy ban nhân dân tỉnh', false],
    ]);
  });

  test('003: the Party commission under its new name', () => {
    expect(gapsOf('003').map(({ phrase }) => phrase)).toEqual(['Ban Tuyên giáo và Dân vận Tỉnh ủy']);
  });

  test('004: the communities and branches that are given the task', () => {
    const [gap] = gapsOf('004');
    expect(gap).toMatchObject({ part: 'ASSIGNEE', isInternal: false });
    expect(gap?.missingIds).toContain('hd.thanh-mien.tt.kdc-la-xa');
    expect(gap?.missingIds).not.toContain('hd.thanh-mien.tt.hoi-phu-nu');
  });

  test('“Thường trực Đảng ủy” receives for the Đảng ủy, a head for the office, and the issuer needs no line', () => {
    const recipients = [recipientLine('Thường trực Đảng ủy'), recipientLine('Trưởng phòng Nội vụ')];
    const assignments = ['Đảng ủy', 'Phòng Nội vụ', 'Phòng Tư pháp'].map((unit) => ({ unit, ref: null }));
    expect(checkCoverage({ assignments, reportDuties: [], recipients }, offices.thanhMien)).toEqual([
      expect.objectContaining({ phrase: 'Phòng Tư pháp' }),
    ]);
    expect(
      checkCoverage(
        { assignments: [{ unit: 'UBND thị trấn', ref: null }], reportDuties: [], recipients: [] },
        offices.thanhMien,
      ),
    ).toEqual([]);
  });

  test('an assignee the directory does not know is a gap with the words that are unknown', () => {
    const assignments = [{ unit: 'Đội Trật tự đô thị', ref: 'III.5' }];
    expect(checkCoverage({ assignments, reportDuties: [], recipients: [] }, offices.thanhMien)).toEqual([
      {
        part: 'ASSIGNEE',
        phrase: 'Đội Trật tự đô thị',
        ref: 'III.5',
        line: null,
        missingIds: [],
        unresolved: ['Đội Trật tự đô thị'],
        isInternal: false,
      },
    ]);
  });

  test('a general exhortation is no gap', () => {
    const assignments = [{ unit: 'các tổ chức, cá nhân có liên quan', ref: 'closing', optional: true }];
    expect(checkCoverage({ assignments, reportDuties: [], recipients: [] }, offices.thanhMien)).toEqual([]);
  });
});
