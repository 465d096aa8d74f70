import type { GraphqlServer } from '../../../graphql/server';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { ask, openServer } from '../../support/graphql/ask';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';
import { officeOf } from '../../unit/directory/sample-offices';
import { seedFile } from '../../unit/form-check/seed-drafts';

const DRAFTERS: Record<string, string> = {
  'hd.thanh-mien.tt.ubnd': 'hd.thanh-mien.tt.tran-thi-lan-anh',
  'tn.duong-minh-chau.phan.ubnd': 'tn.duong-minh-chau.phan.le-thi-cam-tu',
  'ht.hong-linh.ubnd': 'ht.hong-linh.phan-thi-hong-nhung',
  'hd.ubnd-tinh': 'hd.tang-thi-phuong-lai',
};
const FINDINGS = 'findings { id code severity quote line rule correction { from to line } }';
const READ = `query ($text: String!) { readPlan(text: $text) { ${FINDINGS} } }`;
const PLAN = `id revision currentRevision { text corrections { key } ${FINDINGS} }`;
const CREATE = `mutation ($text: String!, $issuerId: ID!) { createPlan(input: { idempotencyKey: "ke-hoach-1", issuerId: $issuerId, text: $text,
  corrections: [{ key: "d1", onDemand: true }] }) { ${PLAN} } }`;
const APPLY = `mutation ($planId: ID!, $basedOn: Int!, $ids: [ID!]!) {
  applyCorrections(input: { idempotencyKey: "ap-dung-1", planId: $planId, basedOn: $basedOn, findingIds: $ids }) { ${PLAN} } }`;

interface Finding {
  id: string;
  code: string;
  severity: string;
  quote: string;
  correction: { from: string; to: string; line: number | null } | null;
}
interface Plan {
  id: string;
  revision: number;
  currentRevision: { text: string; corrections: { key: string }[]; findings: Finding[] };
}

describe('“Nơi nhận” checked through GraphQL', () => {
  let office: TestOffice;
  let server: GraphqlServer;
  beforeAll(async () => {
    office = await openTestOffice({ process: recordingProcess() });
    server = openServer(office.office);
  });
  afterAll(() => office.close());

  /** The drafter of the seed's office, in the month it was written. */
  const at = (seed: string) => {
    const { file, text } = seedFile(seed);
    const { issuerId, asOf } = officeOf({ file } as Parameters<typeof officeOf>[0]);
    office.setClock(instantAt(asOf, '09:00'));
    return { text, issuerId, drafter: DRAFTERS[issuerId] ?? '' };
  };
  const gaps = (findings: Finding[]) => findings.filter(({ code }) => code.endsWith('-not-in-recipients'));

  it.each<[string, number]>([
    ['000', 3],
    ['001', 0],
    ['002', 2],
    ['003', 1],
    ['004', 2],
  ])('plan %s has %i gaps, each with the line that closes it', async (seed, count) => {
    const { text, drafter } = at(seed);
    const { data, codes } = await ask(server, drafter, READ, { text });
    expect(codes).toEqual([]);
    const found = gaps((data as unknown as { readPlan: { findings: Finding[] } }).readPlan.findings);
    expect(found).toHaveLength(count);
    expect(found.filter(({ correction, id }) => correction === null || id === '')).toEqual([]);
  });

  it('one step adds a line: a new revision without the finding, and nothing else is lost', async () => {
    const { text, issuerId, drafter } = at('000');
    const created = await ask(server, drafter, CREATE, { text, issuerId });
    expect(created.codes).toEqual([]);
    const plan = (created.data as unknown as { createPlan: Plan }).createPlan;
    const before = gaps(plan.currentRevision.findings);
    const receiver = before.find(({ quote }) => quote === 'huyện');
    const variables = { planId: plan.id, basedOn: 1, ids: [receiver?.id] };
    const { data, codes } = await ask(server, drafter, APPLY, variables);
    expect(codes).toEqual([]);
    const next = (data as unknown as { applyCorrections: Plan }).applyCorrections;
    expect(next.revision).toBe(1);
    const stored = await office.office.documents.revisions.findOne({ _id: `${plan.id}/2` });
    const list = stored?.text.split('\n').slice(191, 194);
    expect(list?.map((line) => line.trim())).toEqual([
      '- Đài truyền thanh thị trấn;',
      '- Ủy ban nhân dân huyện Thanh Miện;',
      '- Lưu: VT.',
    ]);
    expect(gaps(stored?.reading.findings as unknown as Finding[]).map(({ quote }) => quote)).toEqual(
      before.map(({ quote }) => quote).filter((quote) => quote !== 'huyện'),
    );
    expect(stored).toMatchObject({ corrections: [{ key: 'd1', onDemand: true }], createdBy: drafter });
  });

  it('a finding that is not there is refused, and so is somebody who did not write the plan', async () => {
    const { text, issuerId, drafter } = at('002');
    const { data } = await ask(server, drafter, CREATE, { text, issuerId });
    const { id } = (data as unknown as { createPlan: Plan }).createPlan;
    const revisions = () => office.office.documents.revisions.countDocuments({ planId: id });
    const variables = { planId: id, basedOn: 1, ids: ['khong-co'] };
    expect((await ask(server, drafter, APPLY, variables)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(server, 'ht.hong-linh.le-thi-quynh-trang', APPLY, variables)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(server, DRAFTERS['hd.ubnd-tinh'] ?? '', APPLY, variables)).codes).toEqual(['NOT_FOUND']);
    expect(await revisions()).toBe(1);
  });
});
