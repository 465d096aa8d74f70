import { createDirectory } from '../../../services/directory/create-directory';
import { resolveAssignee } from '../../../services/directory/resolve-assignee';
import { PROVINCE, provinceOfCommunes } from '../../support/province-of-communes';

const asked = { issuerId: PROVINCE, asOf: '2027-03-01' };

describe('asking again whom a phrase means', () => {
  test('the same question of the same directory is answered once, and nobody can change the answer', () => {
    const directory = createDirectory(provinceOfCommunes(3));
    const first = resolveAssignee('UBND các xã', { directory, ...asked });
    expect(first.addressees).toHaveLength(3);
    expect(resolveAssignee('UBND các xã', { directory, ...asked })).toBe(first);
    expect(() => (first.addressees as unknown[]).pop()).toThrow(TypeError);
  });

  test('another day, another phrase and another directory are other questions', () => {
    const data = provinceOfCommunes(3);
    data.units.find(({ id }) => id === 'mau.xa-2')!.validTo = '2027-06-30';
    const directory = createDirectory(data);
    const idsOf = (phrase: string, asOf: string, of = directory) =>
      resolveAssignee(phrase, { directory: of, ...asked, asOf }).addressees.map(({ id }) => id);
    expect(idsOf('UBND các xã', '2027-03-01')).toEqual(['mau.xa-1', 'mau.xa-2', 'mau.xa-3']);
    expect(idsOf('UBND các xã', '2027-07-01')).toEqual(['mau.xa-1', 'mau.xa-3']);
    expect(idsOf('UBND xã Mẫu 3', '2027-07-01')).toEqual(['mau.xa-3']);
    expect(idsOf('UBND các xã', '2027-03-01', createDirectory(provinceOfCommunes(1)))).toEqual(['mau.xa-1']);
  });
});
