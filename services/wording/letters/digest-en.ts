import type { digestVi } from './digest-vi';

export const digestEn: typeof digestVi = {
  mark: 'Digest',
  subject: 'To be dealt with',
  about: ({ day, late }) => (late > 0 ? `${day}, ${late} overdue` : day),
  lead: (at) =>
    `This is what is due or waits for you as of ${at}, under all plans in force. One digest is sent a working day; what is done is not mentioned again.`,
  ask: {
    late: 'You are required to finish at once what is overdue and to record the result.',
    order: 'You are required to act and report in time.',
    request: 'You are kindly asked to see to what you were asked for, and to tell the result.',
    headed: 'As head of the unit you are asked to have what is overdue finished.',
    followed: 'The follow-up unit is asked to press or talk with the units, and to answer what waits.',
    signed: 'What has long been overdue is reported for your consideration.',
  },
  sections: {
    late: 'Overdue',
    upcoming: 'Due now or soon',
    asked: 'Asked for',
    headed: 'Overdue in the unit you head',
    followed: (plan) => `Without result after the deadline – ${plan}`,
    waiting: 'Waiting for the follow-up unit',
    signed: (plan) => `Long overdue – ${plan}`,
  },
  counted: ({ title, count }) => `${title} (${count})`,
  plan: ({ number, title }) => `Plan No. ${number} “${title}”`,
  ofOwner: ({ owner, line }) => `${owner}: ${line}`,
  until: { order: (day) => `due ${day}`, request: (day) => `asked for until ${day}` },
  noAnswer: 'no answer yet',
  returned: { order: 'returned for completion', request: 'to be supplemented, please' },
  progress: (percent) => `progress recorded ${percent}%`,
  cutOff: (day) => `figures close on ${day}`,
  beforeCutOff: 'due before the figures close, so estimates must be named as such',
  waits: {
    result: 'the result waits for acceptance',
    report: 'the report waits for acceptance',
    objection: 'says that it is not its task',
    extension: {
      order: (until) => `asks for an extension until ${until}`,
      request: (until) => `asks for more time until ${until}`,
    },
  },
  more: (count) => `… and ${count} more.`,
  morePlans: (count) => `${count} more plans have something overdue; see the system.`,
  actions: {
    TASK: 'Record progress',
    REPORT: 'Write and send the report',
    FOLLOW_UP: 'Open and answer',
    OVERSEE: 'See how the plan stands',
  },
};
