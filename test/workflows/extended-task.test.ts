import { verifyChain } from '../../services/audit/verify-chain';
import { dayOf, instantAt } from '../../services/calendar/vietnam-time';
import type { TaskDocument } from '../../services/obligations/obligation';
import { followUpPeople } from '../support/follow-up-people';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';

jest.setTimeout(SIMULATION_MS);

const OFFICER = 'mau.so-noi-vu';
const DUTIES = [
  'Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
  '2. UBND các xã',
  'Rà soát thủ tục hành chính hoàn thành trước ngày 01/4/2027.',
];

describe('a task whose deadline is put off, and one that is said not to be the unit’s', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-01', '09:00'), directory: provinceOfCommunes(3) });
  });
  afterAll(() => simulation.close());

  it('reminders follow the new day, nothing comes about the old one, and none while an objection waits', () =>
    simulation.run(async () => {
      const { office } = simulation;
      const people = officePeople(simulation);
      const { _id: planId } = await people.draft(provincePlanText({ duties: DUTIES }), PROVINCE, PROVINCE_DRAFTER);
      const units = followUpPeople(simulation, planId, OFFICER);
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      await people.acknowledgeAll(planId);
      await units.takenIn();
      const taskOf = async (ownerId: string) =>
        (await office.documents.tasks.findOne({ planId, ownerId, due: { $ne: null } })) as TaskDocument;
      const [extended, objected, silent] = [
        await taskOf('mau.xa-1'),
        await taskOf('mau.xa-2'),
        await taskOf('mau.xa-3'),
      ];
      const lastDay = extended.due?.lastDay;
      expect(lastDay).toBe('2027-03-31');

      await units.act(
        extended._id,
        { kind: 'TASK_EXTENSION_ASKED', until: '2027-05-14', reason: 'Chờ số liệu.' },
        'mau.xa-1',
      );
      await units.act(objected._id, { kind: 'TASK_OBJECTED', reason: 'Không thuộc chức năng.' }, 'mau.xa-2');
      await units.official(extended._id, { kind: 'TASK_EXTENSION_GRANTED', until: '2027-05-14' });
      await units.takenIn();

      await simulation.sleepUntil(instantAt('2027-04-20', '09:00'));
      expect(await ranDays(extended._id)).toEqual([]);
      expect(await ranDays(objected._id)).toEqual([]);
      expect((await ranDays(silent._id)).length).toBeGreaterThan(1);
      await units.official(objected._id, { kind: 'TASK_OBJECTION_REFUSED', reason: 'Đúng chức năng.' });
      await units.takenIn();
      expect(await taskOf('mau.xa-2')).toMatchObject({ due: { lastDay: '2027-04-23' }, plannedDue: { lastDay } });

      await simulation.sleepUntil(instantAt('2027-05-20', '09:00'));
      // Seven working days and one before the new day, and the working day after it.
      expect(await ranDays(extended._id)).toEqual(expect.arrayContaining(['2027-05-05', '2027-05-13', '2027-05-17']));
      expect((await ranDays(extended._id)).every((day) => day >= '2027-05-05')).toBe(true);
      expect((await ranDays(objected._id))[0]).toBe('2027-04-22');
      expect(dayOf((await taskOf('mau.xa-1')).overdueSince ?? new Date(0))).toBe('2027-05-17');
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();

      /** Days on which the agenda ran something about a task. */
      async function ranDays(taskId: string): Promise<string[]> {
        const task = await office.documents.tasks.findOne({ _id: taskId });
        return [...new Set(Object.values(task?.ran ?? {}).map((at) => dayOf(new Date(at))))].sort();
      }
    }));
});
