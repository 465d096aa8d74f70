import type { taskLettersVi } from './task-letters-vi';

/** English beside the Vietnamese. */
export const taskLettersEn: typeof taskLettersVi = {
  extensionAsked: {
    subject: { order: 'More time asked for', request: 'Later day asked for' },
    lead: {
      order: 'The unit below asks for more time for its task.',
      request: 'The body below, which was asked to cooperate, proposes a later day.',
    },
    ask: 'Until you answer, the present deadline counts. Please look at it and answer on the page.',
    until: 'Asked for, until the end of',
    action: 'Look at it and answer',
  },
  extensionAnswered: {
    subject: { order: 'Answer on more time', request: 'Answer on a later day' },
    granted: {
      order: (until) =>
        `More time was granted for the task below, until the end of ${until}. The first deadline stays on record; reminders follow the new one.`,
      request: (until) =>
        `The issuing body agrees to put off the matter below until the end of ${until}. Thank you for your cooperation.`,
    },
    refused: {
      order: 'More time was not granted for the task below. You are to carry it out by the present deadline.',
      request:
        'To our regret the matter below cannot be put off. You are kindly asked to attend to it by the present day.',
    },
    action: 'Record progress',
  },
  taskObjected: {
    subject: { order: 'Task said not to be the unit’s', request: 'Remark on a request for cooperation' },
    lead: {
      order: 'The unit below says that the task given to it is not within its functions.',
      request: 'The body below says that what it was asked for is not within its functions.',
    },
    ask: 'Reminders are suspended until you answer. Please decide: the task stays, goes to another unit, or is waived with a reason.',
    action: 'Look at it and answer',
  },
  objectionRefused: {
    subject: { order: 'The task stays with the unit', request: 'Answer on a request for cooperation' },
    lead: {
      order: 'After looking at your objection the task below stays with you. You are to go on with it in time.',
      request: 'After looking at your remark, you are kindly asked to go on with the matter below.',
    },
    action: 'Record progress',
  },
  taskReassigned: {
    subject: { order: 'Task given to another unit', request: 'Request passed on to another body' },
    taken: {
      order: (to) => `The task below was given to ${to}. You need not carry it out any more; reminders have stopped.`,
      request: (to) =>
        `The request below was passed on to ${to}. You need not do anything more; reminders have stopped. Thank you.`,
    },
    given: {
      order: (from) =>
        `The task below, given to ${from} before, is now yours. You are to carry it out and record the result in time.`,
      request: (from) =>
        `The matter below was sent to ${from} before. You are kindly asked to attend to it and to tell us the result.`,
    },
    action: 'Read and record progress',
  },
  obligationWaived: {
    subject: { order: 'No longer to be done', request: 'Request withdrawn' },
    lead: {
      order: 'What follows need not be done any more. Reminders have stopped.',
      request: 'The request below is withdrawn; reminders have stopped. Thank you for your attention.',
    },
  },
};
