import type { FactAct } from '../../../services/obligations/fact';
import { FOLLOW_UP_UNIT, LEAD, openTaskDesk } from '../../support/task-desk';

const ASKED: FactAct = { kind: 'TASK_EXTENSION_ASKED', until: '2027-10-20', reason: 'Chờ hướng dẫn của Bộ Nội vụ.' };
const GRANTED: FactAct = { kind: 'TASK_EXTENSION_GRANTED', until: '2027-10-15' };
const OBJECTED: FactAct = { kind: 'TASK_OBJECTED', reason: 'Không thuộc chức năng.' };
const DONE: FactAct = { kind: 'TASK_PROGRESS', percent: 100, note: 'Đã xong.', done: true };

describe('a task that was only asked for', () => {
  it('is answered in the words of a request, from the first question to the end', async () => {
    const desk = await openTaskDesk({ mode: 'request' });
    try {
      await desk.act(LEAD, ASKED);
      await desk.act(FOLLOW_UP_UNIT, GRANTED);
      await desk.act(LEAD, DONE);
      await desk.act(FOLLOW_UP_UNIT, { kind: 'TASK_REWORK', reason: 'Bổ sung số liệu.' });
      await desk.act(LEAD, OBJECTED);
      await desk.act(FOLLOW_UP_UNIT, { kind: 'TASK_OBJECTION_REFUSED', reason: 'Mong được phối hợp.' });
      await desk.act(FOLLOW_UP_UNIT, { kind: 'TASK_WAIVED', reason: 'Đã đủ.' });
      const purposes = ['EXTENSION_ANSWERED', 'TASK_REWORK', 'OBJECTION_REFUSED', 'OBLIGATION_WAIVED'];
      for (const purpose of purposes) {
        const [letter] = await desk.letters(purpose);
        expect(`${letter?.subject} ${letter?.text}`).toContain('Trân trọng');
        expect(`${letter?.subject} ${letter?.text}`).not.toMatch(
          /[Yy]êu cầu|[Qq]uá hạn|[Gg]ia hạn|[Nn]hiệm vụ được giao/,
        );
      }
    } finally {
      await desk.close();
    }
  });
});
