import type { PeriodDocument } from '../../../services/obligations/obligation';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { followUpPeople } from '../../support/follow-up-people';
import { PEOPLE, UNITS } from '../../support/graphql/sample-plan';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { mailLink } from '../../support/pages/sample-plan-on-record';
import { planWithAims } from '../../support/plan-with-aims';

const OFFICER = 'Lê Văn Bình';
const OWNER = `unit:${UNITS.tasked}`;
const IN_TIME = new Date('2026-12-08T02:00:00Z');
const TOO_LATE = new Date('2026-12-11T02:00:00Z');
const ANSWERS = `submissions { nodes { text nil parts { key heading text } values { key value note indicator { text unit } } } }`;
const SUBMIT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { state late ${ANSWERS} } }`;
const FORM = `{ myReportPeriods(first: 5) { nodes { id late form { sections { key ref heading } indicators { key ref text unit kind least most target { comparison value } } dataFrom dataCutOff dataUntil dueBeforeCutOff } } } }`;

describe('a report along its outline', () => {
  let office: LinkOffice;
  let door: Door;
  beforeAll(async () => {
    office = await openLinkOffice();
    door = await openDoor({ beside: office });
  });
  afterAll(async () => {
    await door.close();
    await office.close();
  });

  let plans = 0;
  const owedReport = async () => {
    plans += 1;
    const planId = await planWithAims(office, `ke-hoach-chi-tieu-${plans}`);
    const period = (await office.office.documents.periods.findOne({ planId })) as PeriodDocument;
    const plan = await office.office.documents.plans.findOne({ _id: planId });
    if (!plan) throw new Error('no plan');
    office.setClock(IN_TIME);
    const { link } = await mailLink(office, plan, {
      ...{ purpose: 'REPORT', subjectId: period.ownerId, mail: 'REPORT_RETURNED', aboutId: period._id, round: 7 },
    });
    return { planId, plan, id: period._id, link, visitor: openVisitor(office.origin) };
  };
  const factsOf = (subjectId: string) =>
    office.office.documents.facts.find({ subjectId }).sort({ sequence: 1 }).toArray();

  it('shows sections, indicators with their targets, and until when the figures are actual', async () => {
    const { link, visitor } = await owedReport();
    const { html, words } = await visitor.get(link);
    expect(words).toContain('Số liệu báo cáo tính đến ngày 09/12/2026, ước thực hiện đến ngày 14/12/2026');
    for (const heading of [
      'Đẩy mạnh công tác tuyên truyền',
      'Khó khăn, vướng mắc và nguyên nhân',
      'Đề xuất, kiến nghị',
    ])
      expect(words).toContain(heading);
    expect(words).toContain('Mục tiêu: trên 95%');
    expect(words).toContain('Mục tiêu: từ 12 cuộc trở lên');
    expect(html).not.toContain('<script');
    const asked = await door.ask(OWNER, FORM);
    const [node] = (asked.data as { myReportPeriods: { nodes: { form: object }[] } }).myReportPeriods.nodes;
    expect(node?.form).toEqual({
      sections: [
        { key: 's2.1', ref: 'II.1', heading: 'Đẩy mạnh công tác tuyên truyền' },
        { key: 's2.2', ref: 'II.2', heading: 'Tổ chức đối thoại với Nhân dân' },
        { key: 's2.3', ref: 'II.3', heading: 'Cải cách hành chính' },
        { key: 'difficulties', ref: null, heading: 'Khó khăn, vướng mắc và nguyên nhân' },
        { key: 'proposals', ref: null, heading: 'Đề xuất, kiến nghị' },
      ],
      indicators: [
        {
          ...{ key: 'i1', ref: 'III.1', text: 'Trên 95% cán bộ, công chức được học tập, quán triệt', unit: '%' },
          ...{ kind: 'AVERAGE', least: 0, most: 100, target: { comparison: 'ABOVE', value: 95 } },
        },
        {
          ...{ key: 'i2', ref: 'III.2', text: 'Tổ chức ít nhất 12 cuộc đối thoại với Nhân dân', unit: 'cuộc' },
          ...{ kind: 'SUM', least: 0, most: null, target: { comparison: 'AT_LEAST', value: 12 } },
        },
        {
          ...{ key: 'i3', ref: 'III.3', text: 'Thực hiện tốt dân chủ trong hoạt động của cơ quan', unit: null },
          ...{ kind: 'TEXT', least: null, most: null, target: null },
        },
      ],
      ...{ dataFrom: '2026-02-05', dataCutOff: '2026-12-14', dataUntil: '2026-12-09', dueBeforeCutOff: true },
    });
  });

  it('is sent on the page without a general text, read by the officer, and filled in again when it comes back', async () => {
    const { planId, plan, id, link, visitor } = await owedReport();
    const typed = {
      'parts.s2.1': 'Đã tuyên truyền trên 12 cụm loa.\r\nPhát 3.000 tờ rơi.',
      'values.i1': '96,5',
      'values.i2': '14',
      'notes.i2': 'Hai cuộc lưu động.',
      'notes.i3': 'Đã công khai quy chế.',
      signedAs: OFFICER,
    };
    const sent = await visitor.submit(link, typed, []);
    expect(sent.words).toContain('Đã gửi báo cáo');
    const shown = await visitor.get(link);
    expect(shown.html).not.toContain('<form');
    expect(shown.words).toContain(
      'II.1. Đẩy mạnh công tác tuyên truyền Đã tuyên truyền trên 12 cụm loa. Phát 3.000 tờ rơi.',
    );
    expect(shown.words).toContain('96,5%');
    const read = await door.ask(
      PEOPLE.clerk,
      `{ plan(id: "${planId}") { reportPeriods(first: 2) { nodes { ${ANSWERS} } } } }`,
    );
    expect(read.errors).toEqual([]);
    expect(read.data).toMatchObject({
      plan: {
        reportPeriods: {
          nodes: [
            {
              submissions: {
                nodes: [
                  {
                    text: '',
                    parts: [
                      {
                        key: 's2.1',
                        heading: 'Đẩy mạnh công tác tuyên truyền',
                        text: 'Đã tuyên truyền trên 12 cụm loa.\nPhát 3.000 tờ rơi.',
                      },
                    ],
                    values: [
                      {
                        key: 'i1',
                        value: 96.5,
                        note: '',
                        indicator: { unit: '%' },
                      },
                      { key: 'i2', value: 14, note: 'Hai cuộc lưu động.' },
                      { key: 'i3', value: null, note: 'Đã công khai quy chế.' },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
    });
    await followUpPeople(office, planId, plan.route.followUpUnitId).official(id, {
      kind: 'REPORT_RETURNED',
      reason: 'Thiếu số liệu đối thoại quý IV.',
    });
    const again = await visitor.get(link);
    expect(again.words).toContain('Thiếu số liệu đối thoại quý IV.');
    expect(again.html).toMatch(/name="values\.i1"[^>]*value="96,5"/);
    expect(again.html).toContain('Phát 3.000 tờ rơi.');
    expect((await visitor.submit(link, { ...typed, 'values.i2': '15' }, [])).status).toBe(200);
    expect(await factsOf(id)).toHaveLength(3);
  });

  it.each([
    ['values.i1', 'nhiều', 'Trên 95% cán bộ'],
    ['values.i1', '100,5', 'Trên 95% cán bộ'],
    ['values.i2', '-1', 'Tổ chức ít nhất 12 cuộc'],
    ['values.i3', '5', 'Thực hiện tốt dân chủ'],
    ['notes.i1', 'a'.repeat(1_001), 'Trên 95% cán bộ'],
    ['parts.s2.1', 'a'.repeat(20_001), 'Đẩy mạnh công tác tuyên truyền'],
  ])(
    'with a wrong %s comes back with the field named and everything typed still there',
    async (field, wrong, named) => {
      const { id, link, visitor } = await owedReport();
      const answer = await visitor.submit(
        link,
        { 'parts.proposals': 'Đề nghị bổ sung kinh phí.', [field]: wrong, signedAs: OFFICER },
        [],
      );
      expect(answer.status).toBe(400);
      expect(answer.words).toContain(`Thông tin nhập tại mục “${named}`);
      expect(answer.words).toContain('Đề nghị bổ sung kinh phí.');
      expect(await factsOf(id)).toHaveLength(0);
    },
  );

  it('has no field but those of its form, and nothing under a stamp of secrecy', async () => {
    const { id, link, visitor } = await owedReport();
    expect((await visitor.submit(link, { 'parts.s99': 'Khác.', signedAs: OFFICER }, [])).status).toBe(400);
    const secret = await visitor.submit(link, { 'parts.s2.1': 'TUYỆT MẬT\nNội dung.', signedAs: OFFICER }, []);
    expect(secret.words).toContain('dấu chỉ độ mật');
    expect((await visitor.submit(link, { signedAs: OFFICER }, [])).status).toBe(400);
    expect(await factsOf(id)).toHaveLength(0);
  });

  it('is taken from a system in the same parts, and a wrong one is named by its key', async () => {
    const { id } = await owedReport();
    const send = (more: object, idempotencyKey: string) =>
      door.ask(OWNER, SUBMIT, { input: { periodId: id, text: '', idempotencyKey, ...more } });
    const wrong = [
      [{ values: [{ key: 'i1', value: 120 }] }, 'values.i1'],
      [{ values: [{ key: 'i9', value: 1 }] }, 'values.0.key'],
      [{ parts: [{ key: 'khac', text: 'a' }] }, 'parts.0.key'],
      [{ parts: [{ key: 's2.1', text: ' ' }] }, 'text'],
    ] as const;
    for (const [index, [more, field]] of wrong.entries()) {
      const { errors } = await leavesNothing(office, () => send(more, `sai-so-${index}`));
      expect(errors.map(({ extensions }) => [extensions.code, extensions.details?.['field']])).toEqual([
        ['BAD_USER_INPUT', field],
      ]);
    }
    const values = [{ key: 'i2', value: 13, note: 'Đủ.' }];
    const sent = await send({ values, parts: [{ key: 'proposals', text: 'Không có.' }] }, 'gui-qua-he-thong');
    expect(sent.codes).toEqual([]);
    expect(sent.data).toMatchObject({
      submitReport: {
        ...{ state: 'SUBMITTED', late: false },
        submissions: { nodes: [{ parts: [{ heading: 'Đề xuất, kiến nghị' }], values: [{ value: 13, note: 'Đủ.' }] }] },
      },
    });
  });

  it('that comes after its last day is marked late, also when it says that nothing occurred', async () => {
    const { id } = await owedReport();
    office.setClock(TOO_LATE);
    const input = { periodId: id, text: '', nil: true, idempotencyKey: 'khong-phat-sinh' };
    expect((await door.ask(OWNER, SUBMIT, { input })).data).toMatchObject({
      submitReport: { state: 'NIL', late: true },
    });
  });
});
