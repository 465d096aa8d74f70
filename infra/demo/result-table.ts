/** How a plan stands, as `planProgress` answers. */
export interface Progress {
  recipients: { total: number; received: number; returned: number; undelivered: number; silent: number };
  tasks: { total: number; accepted: number; shareDone: number | null; overdue: number };
  reports: { total: number; accepted: number; late: number; missing: number };
}

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
  /** What was shown of the months after the signature. */
  scenes: { title: string; outcome: string }[];
  /** Null where the plan failed. */
  progress: Progress | null;
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

/** What the months after the signature brought, a line for each scene. */
export function sceneLines(results: PlanResult[]): string {
  const scenes = results.flatMap(({ plan, scenes: shown }) => shown.map((scene) => ({ plan, ...scene })));
  const width = Math.max(0, ...scenes.map(({ title }) => title.length));
  return scenes.map(({ plan, title, outcome }) => `  ${plan}  ${title.padEnd(width)}  ${outcome}`).join('\n');
}

/** How each plan stands at the end, a line a plan. */
export function progressOf(results: PlanResult[]): string {
  return results.map(({ plan, progress }) => `  ${plan}  ${progress ? progressWords(progress) : '–'}`).join('\n');
}

function progressWords({ recipients, tasks, reports }: Progress): string {
  return [
    `copies ${recipients.received} of ${recipients.total} confirmed, ${recipients.returned} returned`,
    `tasks ${tasks.accepted} of ${tasks.total} accepted (${tasks.shareDone ?? 0} %), ${tasks.overdue} overdue`,
    `reports ${reports.accepted} of ${reports.total} accepted, ${reports.late} late, ${reports.missing} missing`,
  ].join('; ');
}
