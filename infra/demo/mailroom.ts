import { DIGEST_MATTER } from '../../services/digests/digest';
import type { InboxMessage } from '../engines/inbox-message';
import type { MailInbox } from '../engines/start-mail-inbox';

/** The mail of one plan as it arrives, and the digests, which are about all plans: people act on it and nothing else. */
export interface Mailroom {
  /** Calls `act` for each mail of the plan, the ones that are there already first; a few at a time. */
  deliver(
    planId: string,
    act: (mail: InboxMessage) => Promise<void>,
  ): {
    idle(): Promise<void>;
    /** Never resolves; rejects with the first failure of somebody acting. */
    failed: Promise<never>;
    stop(): void;
  };
}

const AT_A_TIME = 6;

export function openMailroom(inbox: MailInbox): Mailroom {
  return {
    deliver(planId, act) {
      const waiting: InboxMessage[] = [];
      const running = new Set<Promise<void>>();
      let fail: (error: Error) => void = () => undefined;
      const failed = new Promise<never>((_, reject) => {
        fail = reject;
      });
      failed.catch(() => undefined);
      const next = (): void => {
        while (running.size < AT_A_TIME) {
          const mail = waiting.shift();
          if (!mail) return;
          const work: Promise<void> = act(mail)
            .catch(fail)
            .finally(() => {
              running.delete(work);
              next();
            });
          running.add(work);
        }
      };
      const take = (mail: InboxMessage): void => {
        if (![planId, DIGEST_MATTER].some((about) => (mail.messageId ?? '').startsWith(`<${about}.`))) return;
        waiting.push(mail);
        next();
      };
      for (const mail of inbox.messages()) take(mail);
      const leave = inbox.onMessage(take);
      return {
        idle: async () => {
          while (running.size > 0) await Promise.all(running);
        },
        failed,
        stop: leave,
      };
    },
  };
}
