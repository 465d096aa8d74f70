import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { createDirectory } from '../../../services/directory/create-directory';
import type { SigningMandate } from '../../../services/directory/directory-data';
import { renderSignatureBlock } from '../../../services/directory/render-signature-block';
import { resolveSigner } from '../../../services/directory/resolve-signer';
import { officeOf, offices, sampleDirectory, seedPlans } from './sample-offices';

const block = {
  authority: null,
  body: null,
  forPrefix: null,
  forPosition: null,
  position: null,
  name: null,
  rank: null,
  signedMark: null,
};

function render(mandate: SigningMandate): string[] {
  return renderSignatureBlock(mandate, sampleDirectory.person(mandate.holderId)!);
}

describe('who signs a printed block', () => {
  test.each([
    ['000', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Phạm Quang Hùng']],
    ['001', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Lộc']],
    ['002', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Huy Hùng']],
    ['003', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Minh Hùng']],
    ['004', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Phạm Quang Hùng']],
  ])('seed %s: exactly one mandate fits, and the full block is rendered from it', (seed, lines) => {
    const plan = seedPlans.find(({ file }) => file.startsWith(seed))!;
    expect(resolveSigner(plan.signer, officeOf(plan)).map(render)).toEqual([lines]);
  });

  test('a three-line block is signed KT., whatever stands first', () => {
    const printed = {
      ...block,
      authority: 'TM.',
      body: 'UỶ BAN NHÂN DÂN',
      forPrefix: 'KT.',
      forPosition: 'CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
    };
    const fitting = resolveSigner(printed, offices.hongLinh);
    expect(fitting.map(({ form }) => form)).toEqual(['KT', 'KT']);
  });

  test('a block with a name nobody of the office bears fits no mandate', () => {
    const printed = { ...block, authority: 'TM.', position: 'CHỦ TỊCH', name: 'Người Nơi Khác' };
    expect(resolveSigner(printed, offices.thanhMien)).toEqual([]);
  });

  test('the head of the office signs TL. for the chairman', () => {
    const printed = {
      ...block,
      authority: 'TL.',
      forPrefix: 'TL.',
      forPosition: 'CHỦ TỊCH',
      position: 'CHÁNH VĂN PHÒNG',
    };
    expect(resolveSigner(printed, offices.haiDuong).map(render)).toEqual([
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Bùi Hữu Nghĩa'],
    ]);
  });

  test('a mandate counts from its first to its last day', () => {
    const data = loadSampleDirectories();
    const mandates = data.mandates.map((mandate) => ({ ...mandate, validFrom: '2024-01-01', validTo: '2024-12-31' }));
    const directory = createDirectory({ ...data, mandates });
    const { issuerId } = offices.phan;
    const count = (day: string) => directory.mandatesOf(issuerId, day).length;
    expect([count('2023-12-31'), count('2024-01-01'), count('2024-12-31'), count('2025-01-01')]).toEqual([0, 2, 2, 0]);
  });

  test('a province does not sign with the mandates of its districts and communes', () => {
    const holders = sampleDirectory.mandatesOf('hd.ubnd-tinh', '2025-02-10').map(({ holderId }) => holderId);
    expect(holders).toHaveLength(5);
    expect(holders.filter((id) => id.startsWith('hd.thanh-mien'))).toEqual([]);
  });

  test('an acting head is printed with Q.', () => {
    const acting = { ...sampleDirectory.mandatesOf('hd.ubnd-tinh', '2025-02-10')[0]!, form: 'Q' as const };
    expect(renderSignatureBlock(acting, { fullName: 'Vũ Đức Thành' })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'Q. CHỦ TỊCH',
      'Vũ Đức Thành',
    ]);
  });

  test('a deputy of a body led by one person signs without TM.', () => {
    const deputy = {
      ...sampleDirectory.mandatesOf('hd.ubnd-tinh', '2025-02-10')[1]!,
      body: null,
      forPosition: 'GIÁM ĐỐC',
      position: 'PHÓ GIÁM ĐỐC',
    };
    expect(renderSignatureBlock(deputy, { fullName: 'Lê Thị Hai' })).toEqual([
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Lê Thị Hai',
    ]);
  });
});
