import { loadSampleDirectories, mergeDirectories } from '../../../infra/samples/load-sample-directories';
import { directorySchema } from '../../../services/directory/directory-schema';
import { unitTags } from '../../../services/directory/unit-tags';
import { offices, sampleDirectory } from './sample-offices';

const data = loadSampleDirectories();

describe('the sample directories', () => {
  test('there are four issuing bodies, and the note says as of when', () => {
    expect(data.issuers.map(({ unitId }) => unitId).sort()).toEqual(
      Object.values(offices)
        .map(({ issuerId }) => issuerId)
        .sort(),
    );
    expect(data.note).toContain('validTo để trống');
    expect(data.units.filter(({ validTo }) => validTo !== null)).toEqual([]);
  });

  test('every address is under example.vn and belongs to one unit or person only', () => {
    const mails = [...data.units, ...data.people].map(({ mail }) => mail).filter((mail) => mail !== null);
    expect(mails.filter((mail) => !/^[a-z0-9.]+@[a-z0-9.]+\.example\.vn$/.test(mail))).toEqual([]);
    expect(new Set(mails).size).toBe(mails.length);
  });

  test('a unit without an address is one that publishes', () => {
    const silent = data.units.filter(({ mail, channel }) => (mail === null) !== (channel === 'PUBLICATION'));
    expect(silent).toEqual([]);
  });

  test('only documented tags are used', () => {
    expect(data.units.flatMap(({ tags }) => tags).filter((tag) => !(tag in unitTags))).toEqual([]);
  });

  test.each(data.issuers)(
    '$unitId has everybody a plan needs, and the drafter does not check the form',
    ({ unitId, followUpUnitId, defaultRoute }) => {
      for (const role of ['DRAFTER', 'UNIT_HEAD', 'FORM_CHECKER', 'SIGNER', 'CLERK', 'ADMIN'] as const) {
        expect([role, sampleDirectory.peopleWithRole(role, unitId).length > 0]).toEqual([role, true]);
      }
      expect(sampleDirectory.peopleWithRole('FOLLOW_UP_OFFICER', followUpUnitId)).toHaveLength(1);
      const drafters = sampleDirectory.peopleWithRole('DRAFTER', unitId).map(({ id }) => id);
      expect(drafters).not.toContain(defaultRoute.formCheckerId);
      const forms = sampleDirectory.mandatesOf(unitId, '2025-02-10').map(({ form }) => form);
      expect(forms).toEqual(expect.arrayContaining(['TM', 'KT']));
    },
  );

  test('a file with an unknown field is refused with its name', () => {
    const content = { units: [], people: [], mandates: [], issuers: [], extra: 1 };
    expect(directorySchema.safeParse(content).success).toBe(false);
    expect(() => mergeDirectories({ 'phuong-a.json': content })).toThrow('phuong-a.json');
  });

  test('two files that describe one unit differently are refused', () => {
    const [unit] = data.units;
    const part = (mail: string) => ({
      units: [{ ...unit, parentId: null, mail }],
      people: [],
      mandates: [],
      issuers: [],
    });
    expect(() => mergeDirectories({ a: part('a@mau.example.vn'), b: part('b@mau.example.vn') })).toThrow(
      'hai cách khác nhau',
    );
  });
});
