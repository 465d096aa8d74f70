import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../services/calendar/vietnam-time';
import { kindOf } from '../mail-kind';
import { CORRECT_PLAN } from '../plan-queries';
import type { OpenScene } from './scene';

/** The clerk makes a letter of correction known; everybody who was sent the plan gets a mail. */
export const correction: OpenScene = ({ planId, clerkId, ask }) => {
  let corrected = false;
  let told = 0;
  // The letter goes to those who were sent the plan: all of them, when no more copies arrive.
  const copies = { arrived: 0, seen: 0 };
  return {
    title: 'a letter of correction is made known',
    onLook: async () => {
      const stillArriving = copies.arrived === 0 || copies.arrived > copies.seen;
      copies.seen = copies.arrived;
      if (corrected || stillArriving) return;
      corrected = true;
      const letter = { reference: '45/UBND-VP', date: dayOf(new Date()) };
      const what = 'Đính chính cách trình bày phần chữ ký: khoảng cách giữa quyền hạn, chức vụ và họ tên của người ký.';
      const input = { planId, affectsContent: false, ...letter, what, idempotencyKey: randomUUID() };
      await ask(clerkId, CORRECT_PLAN, { input });
    },
    onMail: async (mail) => {
      const kind = kindOf(mail);
      if (kind === 'delivery') copies.arrived += 1;
      if (kind === 'corrected') told += 1;
    },
    outcome: () => (told > 0 ? `${told} told` : null),
  };
};
