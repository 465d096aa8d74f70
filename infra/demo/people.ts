/** What people of the demonstration write under what they do by a link. */
export const OFFICERS = {
  /** Of a receiving unit. */
  unit: 'Trần Thị Văn Thư',
  /** Who carries a task out. */
  executor: 'Nguyễn Văn Nam',
  /** Of the follow-up unit. */
  followUp: 'Phạm Thị Theo Dõi',
} as const;
