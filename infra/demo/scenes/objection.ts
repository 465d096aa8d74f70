import { kindOf, linkIn } from '../mail-kind';
import { OFFICERS } from '../people';
import { openPage } from '../web-page';
import type { OpenScene } from './scene';

/** A unit says that a task is not its work; the follow-up unit keeps the task with it, by the link in its mail. */
export const objection: OpenScene = () => {
  let objected = false;
  let outcome: string | null = null;
  return {
    title: 'a unit objects and is answered',
    onTask: async (page) => {
      if (objected || !page.html.includes('value="OBJECTION"')) return page;
      objected = true;
      const reason = 'Nội dung này không thuộc nhiệm vụ của đơn vị.';
      await page.send({ act: 'OBJECTION', reason, signedAs: OFFICERS.unit });
      return null;
    },
    onMail: async (mail) => {
      const kind = kindOf(mail);
      if (kind === 'objectionRefused') outcome = 'the task stays with the unit';
      if (kind !== 'taskObjected') return;
      const page = await openPage(linkIn(mail));
      const reason = 'Nhiệm vụ phù hợp với chức năng của đơn vị theo quyết định quy định chức năng, nhiệm vụ.';
      if (page.html.includes('value="KEEP"')) await page.send({ act: 'KEEP', reason, signedAs: OFFICERS.followUp });
    },
    outcome: () => outcome,
  };
};
