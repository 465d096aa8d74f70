import { remindersOf } from '../../../services/obligations/ran';

const told = (ran: Record<string, string>) =>
  remindersOf(ran).map(({ action, at }) => `${at.toISOString().slice(0, 10)} ${action}`);

describe('what a task or report was reminded of', () => {
  it('is told in the order of time, whatever the order of the marks', () => {
    expect(
      told({
        'ESCALATE-2': '2027-06-16T01:00:00.000Z',
        'MARK_OVERDUE-1': '2027-06-11T01:00:00.000Z',
        'OPEN-1': '2027-05-24T01:00:00.000Z',
        'REMIND-1': '2027-06-01T01:00:00.000Z',
        'ESCALATE-1': '2027-06-14T01:00:00.000Z',
      }),
    ).toEqual([
      '2027-05-24 OPEN',
      '2027-06-01 REMIND',
      '2027-06-11 MARK_OVERDUE',
      '2027-06-14 ESCALATE',
      '2027-06-16 ESCALATE',
    ]);
  });

  it('names of several rounds missed in an outage the one that went out', () => {
    const back = '2027-06-08T01:00:00.000Z';
    expect(told({ 'REMIND-1': back, 'REMIND-2': back })).toEqual(['2027-06-08 REMIND']);
    expect(told({ 'REMIND-1': back, 'REMIND-2': back, 'MARK_OVERDUE-1': back })).toEqual(['2027-06-08 MARK_OVERDUE']);
    expect(told({})).toEqual([]);
  });
});
