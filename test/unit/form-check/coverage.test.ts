import { applyTextCorrections } from '../../../services/form-check/apply-text-corrections';
import type { Finding } from '../../../services/reading/plan-reading';
import { acrossOnly, prepareSeed, seedFile } from './seed-drafts';

const COVERAGE = ['assignee-not-in-recipients', 'report-receiver-not-in-recipients'];

async function gaps(seed: string, text?: string): Promise<Finding[]> {
  const { findings } = await prepareSeed(seed, text);
  return findings.filter(({ code }) => COVERAGE.includes(code));
}

const short = ({ code, severity, quote }: Finding) => `${severity} ${code} ${quote}`;

describe('“Nơi nhận” of the five real plans against those who have a part in them', () => {
  test.each<[string, string[]]>([
    [
      '000',
      [
        'info assignee-not-in-recipients Công chức Văn phòng Đảng uỷ - Nội vụ',
        'info assignee-not-in-recipients Công chức Văn hóa và Thông tin, TDTT, Đài truyền thanh',
        'warning report-receiver-not-in-recipients huyện',
      ],
    ],
    ['001', []],
    [
      '002',
      [
        'warning report-receiver-not-in-recipients Ban Thường vụ Thị uỷ',
        'warning report-receiver-not-in-recipients Ủy ban nhân dân tỉnh',
      ],
    ],
    ['003', ['warning assignee-not-in-recipients Ban Tuyên giáo và Dân vận Tỉnh ủy']],
    [
      '004',
      [
        'warning assignee-not-in-recipients Các ban, ngành, đoàn thể, khu dân cư trên địa bàn thị trấn',
        'info assignee-not-in-recipients công chức Văn phòng Đảng uỷ - nội vụ',
      ],
    ],
  ])('%s has exactly the gaps a careful clerk finds', async (seed, expected) => {
    expect((await gaps(seed)).map(short)).toEqual(expected);
  });

  test.each(['000', '002', '003', '004'])('%s: every gap has its place and the line that closes it', async (seed) => {
    const { text } = seedFile(seed);
    const found = await gaps(seed);
    for (const { quote, line, rule, correction } of found) {
      const printed = text
        .split('\n')
        .slice((line ?? 0) - 1, (line ?? 0) + 2)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(printed).toContain(quote);
      expect(rule).toContain('Mục II.9');
      expect(text.split('\n')[(correction?.line ?? 0) - 1]).toContain(correction?.from);
    }
    const { text: completed, left } = applyTextCorrections(text, found);
    expect(left).toEqual([]);
    expect(await gaps(seed, completed)).toEqual([]);
    const before = await prepareSeed(seed);
    const after = await prepareSeed(seed, completed);
    const added = after.reading.recipients.length - before.reading.recipients.length;
    expect(added).toBe(found.length);
    expect(after.reading.recipients.at(-1)?.isArchive).toBe(true);
    expect(after.obligations.tasks).toEqual(before.obligations.tasks);
    expect(after.findings.filter(({ code }) => code === 'recipient-unresolved')).toEqual([]);
  });

  test('the added line looks like its neighbours: dash, semicolon, purpose where they have one', async () => {
    const [huyen] = (await gaps('000')).filter(({ quote }) => quote === 'huyện');
    expect(huyen?.correction).toEqual({
      from: '- Lưu: VT',
      to: '- Ủy ban nhân dân huyện Thanh Miện;\n- Lưu: VT',
      line: 193,
    });
    const [standing] = await gaps('002');
    expect(standing?.correction?.to).toBe('- Ban Thường vụ Thị ủy Hồng Lĩnh (để báo cáo);\n- Lưu: VT,');
  });
});

describe('addressees without a part', () => {
  const idle = async (seed: string) =>
    (await prepareSeed(seed)).findings.flatMap(({ code, quote }) => (code === 'recipient-without-part' ? [quote] : []));

  test('are a hint; Party and People’s Council bodies, superiors, persons, purposes and portals are none', async () => {
    expect(await idle('000')).toEqual(['Ủy ban MTTQVN, các đoàn thể CT-XH thị trấn']);
    expect(await idle('001')).toEqual([]);
    expect(await idle('002')).toEqual(['UBMTTQ và các đoàn thể thị xã']);
  });
});

test('a plan that reaches everybody and leaves time has nothing above a hint', async () => {
  const { findings } = await prepareSeed('001');
  expect(acrossOnly(findings).filter(({ severity }) => severity !== 'info')).toEqual([]);
});
