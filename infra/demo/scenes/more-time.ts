import { addDays } from '../../../services/calendar/vietnam-time';
import { showDay } from '../../../services/wording/show-time';
import { kindOf, linkIn } from '../mail-kind';
import { OFFICERS } from '../people';
import { openPage } from '../web-page';
import type { OpenScene } from './scene';

/** A unit asks for two more weeks on the page of its task; the follow-up unit gives them by the link in its mail. */
export const moreTime: OpenScene = () => {
  let until = '';
  let outcome: string | null = null;
  return {
    title: 'more time is asked for and given',
    onTask: async (page) => {
      const [, earliest] = /name="until" min="([\d-]+)"/.exec(page.html) ?? [];
      if (until !== '' || !earliest || !page.html.includes('value="EXTENSION"')) return page;
      until = addDays(earliest, 13);
      const reason = 'Cần thêm thời gian tổng hợp số liệu của các đơn vị.';
      await page.send({ act: 'EXTENSION', until, reason, signedAs: OFFICERS.unit });
      return null;
    },
    onMail: async (mail) => {
      const kind = kindOf(mail);
      if (kind === 'extensionAnswered' && (mail.text ?? '').includes(showDay(until))) outcome = `until ${until}`;
      if (kind !== 'extensionAsked') return;
      const page = await openPage(linkIn(mail));
      if (page.html.includes('value="GRANT"')) await page.send({ act: 'GRANT', until, signedAs: OFFICERS.followUp });
    },
    outcome: () => outcome,
  };
};
