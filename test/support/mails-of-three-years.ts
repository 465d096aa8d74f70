/**
 * Three communes owe a report "hằng quý (trước ngày 10 của tháng đầu quý sau)", last day the 9th, one "hằng năm (trước
 * ngày 25/11)", last day 24 November, which is a day off, and two tasks; Sở Tài chính owes two. A report is asked for 15
 * working days before the last working day in time and reminded of 7, 3 and 1 before, a task 7 and 1.
 */
export const MAILS_OF_THREE_YEARS = [
  '2027-01-25 CODE 1 × 1',
  '2027-01-25 CONTENT_CHECK 1 × 1',
  '2027-01-25 DELIVER 1 × 5',
  '2027-01-25 FORM_CHECK 1 × 1',
  // Sent at 09:00; four working hours later, without the noon pause, it is 15:00. It answers before the clerk is told.
  '2027-01-25 REMIND_ACKNOWLEDGEMENT 1 × 1',
  '2027-01-25 SIGN 1 × 1',
  // Contact officers, by 12 February. Tết 4–10 February: 11 February, 3 … 1, 29 … 27 January are seven working days.
  '2027-01-27 DIGEST × 3',
  '2027-02-11 DIGEST × 1', // the day before, only xã 2 has not done it
  '2027-03-19 DIGEST × 3', // 9 April minus 15; all report on Monday 22 March, and nobody is reminded
  // Quarter II, Friday 9 July: 15 before it is 18 June. Only xã 1 is silent: reminded, late on Monday the 12th (the
  // directory knows no head, so that rung is its own), the follow-up unit on the second working day, the signer on the
  // fifth. It reports on the 19th.
  '2027-06-18 DIGEST × 3',
  '2027-06-30 DIGEST × 1',
  '2027-07-06 DIGEST × 1',
  '2027-07-08 DIGEST × 1',
  '2027-07-12 DIGEST × 1',
  '2027-07-13 DIGEST × 1',
  '2027-07-16 DIGEST × 1',
  '2027-09-17 DIGEST × 3', // 9 October is a Saturday: Friday 8 minus 15
  // 24 November 2027 is a Wednesday off: Tuesday 23 minus 15, 7, 3, 1. Xã 2 reports on the evening of the 24th, in time.
  '2027-11-02 DIGEST × 3',
  '2027-11-12 DIGEST × 1',
  '2027-11-18 DIGEST × 1',
  '2027-11-22 DIGEST × 1',
  '2027-12-16 DIGEST × 3', // Sunday 9 January: Friday 7 minus 15, without Monday 3 (in lieu of 1 January, a Saturday)
  // Sở Tài chính, 31 January 2028: Tết 24–28 January, so the day before is Friday 21; 7 before is the 13th.
  '2028-01-13 DIGEST × 1',
  '2028-01-21 DIGEST × 1',
  // "Trước ngày 01/3/2028" ends on 29 February, a Tuesday. Xã 3 has been done since December, xã 1 since the 22nd.
  '2028-02-18 DIGEST × 2',
  '2028-02-28 DIGEST × 1',
  // Sunday 9 April 2028. Tuesday 4 is Giỗ Tổ; on 20 March it is announced that Monday 3 is off too and Saturday 8 worked.
  // So the last working day is Saturday 8: 7, 6, 5 April, 31 … 28 March are seven. Without the swap the last two reminders
  // were due on 3 and 6 April. Xã 3 reports on that Saturday.
  '2028-03-16 DIGEST × 3',
  '2028-03-28 DIGEST × 2',
  '2028-04-05 DIGEST × 1',
  '2028-04-07 DIGEST × 1',
  '2028-06-16 DIGEST × 3', // Sunday 9 July: Friday 7 minus 15
  '2028-09-18 DIGEST × 3', // Monday 9 October minus 15
  '2028-11-02 DIGEST × 3', // 24 November 2028 is a Friday off: Thursday 23 minus 15
  '2028-11-07 OBLIGATION_WAIVED 1 × 1', // xã 2 is let off; nothing reminds it on the 14th, 20th and 22nd
  '2028-12-18 DIGEST × 3', // Tuesday 9 January minus 15, without 1 January
  // Sở Tài chính, Monday 19 February 2029: Tết 12–16, so Friday 9 is the day before, and 9 … 5, 2, 1 are seven.
  '2029-02-01 DIGEST × 1',
  '2029-02-09 DIGEST × 1',
  '2029-03-19 DIGEST × 3', // Monday 9 April minus 15
  // The other plan: a task by Monday 14 May. Seven working days before is earlier than its issue on the 7th.
  '2029-05-11 DIGEST × 3',
  '2029-05-15 DIGEST × 3', // late; it is recalled this morning, and no later rung is climbed
  '2029-06-18 DIGEST × 3', // Monday 9 July minus 15
  '2029-09-18 DIGEST × 3', // Tuesday 9 October minus 15
  // 24 November 2029 is a Saturday: Friday 23 minus 15, 7, 3, 1. Monday 26 is off in lieu, so late is who is so on Tuesday
  // 27; xã 1 reports on Monday, and nobody hears of it.
  '2029-11-02 DIGEST × 3',
  '2029-11-14 DIGEST × 1',
  '2029-11-20 DIGEST × 1',
  '2029-11-22 DIGEST × 1',
  '2029-12-18 DIGEST × 3', // Wednesday 9 January 2030 minus 15
  '2030-12-16 ARCHIVE_DUE 1 × 1', // closed on 15 January 2030; 30 days before a year is over
];

/** The small plan of 2029: nothing but the recall itself after it. */
export const MAILS_OF_RECALLED = [
  '2029-05-07 CODE 1 × 1',
  '2029-05-07 CONTENT_CHECK 1 × 1',
  '2029-05-07 DELIVER 1 × 4',
  '2029-05-07 FORM_CHECK 1 × 1',
  '2029-05-07 SIGN 1 × 1',
  '2029-05-15 RECALLED 1 × 4',
];
