import { instantAt } from '../../services/calendar/vietnam-time';
import { messageIdOf } from '../../services/mail/message-id';
import type { FactAct, FactDocument } from '../../services/obligations/fact';
import type { TaskDocument } from '../../services/obligations/obligation';
import { recordFact } from '../../services/obligations/record-fact';
import { drainInbox } from '../../services/plans/drain-inbox';
import { openTestOffice, type TestOffice } from './open-test-office';
import { provinceOfCommunes, provincePlanText } from './province-of-communes';
import { recordingProcess } from './recording-process';
import { planInForce } from './signed-plan';

export const DESK_OPENS = instantAt('2027-09-01', '09:00');
export const FOLLOW_UP_UNIT = 'mau.so-noi-vu';
export const LEAD = 'mau.xa-1';
export const HELPER = 'mau.xa-2';

export interface TaskDesk {
  opened: TestOffice;
  planId: string;
  /** The task of xã Mẫu 1, due before 30 September 2027 (Thursday): its last day is the 29th. */
  taskId: string;
  task: (id?: string) => Promise<TaskDocument>;
  act: (actorId: string, act: FactAct, key?: string, id?: string) => Promise<FactDocument>;
  /** Letters of one purpose: to whom, with their texts as they came in. */
  letters: (purpose: string) => Promise<{ to: string; text: string; subject: string; grantId: string | null }[]>;
  drain: () => ReturnType<typeof drainInbox>;
  close: () => Promise<void>;
}

/** A plan in force with one task: commune 1 leads, commune 2 helps; commune 3 has nothing to do with it. */
export async function openTaskDesk({ mode = 'order' }: { mode?: TaskDocument['mode'] } = {}): Promise<TaskDesk> {
  const opened = await openTestOffice({
    process: recordingProcess(),
    now: DESK_OPENS,
    directory: provinceOfCommunes(3),
  });
  const { office } = opened;
  const duties = [
    'Theo dõi việc thực hiện.',
    '2. UBND xã Mẫu 1',
    'Rà soát thủ tục hành chính hoàn thành trước ngày 30/9/2027.',
  ];
  const recipients = ['UBND xã Mẫu 1', 'UBND xã Mẫu 2'];
  const { _id: planId } = await planInForce(office, 'plan', provincePlanText({ duties, recipients }));
  const owned = await office.documents.tasks.findOne({ planId, ownerId: LEAD });
  if (!owned) throw new Error('commune 1 has no task');
  const taskId = owned._id;
  await office.documents.tasks.updateOne({ _id: taskId }, { $set: { coordinatorIds: [HELPER], mode } });
  let acts = 0;
  return {
    opened,
    planId,
    taskId,
    task: async (id = taskId) => {
      const found = await office.documents.tasks.findOne({ _id: id });
      if (!found) throw new Error(`no task ${id}`);
      return found;
    },
    act: (actorId, act, key, id = taskId) =>
      recordFact(office, {
        planId,
        subjectId: id,
        act,
        actorId,
        signedAs: null,
        channel: 'GRAPHQL',
        idempotencyKey: key ?? `act-${++acts}`,
      }),
    letters: async (purpose) => {
      const mails = await office.documents.mails.find({ planId }).toArray();
      const sent = opened.inbox.messages();
      return mails
        .filter((mail) => mail.purpose === purpose)
        .map((mail) => {
          const message = sent.find(({ messageId }) => messageId?.startsWith(`<${messageIdOf(mail._id, '')}`));
          return {
            to: mail.addresseeId,
            text: (message?.text ?? '').replace(/\s+/g, ' '),
            subject: message?.subject ?? '',
            grantId: mail.grantId,
          };
        });
    },
    drain: () => drainInbox(office, planId, office.clock()),
    close: () => opened.close(),
  };
}
