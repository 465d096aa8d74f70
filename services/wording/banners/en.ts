import type { bannersVi } from './vi';

export const bannersEn: typeof bannersVi = {
  recalled: ({ day, reason }) =>
    `THIS DOCUMENT WAS RECALLED${day ? ` on ${day}` : ''}${reason ? `. Reason: ${reason}` : ''}. It is no longer valid.`,
  superseded: ({ number, day }) =>
    `THIS DOCUMENT WAS REPLACED${number ? ` by plan ${number}` : ''}${day ? ` of ${day}` : ''}. It is no longer in force.`,
  corrected: ({ reference, day, what, earlier }) =>
    `THIS DOCUMENT WAS CORRECTED by letter ${reference} of ${day}: ${what}.${
      earlier > 0 ? ` (Corrected ${earlier} time${earlier === 1 ? '' : 's'} before.)` : ''
    }`,
  closed: (day) => `THE PLAN WAS CLOSED${day ? ` on ${day}` : ''}. It is no longer followed up and nobody is reminded.`,
  register: {
    recalled: (day) => `Recalled on ${day}`,
    superseded: ({ number, day }) => `Replaced by plan ${number} of ${day}`,
    corrected: ({ reference, day }) => `Corrected by letter ${reference} of ${day}`,
  },
  instruments: {
    REPLACE:
      'Wrong content is amended by a document of equal form: a new plan takes the place of this one; each open task and report goes on there or ends.',
    CORRECT:
      'Wrong form, layout or procedure is corrected by a letter of the issuing body: number and obligations stay; every recipient is told.',
    RECALL:
      'What should not have been issued is recalled: reminders stop at once; recipients delete the electronic copy, send paper copies back and tell the sender.',
    SHUT_AWAY: 'What holds a state secret leaves the system at once; nothing of it is shown or sent.',
  },
  recallStates: {
    ASKED: 'No answer yet',
    AGREED: 'Agreed: deleted, paper copy (if any) sent back',
    REFUSED: 'Refused, with a reason',
  },
  replacementUndecided: (count) =>
    `Of ${count} open tasks and reports of the replaced plan it is not yet decided whether they go on with the new plan.`,
};
