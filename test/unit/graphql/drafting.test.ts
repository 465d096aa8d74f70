import type { GraphqlServer } from '../../../graphql/server';
import { movePlan } from '../../../services/plans/move-plan';
import { ask, openServer } from '../../support/graphql/ask';
import { type MemoryOffice, memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { ISSUER, NOW, PEOPLE, samplePlan, sampleText, UNITS } from '../../support/graphql/sample-plan';

const text = sampleText(sampleOfficeDirectory());
let office: MemoryOffice;
let server: GraphqlServer;
beforeEach(() => {
  office = memoryOffice();
  server = openServer(office);
});
const as = (person: string, query: string, variables: Record<string, unknown>) => ask(server, person, query, variables);

const READ = `query ($text: String!, $issuerId: ID) { readPlan(text: $text, issuerId: $issuerId) {
  reading { title planYear issuer { name stated } legalBases { lead ref } recipients { name isArchive addressees { id } unresolved }
    assignments { unit quote line deadline { lastDay } } reportDuties { who periodicity } signer { name } }
  findings { code severity message }
  obligations { tasks { key owners { id name } deadline { quote } } reports { key owners { id } } } } }`;

describe('reading a text without storing it', () => {
  it('shows the reading with its sources and the owners the directory finds', async () => {
    const { data, codes } = await as(PEOPLE.drafter, READ, { text });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      readPlan: {
        reading: {
          title: 'Thực hiện công tác dân vận chính quyền năm 2026',
          planYear: 2026,
          issuer: { name: 'ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH', stated: true },
          legalBases: [{ lead: 'Thực hiện', ref: '33/CT-TTg' }],
          signer: { name: 'Nguyễn Huy Hùng' },
        },
        obligations: { tasks: [{ key: 't1', owners: [{ id: 'ht.hong-linh.phong-noi-vu' }] }, {}] },
      },
    });
    const { reading } = (
      data as unknown as {
        readPlan: {
          reading: { recipients: { addressees: { id: string }[] }[]; assignments: { quote: string; line: number }[] };
        };
      }
    ).readPlan;
    expect(reading.recipients.flatMap(({ addressees }) => addressees.map(({ id }) => id))).toEqual([
      UNITS.copied,
      'ht.hong-linh.phong-noi-vu',
      UNITS.tasked,
    ]);
    expect(reading.assignments[0]?.line).toBeGreaterThan(10);
    expect(await office.documents.plans.countDocuments({})).toBe(0);
    expect(await office.documents.revisions.countDocuments({})).toBe(0);
  });

  it('refuses what is no plan with the code of the reader', async () => {
    expect((await as(PEOPLE.drafter, READ, { text: '  ' })).codes).toEqual(['TEXT_EMPTY']);
    expect((await as(PEOPLE.drafter, READ, { text: 'QUYẾT ĐỊNH\nVề việc khen thưởng' })).codes).toEqual(['NOT_A_PLAN']);
  });

  it('is for staff of the issuer whose directory is asked', async () => {
    expect((await as(PEOPLE.drafter, READ, { text, issuerId: 'hd.ubnd' })).codes).toEqual(['FORBIDDEN']);
    expect((await as(`unit:${UNITS.copied}`, READ, { text })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('beginning a plan', () => {
  const CREATE = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) {
    id state stateLabel { vi en } title revision drafter { name } route { signer { id } clerk { id } }
    currentRevision { text corrections { key unit drop } obligations { tasks { key } } findings { severity } } history { edges { node { type actor { id } } } } } }`;
  const input = (more: Record<string, unknown>) => ({
    input: { idempotencyKey: 'create-0001', issuerId: ISSUER, ...more },
  });

  it('stores revision 1 of a draft; the same key and text give the same plan, another text a conflict', async () => {
    const first = await as(PEOPLE.drafter, CREATE, input({ text }));
    expect(first.codes).toEqual([]);
    expect(first.data).toMatchObject({
      createPlan: {
        state: 'DRAFT',
        stateLabel: { vi: 'Dự thảo', en: 'Draft' },
        revision: 1,
        drafter: { name: 'Phan Thị Hồng Nhung' },
        route: { signer: { id: PEOPLE.signer }, clerk: { id: PEOPLE.clerk } },
        currentRevision: { text },
        history: { edges: [{ node: { type: 'PLAN_CREATED', actor: { id: PEOPLE.drafter } } }] },
      },
    });
    expect((await as(PEOPLE.drafter, CREATE, input({ text }))).data).toEqual(first.data);
    expect((await as(PEOPLE.drafter, CREATE, input({ text: `${text}\n` }))).codes).toEqual(['CONFLICT']);
    expect(await office.documents.plans.countDocuments({})).toBe(1);
  });

  it('takes a plan part by part and corrections of its reading', async () => {
    const structured = {
      title: 'Thực hiện cải cách hành chính năm 2026',
      legalBases: [{ text: 'Luật Tổ chức chính quyền địa phương ngày 19/6/2015' }],
      sections: [{ heading: 'Mục đích', items: ['Nâng cao chất lượng phục vụ'] }],
      assignments: [
        { unit: 'Phòng Nội vụ', tasks: ['Chủ trì triển khai Kế hoạch trước ngày 10/3/2026'] },
        { unit: 'Công an thị xã', mode: 'REQUEST', tasks: ['Phối hợp tuyên truyền'] },
      ],
      recipients: [{ name: 'Phòng Nội vụ' }, { name: 'Công an thị xã' }],
    };
    const { data, codes } = await as(
      PEOPLE.drafter,
      CREATE,
      input({ structured, corrections: [{ key: 't2', drop: true }] }),
    );
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      createPlan: {
        title: 'Thực hiện cải cách hành chính năm 2026',
        currentRevision: { corrections: [{ key: 't2', unit: null, drop: true }] },
      },
    });
    const { tasks } = (
      data as unknown as { createPlan: { currentRevision: { obligations: { tasks: { key: string }[] } } } }
    ).createPlan.currentRevision.obligations;
    expect(tasks.map(({ key }) => key)).not.toContain('t2');
  });

  it.each([
    ['neither text nor parts', {}, 'text'],
    ['a key too short to be one', { text, idempotencyKey: 'a' }, 'idempotencyKey'],
    ['a correction of nothing', { text, corrections: [{ key: 'x1' }] }, 'corrections.0.key'],
    [
      'an unknown periodicity',
      { text, corrections: [{ key: 'd1', periodicity: 'sometimes' }] },
      'corrections.0.periodicity',
    ],
  ])('%s is BAD_USER_INPUT that names the field', async (_what, more, field) => {
    const { codes, errors } = await as(PEOPLE.drafter, CREATE, input(more));
    expect([codes, errors[0]?.extensions.details]).toEqual([['BAD_USER_INPUT'], { field }]);
  });
});

describe('the dress rehearsal', () => {
  it('shows before the signature whom the service will press when, and by which rule', async () => {
    const { plan, revision } = await samplePlan(sampleOfficeDirectory(), { state: 'PENDING_SIGNATURE' });
    server = openServer(memoryOffice({ plans: [plan], revisions: [revision] }));
    const query = `query ($id: ID!) { rehearsePlan(planId: $id) { issuedAt totalCount entries(first: 500) { day action kind round about { vi } owner { id } reason tone } } }`;
    const { data, codes } = await as(PEOPLE.signer, query, { id: plan._id });
    expect(codes).toEqual([]);
    const { entries, totalCount } = (
      data as unknown as { rehearsePlan: { totalCount: number; entries: Record<string, never>[] } }
    ).rehearsePlan;
    expect(entries).toHaveLength(totalCount);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          day: '2026-03-06',
          kind: 'TASK',
          action: 'REMIND',
          owner: { id: 'ht.hong-linh.phong-noi-vu' },
        }),
        expect.objectContaining({ day: '2026-03-10', kind: 'TASK', action: 'MARK_OVERDUE' }),
        expect.objectContaining({ kind: 'DELIVERY', action: 'REMIND', owner: { id: UNITS.copied } }),
        expect.objectContaining({ kind: 'REPORT', action: 'OPEN', owner: { id: UNITS.tasked } }),
      ]),
    );
    expect(entries.map(({ day }) => day)).toEqual([...entries.map(({ day }) => day)].sort());
  });
});

describe('submitting a plan', () => {
  it('repeated with the same key after a lost answer is told the state it led to, not refused by it', async () => {
    const { plan, revision } = await samplePlan(sampleOfficeDirectory());
    const submitted: string[] = [];
    office = memoryOffice({ plans: [plan], revisions: [revision] });
    office.process.submit = async (planId, { actorId, orderId }) => {
      submitted.push(orderId);
      const move = { planId, version: 1, from: 'DRAFT', to: 'CONTENT_CHECK', actorId, revision: 1 } as const;
      await movePlan(office, { ...move, at: NOW, grantId: null, orderId });
      return 'CONTENT_CHECK';
    };
    server = openServer(office);
    const query = 'mutation ($input: PlanOrderInput!) { submitPlan(input: $input) { state waitsFor { id } } }';
    const submit = (idempotencyKey: string) =>
      as(PEOPLE.drafter, query, { input: { idempotencyKey, planId: plan._id } });
    const first = await submit('submit-0001');
    expect(first.data).toEqual({ submitPlan: { state: 'CONTENT_CHECK', waitsFor: { id: PEOPLE.unitHead } } });
    expect((await submit('submit-0001')).data).toEqual(first.data);
    expect(submitted).toHaveLength(1);
    expect((await submit('submit-0002')).codes).toEqual(['WRONG_STATE']);
  });
});
