import { createDirectory } from '../../../services/directory/create-directory';
import { findDissolved } from '../../../services/directory/suggest-names';
import { checkRecipients } from '../../../services/plans/check-recipients';
import { readPlan } from '../../../services/reading/read-plan';
import { PROVINCE, provincePlanText } from '../../support/province-of-communes';
import { provinceWithReform, SUCCESSORS } from '../../support/province-reform';

describe('C40 a unit on "Nơi nhận" that was dissolved', () => {
  const directory = createDirectory(provinceWithReform());
  const messages = (asOf: string, source = directory) =>
    checkRecipients(readPlan({ text: provincePlanText({ recipients: ['UBND xã Mẫu 2'] }), asOf }), {
      directory: source,
      issuerId: PROVINCE,
      asOf,
    }).map(({ message }) => message);

  it('is a recipient to its last day, and from the next day on is listed with its successors', () => {
    expect(messages('2027-06-30')).toEqual([]);
    expect(messages('2027-07-01')).toEqual([
      'Nơi nhận “UBND xã Mẫu 2” không còn hoạt động sau ngày 30/06/2027; đơn vị kế thừa: Ủy ban nhân dân xã Mẫu 1; Ủy ban nhân dân xã Mẫu 3. Cần ghi tên đơn vị kế thừa trước khi trình.',
    ]);
  });

  it('without a successor in the directory asks who takes its work over', () => {
    const alone = createDirectory(provinceWithReform({ successors: [] }));
    expect(messages('2027-07-01', alone)).toEqual([
      'Nơi nhận “UBND xã Mẫu 2” không còn hoạt động sau ngày 30/06/2027; danh bạ chưa ghi đơn vị kế thừa. Cần xác định đơn vị tiếp nhận trước khi trình.',
    ]);
  });

  it('is told apart from a name the directory never knew', () => {
    const context = { directory, issuerId: PROVINCE, asOf: '2027-07-01' };
    expect(findDissolved('UBND xã Mẫu 2', context)?.successors).toHaveLength(SUCCESSORS.length);
    expect(findDissolved('UBND xã Không Có', context)).toBeNull();
    expect(findDissolved('UBND xã Mẫu 1', context)).toBeNull();
    expect(findDissolved('x'.repeat(5_000), context)).toBeNull();
  });
});
