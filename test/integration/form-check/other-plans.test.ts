import { MockActivityEnvironment } from '@temporalio/testing';
import type { GraphqlServer } from '../../../graphql/server';
import { createActivities } from '../../../services/activities';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { openObligations } from '../../../services/obligations/open-obligations';
import { createPlan } from '../../../services/plans/create-plan';
import { ask, openServer } from '../../support/graphql/ask';
import { sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { ISSUER, PEOPLE, sampleTask, sampleText } from '../../support/graphql/sample-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';

const NOW = instantAt('2026-02-05', '09:00');
const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const READ =
  'query ($text: String!) { readPlan(text: $text) { findings { code severity message quote line correction { from to } } } }';
const CITATIONS = `query ($issuerId: ID!, $search: String) { citations(issuerId: $issuerId, search: $search) { edges { node {
  ref kind issuedBy date plan { id } revision times sources } } } }`;

interface Finding {
  code: string;
  severity: string;
  message: string;
  correction: { from: string; to: string } | null;
}

describe('a draft against other plans', () => {
  let office: TestOffice;
  let server: GraphqlServer;
  beforeEach(async () => {
    office = await openTestOffice({ process: recordingProcess(), now: NOW });
    server = openServer(office.office);
  });
  afterEach(() => office.close());

  const text = (change: (text: string) => string = (same) => same) => change(sampleText(sampleOfficeDirectory()));
  const basis = (words: string) =>
    text((plan) => plan.replace(/Thực hiện Chỉ thị số 33[^\n]*/u, `Thực hiện ${words}.`));
  const tasks = (...deadlines: string[]) =>
    text((plan) =>
      plan.replace(
        /^.*Chủ trì, tham mưu triển khai[^\n]*$/mu,
        deadlines.map((day, i) => `- Xây dựng báo cáo chuyên đề ${i + 1} trước ngày ${day}/2026.`).join('\n'),
      ),
    );

  /** Issued as the workflow does it: by the activity, which may run twice. */
  const issue = async (plan: string, key: string, number: string) => {
    const { documents } = office.office;
    const input = { text: plan, corrections: [], issuerId: ISSUER, drafterId: PEOPLE.drafter, idempotencyKey: key };
    const { _id: planId } = await createPlan(office.office, input);
    const numbered = { number: 1, text: number, year: 2026, at: NOW };
    await documents.plans.updateOne({ _id: planId }, { $set: { state: 'NUMBERED', number: numbered } });
    const move = { planId, version: 9, from: 'NUMBERED', to: 'ISSUED', actorId: 'service', revision: 1 } as const;
    const { movePlan } = createActivities(office.office);
    const run = () =>
      new MockActivityEnvironment().run(movePlan, { ...move, at: NOW.getTime(), grantId: null, orderId: null });
    await run();
    await run();
    await openObligations(office.office, planId, NOW);
    return planId;
  };
  const findings = async (plan: string, prefix: string): Promise<Finding[]> => {
    const { data, codes } = await ask(server, PEOPLE.drafter, READ, { text: plan });
    expect(codes).toEqual([]);
    const all = (data as unknown as { readPlan: { findings: Finding[] } }).readPlan.findings;
    return all.filter(({ code }) => code.startsWith(prefix));
  };

  const DIRECTIVE = 'Chỉ thị số 24/CT-TTg ngày 15/11/2025 của Thủ tướng Chính phủ về kỷ luật hành chính';

  it('an issued plan’s citations are remembered once, listed for its staff, and contradict the next draft', async () => {
    const planId = await issue(basis(DIRECTIVE), 'ke-hoach-1', '01/KH-UBND');
    const { data } = await ask(server, PEOPLE.clerk, CITATIONS, { issuerId: ISSUER, search: 'chỉ thị 24' });
    expect(data).toEqual({
      citations: {
        edges: [
          {
            node: {
              ref: '24/CT-TTg',
              kind: 'Chỉ thị',
              issuedBy: 'Thủ tướng Chính phủ',
              date: '2025-11-15',
              plan: { id: planId },
              revision: 1,
              times: 1,
              sources: 1,
            },
          },
        ],
      },
    });
    const other = { issuerId: 'hd.ubnd-tinh' };
    expect((await ask(server, PEOPLE.clerk, CITATIONS, other)).codes).toEqual(['FORBIDDEN']);
    expect(await findings(basis(DIRECTIVE), 'citation-contradicts')).toEqual([]);
    const [wrong] = await findings(basis(DIRECTIVE.replace('15/11', '16/11')), 'citation-contradicts');
    expect(wrong?.message).toBe(
      'Chỉ thị số 24/CT-TTg: dự thảo ghi ngày ban hành “16/11/2025”, Kế hoạch 01/KH-UBND ghi “15/11/2025”.',
    );
    const [undated] = await findings(basis(DIRECTIVE.replace(' ngày 15/11/2025', '')), 'citation-date-missing');
    expect(undated?.correction).toEqual({ from: '24/CT-TTg', to: '24/CT-TTg ngày 15/11/2025' });
  });

  it('what an administrator records as replaced is told to the next drafter', async () => {
    const RECORD = `mutation { recordReplacedAct(input: { idempotencyKey: "thay-the-1", ref: "24/CT-TTg",
      successor: "Chỉ thị số 01/CT-TTg ngày 05/01/2026 của Thủ tướng Chính phủ", source: "Công báo", confirmed: true }) { ref } }`;
    expect((await ask(server, PEOPLE.drafter, RECORD)).codes).toEqual(['FORBIDDEN']);
    expect(await findings(basis(DIRECTIVE), 'citation-replaced')).toEqual([]);
    expect((await ask(server, ADMIN, RECORD)).codes).toEqual([]);
    expect(await findings(basis(DIRECTIVE), 'citation-replaced')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('01/CT-TTg ngày 05/01/2026') },
    ]);
    const { data } = await ask(server, PEOPLE.clerk, '{ replacedActs { ref confirmed } }');
    expect(data).toEqual({
      replacedActs: [
        { ref: '04/2015/NĐ-CP', confirmed: false },
        { ref: '24/CT-TTg', confirmed: true },
      ],
    });
  });

  it('deadlines of open plans count into the week of the draft, and those of a recalled one do not', async () => {
    const first = await issue(tasks('16/6', '17/6', '18/6', '19/6', '20/6'), 'ke-hoach-1', '01/KH-UBND');
    const draft = tasks('16/6');
    expect(await findings(draft, 'unit-overloaded')).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(/Tuần từ 15\/6\/2026 .*Phòng Nội vụ thị xã Hồng Lĩnh có 6 việc đến hạn/),
      },
    ]);
    expect(await findings(tasks('30/6'), 'unit-overloaded')).toEqual([]);
    await office.office.documents.plans.updateOne({ _id: first }, { $set: { state: 'RECALLED' } });
    expect(await findings(draft, 'unit-overloaded')).toEqual([]);
  });

  it('a deadline later than the one the office itself has by a plan it cites is told with that plan’s number', async () => {
    const parent = await issue(text(), 'ke-hoach-1', '12/KH-UBND');
    const phrase = { phrase: 'trước ngày 01/6', time: null, yearInferred: false };
    const due = { ...phrase, lastDay: '2026-05-31', actionDay: '2026-05-29', legalLatest: '2026-06-01' };
    await office.office.documents.tasks.insertOne({ ...sampleTask(parent, ISSUER), due });
    const citing = (day: string) =>
      tasks(day).replace(
        'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ',
        'Kế hoạch số 12/KH-UBND ngày 05/02/2026 của UBND tỉnh',
      );
    const [late] = await findings(citing('16/6'), 'deadline-after-parent');
    expect(late?.severity).toBe('warning');
    expect(late?.message).toContain('Kế hoạch 12/KH-UBND giao cho cơ quan (31/5/2026)');
    const early = await findings(citing('16/5'), 'deadline-after-parent');
    expect(early.filter(({ message }) => message.includes('chuyên đề'))).toEqual([]);
    expect(await findings(tasks('16/6'), 'deadline-after-parent')).toEqual([]);
  });
});
