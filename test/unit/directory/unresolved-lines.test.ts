import fc from 'fast-check';
import { resolvePhrase } from '../../../services/directory/resolve-phrase';
import { resolveRecipientLine } from '../../../services/directory/resolve-recipient-line';
import { idsOf, offices, recipientLine } from './sample-offices';

const { thanhMien, phan, hongLinh, haiDuong } = offices;

describe('what the directory does not know is reported and never guessed', () => {
  test.each([['Như trên'], ['Như Điều 1'], ['Như kính gửi']])('“%s” points elsewhere and reaches nobody', (name) => {
    const { addressees, unresolved } = resolveRecipientLine(recipientLine(name), hongLinh);
    expect(addressees).toEqual([]);
    expect(unresolved).toEqual([name]);
  });

  test('a near name is suggested, not taken', () => {
    const { addressees, unresolved, suggestions } = resolveRecipientLine(recipientLine('Sở Ngoại vụ'), haiDuong);
    expect(addressees).toEqual([]);
    expect(unresolved).toEqual(['Sở Ngoại vụ']);
    expect(suggestions[0]?.names).toContain('Sở Nội vụ tỉnh Hải Dương');
  });

  test('at most three names are suggested', () => {
    const { suggestions } = resolveRecipientLine(recipientLine('Sở Tài nguyên và Nông nghiệp'), haiDuong);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]!.names.length).toBeLessThanOrEqual(3);
  });

  test('a text typed without marks is suggested the right name', () => {
    const { addressees, suggestions } = resolveRecipientLine(recipientLine('So Tai chinh'), haiDuong);
    expect(addressees).toEqual([]);
    expect(suggestions[0]?.names[0]).toBe('Sở Tài chính tỉnh Hải Dương');
  });

  test('only the unknown piece of a line is named', () => {
    const resolution = resolveRecipientLine(recipientLine('Công an tỉnh; Bộ Tư lệnh Vùng; Bộ CHQS tỉnh'), haiDuong);
    expect(idsOf(resolution)).toEqual(['hd.cong-an', 'hd.bo-chi-huy-quan-su']);
    expect(resolution.unresolved).toEqual(['Bộ Tư lệnh Vùng']);
  });

  test.each([
    ['a level the issuer is not under', 'UBND thị xã', phan],
    ['an office of another level', 'Phòng Nội vụ thành phố', hongLinh],
    ['a body of another province', 'UBND tỉnh Hà Tĩnh', haiDuong],
    ['an office of a huyện the directory has no offices of', 'Phòng Nội vụ huyện Gia Lộc', haiDuong],
    ['a group without members', 'UBND các xã, thị trấn', phan],
  ])('%s is not mistaken for the nearest one (“%s”)', (_why, name, office) => {
    const { addressees, unresolved } = resolveRecipientLine(recipientLine(name), office);
    expect(addressees).toEqual([]);
    expect(unresolved).toEqual([name]);
  });

  test('a huyện sees no namesake: “Phòng Nội vụ” of two places stay apart', () => {
    expect(idsOf(resolvePhrase('Phòng Nội vụ', 'PERSONS', thanhMien))).not.toEqual(
      idsOf(resolvePhrase('Phòng Nội vụ', 'PERSONS', phan)),
    );
  });

  test('running text of any length is refused at once', () => {
    const text = 'phòng TT xã '.repeat(2000);
    expect(resolvePhrase(text, 'PERSONS', haiDuong)).toEqual({
      addressees: [],
      unresolved: [text.trim()],
      suggestions: [{ piece: text.trim(), names: [] }],
    });
  });

  test('any text at all is either resolved or reported, without an error', () => {
    const words = [
      'các',
      'UBND',
      'xã',
      'phường',
      ',',
      ';',
      'và',
      ':',
      'Thường trực',
      'Chủ tịch',
      'Phòng',
      'cấp',
      '(',
      ')',
      '-',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (phrase) => {
        const { addressees, unresolved } = resolvePhrase(phrase, 'PERSONS', hongLinh);
        const hasWords = /[\p{L}\p{N}]/u.test(phrase.replace(/\([^()]*\)/gu, ' '));
        if (!hasWords) expect(addressees).toEqual([]);
        for (const piece of unresolved) expect(piece).not.toBe('');
        expect(new Set(addressees.map(({ id }) => id)).size).toBe(addressees.length);
      }),
      { numRuns: 500 },
    );
  });
});
