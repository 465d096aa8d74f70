/** What the demonstration says of one plan at the end. */
export interface PlanResult {
  plan: string;
  ended: string;
  number: string;
  recipients: number;
  acknowledged: number;
  returned: number;
  tasks: number;
  reminders: number;
  reports: number;
  /** Events of the plan's workflow and its children in Temporal's history. */
  events: number;
  seconds: number;
}

const COLUMNS: { heading: string; value: (row: PlanResult) => string | number }[] = [
  { heading: 'plan', value: (row) => row.plan },
  { heading: 'ended', value: (row) => row.ended },
  { heading: 'number', value: (row) => row.number },
  { heading: 'recipients', value: (row) => row.recipients },
  { heading: 'acknowledged', value: (row) => row.acknowledged },
  { heading: 'returned', value: (row) => row.returned },
  { heading: 'tasks', value: (row) => row.tasks },
  { heading: 'reminders', value: (row) => row.reminders },
  { heading: 'reports', value: (row) => row.reports },
  { heading: 'events', value: (row) => row.events },
  { heading: 'seconds', value: (row) => row.seconds.toFixed(1) },
];

/** The table as text, numbers to the right. */
export function resultTable(results: PlanResult[]): string {
  const cells = results.map((row) => COLUMNS.map(({ value }) => value(row)));
  const widths = COLUMNS.map(({ heading }, column) =>
    Math.max(heading.length, ...cells.map((row) => String(row[column]).length)),
  );
  const line = (row: (string | number)[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof cell === 'number' || /^[\d.]+$/.test(cell) ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(COLUMNS.map(({ heading }) => heading)),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map(line),
  ].join('\n');
}
