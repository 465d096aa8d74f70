import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { readPlan } from '../../../services/reading/read-plan';

const FOLDER = join(__dirname, '../../fixtures/form-check');
const workdays = createWorkCalendar(VIETNAM_HOLIDAYS);

describe('a sound plan has nothing above info', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

  test('there is one of each kind of office', () => {
    expect(files).toEqual(
      expect.arrayContaining(['department.txt', 'party.txt', 'province.txt', 'school.txt', 'ward.txt']),
    );
  });

  test.each(files)('%s', (file) => {
    const reading = readPlan({ text: readFileSync(join(FOLDER, file), 'utf8'), asOf: '2026-01-10', workdays });
    expect(reading.refusal).toBeNull();
    expect(reading.assignments.length).toBeGreaterThan(1);
    expect(reading.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each(files)('%s has no more than three hints', (file) => {
    const { findings } = readPlan({ text: readFileSync(join(FOLDER, file), 'utf8'), asOf: '2026-01-10', workdays });
    expect(findings.length).toBeLessThanOrEqual(3);
  });
});
