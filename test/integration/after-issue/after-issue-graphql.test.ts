import { createPlan } from '../../../services/plans/create-plan';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { ISSUER, PEOPLE, sampleText, UNITS } from '../../support/graphql/sample-plan';
import { endPlan } from '../../support/pages/end-plan';

let door: Door;
let issued: IssuedSample;
beforeAll(async () => {
  door = await openDoor({ settings: { RATE_MUTATIONS_PER_MINUTE: '10000' } });
  issued = await issueSamplePlan(door.opened, 'ke-hoach-sau-phat-hanh', UNITS.tasked);
});
afterAll(() => door.close());

const CORRECT = 'mutation ($input: CorrectPlanInput!) { correctPlan(input: $input) { id state } }';
const letter = () => ({
  ...{ planId: issued.planId, idempotencyKey: 'dinh-chinh-so-mot', affectsContent: false, reference: '12/UBND-VP' },
  ...{ date: door.opened.office.clock().toISOString().slice(0, 10), what: 'Sửa chức vụ người ký.' },
});

it('the clerk asks for the instrument and is told the wrong one is wrong', async () => {
  const query = `{ instrumentFor(planId: "${issued.planId}", defect: CONTENT) { instrument mutation article possible } }`;
  expect((await door.ask(PEOPLE.clerk, query)).data).toEqual({
    instrumentFor: { instrument: 'REPLACE', mutation: 'createPlan', article: 'Điều 18.3', possible: true },
  });
  const wrong = await door.ask(PEOPLE.clerk, CORRECT, { input: { ...letter(), affectsContent: true } });
  expect(wrong.codes).toEqual(['WRONG_INSTRUMENT']);
  expect(wrong.errors[0]?.extensions.details).toEqual({ wanted: 'REPLACE' });
  expect(wrong.errors[0]?.message).toContain('kế hoạch mới thay thế');
  expect((await door.ask(PEOPLE.drafter, CORRECT, { input: letter() })).codes).toEqual(['FORBIDDEN']);
  expect((await door.ask(PEOPLE.clerk, CORRECT, { input: letter() })).codes).toEqual([]);
});

it('a draft in place of a plan lists what is open, with proposals, and takes the choices', async () => {
  const { office } = door.opened;
  const text = sampleText(await office.directory());
  const { _id: planId } = await createPlan(office, {
    ...{ text, corrections: [], issuerId: ISSUER, drafterId: PEOPLE.drafter, supersedes: issued.planId },
    idempotencyKey: 'ke-hoach-thay-the',
  });
  const list = `{ planReplacement(planId: "${planId}") { undecided replaced { id }
    entries(first: 100) { nodes { obligation { id } proposal { key sure } choice { carryTo } decided } } } }`;
  type Listed = { undecided: number; replaced: { id: string }; entries: { nodes: { obligation: { id: string } }[] } };
  const before = (await door.ask(PEOPLE.drafter, list)).data?.['planReplacement'] as Listed;
  expect(before.replaced.id).toBe(issued.planId);
  expect(before.undecided).toBe(before.entries.nodes.length);
  expect(before.entries.nodes.map(({ obligation }) => obligation.id)).toContain(issued.taskId);
  const decide = `mutation ($input: DecideReplacementInput!) { decideReplacement(input: $input) { undecided } }`;
  const ends = { obligationId: issued.taskId, carryTo: null, reason: 'Không thực hiện nữa.' };
  const input = { planId, idempotencyKey: 'quyet-dinh-thay-the', choices: [ends], restAsProposed: true };
  expect((await door.ask(PEOPLE.signer, decide, { input })).codes).toEqual(['FORBIDDEN']);
  const decided = await door.ask(PEOPLE.drafter, decide, { input });
  expect(decided.data).toEqual({ decideReplacement: { undecided: 0 } });
});

it('a recalled plan carries its banner; a unit answers by its system, and the clerk sees who is silent', async () => {
  const { office } = door.opened;
  await endPlan(office, issued.planId, { to: 'RECALLED', reason: 'Ban hành nhầm.', notice: 'RECALLED' });
  const answer = 'mutation ($input: AnswerRecallInput!) { answerRecall(input: $input) { recall { state by reason } } }';
  const input = { planId: issued.planId, idempotencyKey: 'tra-loi-thu-hoi', agreed: false, addresseeId: UNITS.tasked };
  expect((await door.ask(`unit:${UNITS.tasked}`, answer, { input })).codes).toEqual(['REASON_REQUIRED']);
  const refused = { ...input, idempotencyKey: 'tra-loi-thu-hoi-2', reason: 'Đã sao gửi.' };
  for (let again = 0; again < 2; again += 1)
    expect((await door.ask(`unit:${UNITS.tasked}`, answer, { input: refused })).data).toMatchObject({
      answerRecall: { recall: { state: 'REFUSED', reason: 'Đã sao gửi.' } },
    });
  const query = `{ plan(id: "${issued.planId}") { banner { kind label { vi en } }
    recall { reason by { id } answers { asked agreed refused silent } } } }`;
  const seen = (await door.ask(PEOPLE.clerk, query)).data?.['plan'] as {
    banner: { kind: string; label: { vi: string } };
    recall: { reason: string; answers: { asked: number; refused: number; silent: number } };
  };
  expect(seen.banner.kind).toBe('RECALLED');
  expect(seen.banner.label.vi).toContain('VĂN BẢN ĐÃ BỊ THU HỒI');
  expect(seen.recall.answers).toMatchObject({ refused: 1, agreed: 0, silent: seen.recall.answers.asked - 1 });
  const asUnit = await door.ask(`unit:${UNITS.tasked}`, query);
  expect(asUnit.codes.every((code) => code === 'FORBIDDEN')).toBe(true);
  expect((asUnit.data?.['plan'] as typeof seen | undefined)?.banner.kind).toBe('RECALLED');
});
