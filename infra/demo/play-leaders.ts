import type { InboxMessage } from '../engines/inbox-message';
import { codeIn, kindOf, linkIn } from './mail-kind';
import { openPage, type WebPage } from './web-page';

/** Leaders of one plan and what is special about this one. */
export interface LeaderScript {
  /** The form checker finds something the first time. */
  returnsForm: boolean;
  /** The leader lets a deputy sign (KT.). */
  handsOver: boolean;
}

/** Those who check and sign act by the links in their mails and type the code from a second mail. */
export function playLeaders(script: LeaderScript): (mail: InboxMessage) => Promise<void> {
  let returned = false;
  let handedOver = false;
  const codes = new Map<string, (code: string) => void>();
  const decideWithCode = async (mail: InboxMessage, choose: (page: WebPage) => Record<string, string>) => {
    const page = await openPage(linkIn(mail));
    const arrived = new Promise<string>((resolve) => codes.set(mail.to[0] ?? '', resolve));
    const asked = await page.submit({ action: 'code', fields: {} });
    const code = await arrived;
    return decide(asked, { ...choose(asked), code });
  };
  return async (mail) => {
    const to = mail.to[0] ?? '';
    switch (kindOf(mail)) {
      case 'contentCheck':
        return decideWithCode(mail, () => ({ verdict: 'APPROVED' }));
      case 'formCheck': {
        const verdict = script.returnsForm && !returned ? 'RETURNED' : 'APPROVED';
        returned = true;
        const reason = 'Đề nghị rà soát lại thể thức phần Nơi nhận.';
        return decideWithCode(mail, () => ({ verdict, reason }));
      }
      case 'signature':
        return decideWithCode(mail, (page) => {
          const deputy = /<option value="([^"]+)"[^>]*>[^<]*KT\./.exec(page.html)?.[1];
          if (!script.handsOver || handedOver || !deputy) return { verdict: 'APPROVED' };
          handedOver = true;
          return { verdict: 'HANDED_OVER', mandateId: deputy };
        });
      case 'code':
        codes.get(to)?.(codeIn(mail));
        return;
      default:
        return;
    }
  };
}

async function decide(page: WebPage, fields: Record<string, string>): Promise<void> {
  const receipt = await page.submit({ action: 'decide', fields });
  if (receipt.status !== 200) throw new Error(`a leader's page answered ${receipt.status}`);
}
