import { dueDateOn } from '../../../services/calendar/due-date';
import { addDays, dayOf } from '../../../services/calendar/vietnam-time';
import type { TaskDocument } from '../../../services/obligations/obligation';
import type { PlanDocument } from '../../../services/plans/plan';
import { minimalPdf } from '../../support/formats/minimal-pdf';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor, type Visitor } from '../../support/pages/open-visitor';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';

const UNIT_OFFICER = 'Lê Văn Bình';
const OFFICER = 'Phan Thị Hoa';
const REASON = 'Chờ hướng dẫn của cấp trên.';

describe('the unit and the officer of the follow-up, each by their link', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let tasks: TaskDocument[];
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    const own = { planId: plan._id, ownerKind: 'unit' as const };
    const lastDay = addDays(dayOf(office.office.clock()), 30);
    const due = dueDateOn(lastDay, await office.office.calendar(), { phrase: 'trong vòng 30 ngày' });
    await office.office.documents.tasks.updateMany(own, { $set: { due } });
    tasks = await office.office.documents.tasks.find(own).toArray();
  });
  afterAll(() => office.close());

  let taken = 0;
  const nextTask = async () => {
    const task = tasks[taken++] as TaskDocument;
    const id = task._id;
    const unit = { purpose: 'PROGRESS' as const, subjectId: task.ownerId, mail: 'TASK_REWORK' as const, aboutId: id };
    const officer = { ...unit, purpose: 'FOLLOW_UP' as const, subjectId: plan.route.followUpUnitId };
    return {
      ...{ id, task },
      unit: { link: (await mailLink(office, plan, unit)).link, visitor: openVisitor(office.origin) },
      officer: {
        link: (await mailLink(office, plan, { ...officer, mail: 'TASK_OBJECTED' })).link,
        visitor: openVisitor(office.origin),
      },
    };
  };
  const found = async (id: string) => (await office.office.documents.tasks.findOne({ _id: id })) as TaskDocument;
  const factsOf = (subjectId: string) => office.office.documents.facts.find({ subjectId }).toArray();
  type Side = { link: string; visitor: Visitor };
  const submit = (
    { link, visitor }: Side,
    act: string,
    fields: Record<string, string>,
    files?: { name: string; content: Buffer }[],
  ) => visitor.submit(link, { signedAs: OFFICER, ...fields, act }, files);
  /** The acts of the page's forms. */
  const formsOn = async ({ link, visitor }: Side) =>
    [...(await visitor.get(link)).html.matchAll(/name="act" value="([A-Z]+)"/g)].map(([, act]) => act);
  const laterDay = (task: TaskDocument) => addDays(task.due?.lastDay ?? '', 10);

  it('a unit takes its task and names who carries it out', async () => {
    const { id, unit } = await nextTask();
    const answer = await submit(unit, 'TAKE', { executor: 'Trần Thị Hà', signedAs: UNIT_OFFICER });
    expect(answer.status).toBe(200);
    expect(answer.words).toContain('Đã nhận việc');
    expect(await found(id)).toMatchObject({ executor: { name: 'Trần Thị Hà', personId: null } });
    expect((await unit.visitor.get(unit.link)).words).toContain('Người được phân công Trần Thị Hà');
  });

  it('progress may carry evidence, which the officer opens by the link and nobody else does', async () => {
    const { id, unit, officer } = await nextTask();
    const file = { name: 'Biên bản nghiệm thu.pdf', content: minimalPdf() };
    const typed = { percent: '100', note: 'Đã xong.', done: 'yes', signedAs: UNIT_OFFICER };
    expect((await submit(unit, 'PROGRESS', typed, [file])).status).toBe(200);
    const page = await officer.visitor.get(officer.link);
    expect(page.words).toContain('Đã xong.');
    expect(page.words).toContain(UNIT_OFFICER);
    const [, url = ''] = /href="(\/l\/[^"]+\/files\/[0-9a-f]{64})"/.exec(page.html) ?? [];
    const opened = await officer.visitor.get(url);
    expect([opened.status, opened.headers['content-type']]).toEqual([200, 'application/pdf']);
    const byUnit = url.replace(new URL(officer.link).pathname, new URL(unit.link).pathname);
    expect((await unit.visitor.get(byUnit)).status).toBe(404);
    expect((await officer.visitor.get(url.replace(/[0-9a-f]{64}$/, '0'.repeat(64)))).status).toBe(404);
    expect(await formsOn(officer)).toEqual(['ACCEPT', 'RETURN', 'REASSIGN', 'WAIVE']);
    const accepted = await submit(officer, 'ACCEPT', {});
    expect(accepted.words).toContain('Đã tiếp nhận kết quả');
    expect((await found(id)).state).toBe('ACCEPTED');
    expect(await formsOn(officer)).toEqual([]);
  });

  it('more time is asked for on the unit’s page and given on the officer’s; both show both days afterwards', async () => {
    const { id, task, unit, officer } = await nextTask();
    const until = laterDay(task);
    expect((await submit(unit, 'EXTENSION', { until, reason: REASON, signedAs: UNIT_OFFICER })).status).toBe(200);
    expect(await formsOn(unit)).toEqual(['PROGRESS', 'TAKE', 'OBJECTION']);
    const page = await officer.visitor.get(officer.link);
    expect(page.words).toContain(REASON);
    expect(page.html).toContain(`value="${until}"`);
    const granted = addDays(until, -1);
    const answer = await submit(officer, 'GRANT', { until: granted });
    expect(answer.words).toContain('Đã đồng ý thêm thời gian');
    expect(await found(id)).toMatchObject({ due: { lastDay: granted }, plannedDue: { lastDay: task.due?.lastDay } });
    for (const side of [unit, officer]) {
      const { words } = await side.visitor.get(side.link);
      expect(words).toContain('Thời hạn hiện tại');
      expect(words).toContain('Thời hạn ban đầu');
    }
  });

  it('a second click shows what was recorded, and an answer that comes too late is told the state', async () => {
    const { id, task, unit, officer } = await nextTask();
    await submit(unit, 'EXTENSION', { until: laterDay(task), reason: REASON, signedAs: UNIT_OFFICER });
    const hidden = await officer.visitor.hiddenFields(officer.link);
    const refused = { ...hidden, act: 'REFUSE', reason: 'Đã có hướng dẫn.', signedAs: OFFICER };
    const answers = [];
    for (let click = 0; click < 2; click += 1)
      answers.push(await officer.visitor.post(officer.link, 'decide', refused));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.words).toContain('Không đồng ý thêm thời gian');
    expect(await factsOf(id)).toHaveLength(2);
    const late = await officer.visitor.post(officer.link, 'decide', {
      ...refused,
      act: 'GRANT',
      until: laterDay(task),
    });
    expect(late.status).toBe(409);
    expect(late.words).toContain('đang có đề nghị về thời gian chờ trả lời');
    expect(await factsOf(id)).toHaveLength(2);
  });

  it('an objection is answered by keeping the task or giving it to a unit of the list', async () => {
    const { id, task, unit, officer } = await nextTask();
    await submit(unit, 'OBJECTION', { reason: 'Không thuộc chức năng.', signedAs: UNIT_OFFICER });
    expect(await formsOn(unit)).toEqual([]);
    expect(await formsOn(officer)).toEqual(['KEEP', 'REASSIGN', 'WAIVE']);
    const { html } = await officer.visitor.get(officer.link);
    const offered = [...html.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value ?? '');
    expect(offered).not.toContain(task.ownerId);
    const toId = offered[0] ?? '';
    const answer = await submit(officer, 'REASSIGN', { unit: toId, reason: 'Đúng chức năng.' });
    expect(answer.words).toContain('Đã chuyển đơn vị khác');
    expect(await found(`${id}/${toId}`)).toMatchObject({ ownerId: toId, state: 'IN_FORCE' });
    expect((await unit.visitor.get(unit.link)).status).toBe(410);
  });

  it.each([
    ['a name', { act: 'WAIVE', reason: 'Đã lồng ghép.', signedAs: '' }, '“Họ và tên người trả lời”'],
    ['a reason', { act: 'WAIVE', reason: '' }, '“Lý do”'],
    ['a unit', { act: 'REASSIGN', reason: 'Chuyển.' }, '“Đơn vị nhận, trong Nơi nhận của kế hoạch”'],
    ['an act', { act: 'XYZ', reason: 'Chuyển.' }, '“Trả lời”'],
  ])('an answer without %s comes back with the field named, and what was typed', async (_, typed, named) => {
    const { id, officer } = await nextTask();
    const { act, ...fields } = typed;
    const answer = await submit(officer, act, fields);
    expect(answer.status).toBe(400);
    expect(answer.words).toContain(named);
    if (act !== 'XYZ' && fields.reason) expect(answer.html).toContain(fields.reason);
    expect(await factsOf(id)).toHaveLength(0);
  });

  it('a reason is kept as it was written, and only what no form can send is cut', async () => {
    const { id, unit, officer } = await nextTask();
    const [asked, answered] = [1, 2].map((n) =>
      `${n}: ${'Chờ hướng dẫn của cấp trên về kinh phí. '.repeat(40)}`.trim(),
    );
    await submit(unit, 'OBJECTION', { reason: asked ?? '', signedAs: UNIT_OFFICER });
    await submit(officer, 'KEEP', { reason: `${answered}${'x'.repeat(10_000)}` });
    const reasons = (await factsOf(id)).map(({ act }) => ('reason' in act ? act.reason : ''));
    expect(reasons[0]).toBe(asked);
    expect(reasons[1]?.startsWith(answered ?? '')).toBe(true);
    expect(reasons[1]).toHaveLength(4_000);
  });

  it('a form without the browser’s nonce, or with the field no person sees filled in, records nothing', async () => {
    const { id, officer } = await nextTask();
    const hidden = await officer.visitor.hiddenFields(officer.link);
    const typed = { ...hidden, act: 'WAIVE', reason: 'Đã lồng ghép.', signedAs: OFFICER };
    expect((await officer.visitor.post(officer.link, 'decide', { ...typed, csrf: 'x' })).status).toBe(403);
    expect((await officer.visitor.post(officer.link, 'decide', { ...typed, 'bo-trong': 'x' })).status).toBe(400);
    expect((await officer.visitor.post(officer.link, 'decide', { ...typed, docHash: '0'.repeat(64) })).status).toBe(
      409,
    );
    expect(await factsOf(id)).toHaveLength(0);
  });

  it('a coordinating unit adds its part on a page of its own, and cannot report the task done', async () => {
    const { id, task, unit } = await nextTask();
    const helper = tasks.find(({ ownerId }) => ownerId !== task.ownerId)?.ownerId ?? '';
    await office.office.documents.tasks.updateOne({ _id: id }, { $set: { coordinatorIds: [helper] } });
    const asked = {
      purpose: 'PROGRESS' as const,
      subjectId: helper,
      mail: 'TASK_REWORK' as const,
      aboutId: id,
      round: 7,
    };
    const side = { link: (await mailLink(office, plan, asked)).link, visitor: openVisitor(office.origin) };
    expect(await formsOn(side)).toEqual(['CONTRIBUTION']);
    expect((await submit(side, 'CONTRIBUTION', { note: 'Đã cử cán bộ.' })).status).toBe(200);
    expect((await submit(side, 'PROGRESS', { percent: '100', note: 'Xong.', done: 'yes' })).status).toBe(403);
    expect(await found(id)).toMatchObject({ state: 'IN_FORCE', percent: 0 });
    expect(await formsOn(unit)).toContain('PROGRESS');
  });

  it('the officer accepts a report by its link, with what was reported before their eyes', async () => {
    const ownerId = tasks[0]?.ownerId ?? '';
    const period = await office.office.documents.periods.findOne({ planId: plan._id, ownerId });
    const about = { subjectId: period?.ownerId ?? '', aboutId: period?._id ?? '', mail: 'REPORT_RETURNED' as const };
    const unit = {
      link: (await mailLink(office, plan, { ...about, purpose: 'REPORT' })).link,
      visitor: openVisitor(office.origin),
    };
    await unit.visitor.submit(unit.link, { text: 'Đã tổ chức 12 hội nghị.', signedAs: UNIT_OFFICER }, []);
    const follow = {
      ...about,
      purpose: 'FOLLOW_UP' as const,
      mail: 'TASK_OBJECTED' as const,
      subjectId: plan.route.followUpUnitId,
    };
    const officer = { link: (await mailLink(office, plan, follow)).link, visitor: openVisitor(office.origin) };
    expect((await officer.visitor.get(officer.link)).words).toContain('Đã tổ chức 12 hội nghị.');
    expect(await formsOn(officer)).toEqual(['ACCEPT', 'RETURN', 'WAIVE']);
    expect((await submit(officer, 'ACCEPT', {})).status).toBe(200);
    expect((await office.office.documents.periods.findOne({ _id: about.aboutId }))?.state).toBe('ACCEPTED');
  });
});
