import { LUNAR_DAYS } from '../../../services/calendar/lunar-days';
import { addDays, dayOf } from '../../../services/calendar/vietnam-time';

const rows = [...LUNAR_DAYS].map(([year, { tet, hungKings }]) => [year, tet, hungKings] as const);

/**
 * True new moon nearest to a day, after Meeus, Astronomical Algorithms (2nd ed.), chapter 49: the mean phase and its
 * largest periodic terms, good to a few minutes. Independent of the table.
 */
function newMoonNear(day: string): Date {
  const julianDay = Date.parse(`${day}T05:00:00Z`) / 86_400_000 + 2_440_587.5;
  const lunation = Math.round((julianDay - 2_451_550.09766) / 29.530588861);
  const century = lunation / 1236.85;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const sun = radians(2.5534 + 29.1053567 * lunation - 0.0000014 * century ** 2);
  const moon = radians(201.5643 + 385.81693528 * lunation + 0.0107582 * century ** 2);
  const latitude = radians(160.7108 + 390.67050284 * lunation - 0.0016118 * century ** 2);
  const e = 1 - 0.002516 * century - 0.0000074 * century ** 2;
  const correction =
    -0.4072 * Math.sin(moon) +
    0.17241 * e * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * e * Math.sin(moon - sun) -
    0.00514 * e * Math.sin(moon + sun) +
    0.00208 * e * e * Math.sin(2 * sun) -
    0.00111 * Math.sin(moon - 2 * latitude) -
    0.00057 * Math.sin(moon + 2 * latitude) +
    0.00056 * e * Math.sin(2 * moon + sun) -
    0.00042 * Math.sin(3 * moon) +
    0.00042 * e * Math.sin(sun + 2 * latitude) +
    0.00038 * e * Math.sin(sun - 2 * latitude) -
    0.00024 * e * Math.sin(2 * moon - sun);
  const phase = 2_451_550.09766 + 29.530588861 * lunation + 0.00015437 * century ** 2 + correction;
  const terrestrialTimeAheadSeconds = 75;
  return new Date((phase - 2_440_587.5) * 86_400_000 - terrestrialTimeAheadSeconds * 1000);
}

test('Tết of 2020 to 2030 is on the days everybody kept or will keep', () => {
  expect(rows.slice(0, 11).map(([, tet]) => tet)).toEqual([
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    // Beijing keeps 3 February: there the same new moon falls after midnight.
    '2030-02-02',
  ]);
});

test('Giỗ Tổ of 2020 to 2027 is on the days that were given off', () => {
  expect(rows.slice(0, 8).map(([, , hungKings]) => hungKings)).toEqual(
    '2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16'.split(' '),
  );
});

test('the table goes from 2020 to 2050 without a gap', () => {
  expect(rows.map(([year]) => year)).toEqual(Array.from({ length: 31 }, (_, index) => 2020 + index));
});

test.each(rows)('in %i the moon is new in Vietnam on mùng 1 Tết and nine days before 10/3', (year, tet, hungKings) => {
  expect(dayOf(newMoonNear(tet))).toBe(tet);
  expect(dayOf(newMoonNear(addDays(hungKings, -9)))).toBe(addDays(hungKings, -9));
  // The first month holds vũ thủy (18–19 February), the third cốc vũ (19–20 April).
  expect(tet > `${year}-01-20` && tet <= `${year}-02-20`).toBe(true);
  expect(hungKings >= `${year}-04-01` && hungKings <= `${year}-04-30`).toBe(true);
});

test('the new moon of Tết 2030 falls before midnight in Hanoi and after it in Beijing', () => {
  const newMoon = newMoonNear('2030-02-02');
  expect(newMoon.toISOString()).toMatch(/^2030-02-02T16:0\d/);
});
