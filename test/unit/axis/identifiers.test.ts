import { axisInstant, parseAxisDay, parseAxisInstant } from '../../../services/axis/axis-time';
import { documentIdOf, parseDocumentId } from '../../../services/axis/document-id';

describe('identifiers and times of the national axis', () => {
  it('a document is called by body, day, number and symbol', () => {
    const id = documentIdOf('000.00.00.H27', '2026-02-05', '05/KH-UBND');
    expect(id).toBe('000.00.00.H27,2026/02/05,05/KH-UBND');
    expect(parseDocumentId(id)).toEqual({
      ...{ organId: '000.00.00.H27', day: '2026-02-05', year: 2026, number: 5, symbol: 'KH-UBND' },
    });
  });

  it.each([
    ['000.00.00.G22,2018/12/30,7816/VPCP-TTĐT', { day: '2018-12-30', number: 7816, symbol: 'VPCP-TTĐT' }],
    ['H37.DN.001-2026-12/KH-UBND', { organId: 'H37.DN.001', day: null, year: 2026, number: 12 }],
    [' H27.07, 2026/02/05, 05/KH-UBND ', { organId: 'H27.07', number: 5 }],
    ['H27.07,2026/02/05,05/KH-TTĐT'.normalize('NFD'), { symbol: 'KH-TTĐT'.normalize('NFC') }],
  ])('%s is understood', (text, parts) => {
    expect(parseDocumentId(text)).toMatchObject(parts);
  });

  it.each([
    '',
    'H27.07',
    'H27.07,2026/02/30,05/KH-UBND',
    'H27.07,2026-02-05,05/KH-UBND',
    'H27.07,2026/02/05,KH-UBND',
    'H27.07,2026/02/05,05/../../x',
    `H27.07,2026/02/05,05/${'K'.repeat(300)}`,
    'H27.07-2026-05',
  ])('%j is no document', (text) => {
    expect(parseDocumentId(text)).toBeNull();
  });

  it('times are those of Vietnam, to the second', () => {
    const instant = new Date('2026-02-04T17:00:09.400Z');
    expect(axisInstant(instant)).toBe('2026/02/05 00:00:09');
    expect(parseAxisInstant('2026/02/05 00:00:09')).toEqual(new Date('2026-02-04T17:00:09Z'));
    expect(parseAxisInstant('2026/02/05 08:05')).toEqual(new Date('2026-02-05T01:05:00Z'));
    for (let second = 0; second < 86_400; second += 977) {
      const each = new Date(Date.UTC(2026, 1, 5) + second * 1000);
      expect(parseAxisInstant(axisInstant(each))).toEqual(each);
    }
  });

  it.each(['2026/02/30 08:00:00', '2026-02-05 08:00:00', '2026/02/05 24:00:00', '2026/02/05 08:00:61', 'hôm qua', ''])(
    '%j is no time',
    (text) => {
      expect(parseAxisInstant(text)).toBeNull();
    },
  );

  it('a day that the calendar does not have is none', () => {
    expect(parseAxisDay('2026/02/28')).toBe('2026-02-28');
    expect(parseAxisDay('2026/02/29')).toBeNull();
  });
});
