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

/** Those who check and sign act by the links in their mails; whoever signs types the code from a second mail. */
export function playLeaders(script: LeaderScript): (mail: InboxMessage) => Promise<void> {
  let returned = false;
  let handedOver = false;
  const codes = new Map<string, (code: string) => void>();
  return async (mail) => {
    const to = mail.to[0] ?? '';
    switch (kindOf(mail)) {
      case 'contentCheck':
        return decide(await openPage(linkIn(mail)), { verdict: 'APPROVED' });
      case 'formCheck': {
        const verdict = script.returnsForm && !returned ? 'RETURNED' : 'APPROVED';
        returned = true;
        return decide(await openPage(linkIn(mail)), { verdict, reason: 'Đề nghị rà soát lại thể thức phần Nơi nhận.' });
      }
      case 'signature': {
        const page = await openPage(linkIn(mail));
        const arrived = new Promise<string>((resolve) => codes.set(to, resolve));
        const asked = await page.submit({ action: 'code', fields: {} });
        const deputy = /<option value="([^"]+)"[^>]*>[^<]*KT\./.exec(asked.html)?.[1];
        const code = await arrived;
        if (script.handsOver && !handedOver && deputy) {
          handedOver = true;
          return decide(asked, { verdict: 'HANDED_OVER', mandateId: deputy, code });
        }
        return decide(asked, { verdict: 'APPROVED', code });
      }
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
