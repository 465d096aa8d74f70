import {
  type CalendarDuty,
  calendarOfDuties,
  type DutyCalendar,
} from '../../../services/mail/letters/calendar-of-duties';

const EMOJI = '🌾';

function duty(more: Partial<CalendarDuty> = {}): CalendarDuty {
  return {
    id: 'p1/t1/hd.so-noi-vu',
    kind: 'task',
    text: 'Hoàn thành',
    due: { phrase: 'trước ngày 11/6/2027', lastDay: '2027-06-10', actionDay: '2027-06-10', time: null },
    sequence: 0,
    ...more,
  };
}

function calendar(duties: CalendarDuty[], more: Partial<DutyCalendar> = {}): string {
  const at = new Date('2027-03-01T02:00:00Z');
  return (
    calendarOfDuties(
      { number: '05/KH-UBND', title: 'Chuyển đổi số', domain: 'x.vn', at, method: 'PUBLISH', duties, ...more },
      'vi',
    ) ?? ''
  );
}

/** Lines as a calendar program reads them: unfolded, then unescaped. */
function propertiesOf(file: string): Map<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
      return [name, value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')];
    }),
  );
}

describe('the calendar of an addressee', () => {
  it('C30 a title with line break, comma, semicolon, backslash and an emoji stays one property, in lines of at most 75 octets', () => {
    const text = `Rà soát, thống kê;\r\nBEGIN:VALARM ${EMOJI} \\ ${'Nâng cao chất lượng phục vụ người dân, '.repeat(8)}`;
    const file = calendar([duty({ text })]);
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // No line ends in the middle of a letter.
      expect(Buffer.from(line).toString('utf8')).toBe(line);
      expect(line).not.toMatch(/^[ ]?[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
    expect(file).not.toMatch(/^BEGIN:VALARM/m);
    expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
    const summary = propertiesOf(file).get('SUMMARY') ?? '';
    expect(summary).toContain(`Rà soát, thống kê; BEGIN:VALARM ${EMOJI} \\`);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('C30 says the same obligation by the same id, counts its moves, and is the same bytes when written again', () => {
    const duties = [
      duty({ sequence: 2 }),
      duty({ id: 'p1/d1/2027-H1/hd.so-noi-vu', kind: 'report', text: '06 tháng đầu năm' }),
    ];
    const file = calendar(duties);
    expect(calendar(duties)).toBe(file);
    expect(file).toContain('METHOD:PUBLISH');
    expect(file).toContain('UID:p1/t1/hd.so-noi-vu@x.vn');
    expect(file).toContain('UID:p1/d1/2027-H1/hd.so-noi-vu@x.vn');
    expect(file).toContain('SEQUENCE:2');
    expect(file.match(/DTSTAMP:20270301T020000Z/g)).toHaveLength(2);
  });

  it('takes an entry out again by the same id', () => {
    const file = calendar([duty({ sequence: 3 })], { method: 'CANCEL' });
    expect(file).toContain('METHOD:CANCEL');
    expect(file).toContain('UID:p1/t1/hd.so-noi-vu@x.vn');
    expect(file).toContain('STATUS:CANCELLED');
    expect(file).toContain('SEQUENCE:3');
    expect(calendar([duty({ sequence: 2 })])).toContain('STATUS:CONFIRMED');
  });

  it('puts a day without an hour on the whole day, and a printed hour on the clock of Vietnam', () => {
    const timed = { phrase: 'trước 17 giờ ngày 10/6', lastDay: '2027-06-10', actionDay: '2027-06-10', time: '17:00' };
    expect(calendar([duty()])).toContain('DTSTART;VALUE=DATE:20270610\r\n');
    expect(calendar([duty()])).toContain('DTEND;VALUE=DATE:20270611\r\n');
    expect(calendar([duty({ due: timed })])).toContain('DTEND:20270610T100000Z\r\n');
  });

  it('is not written for somebody without a date to keep', () => {
    const nothing = { number: '', title: '', domain: 'x.vn', at: new Date(), method: 'PUBLISH', duties: [] } as const;
    expect(calendarOfDuties({ ...nothing, duties: [] }, 'vi')).toBeNull();
  });
});
