import { followUpPage } from '../../../pages/views/follow-up-page';
import type { FormGuard, PageContext, PageNotice, PagePlan } from '../../../pages/views/page-model';
import { type ProgressPage, progressPage } from '../../../pages/views/progress-page';
import type { PageTask } from '../../../pages/views/task-facts';
import type { LetterReport, LetterTask } from '../../../services/mail/letters/letter-obligation';
import type { ReportForm } from '../../../services/reports/report-form';

interface Sample {
  context: PageContext & FormGuard & { plan: PagePlan; notice: PageNotice | null };
  task: LetterTask;
  report: LetterReport;
  form: ReportForm;
  owner: string;
  /** Stands for every word that people write. */
  hostile?: string | undefined;
}

/** The pages of a task and of what is followed up, in each kind of state. */
export function sampleTaskPages({ context, task, report, form, owner, hostile }: Sample): Record<string, string> {
  const at = new Date('2025-02-05T01:05:00Z');
  const extensionRange = { earliest: '2024-12-01', latest: '2025-02-28' };
  const asked = { until: '2024-12-20', reason: hostile ?? 'Chờ hướng dẫn của cấp trên.', at };
  const pageTask = (more: Partial<PageTask> = {}): PageTask => ({
    ...{ ...task, text: hostile ?? task.text, state: 'IN_PROGRESS', percent: 40 },
    plannedDue: {
      phrase: hostile ?? 'trước ngày 15/11/2024',
      lastDay: '2024-11-14',
      actionDay: '2024-11-14',
      time: null,
    },
    overdueSince: new Date('2024-12-02T01:00:00Z'),
    lastNote: hostile ?? 'Đã ban hành kế hoạch của đơn vị.\nĐang phân công thực hiện.',
    coordinators: [hostile ?? 'Công an tỉnh', 'Sở Tài chính'],
    executor: hostile ?? 'Lê Văn Bình',
    ...more,
  });
  const progress = (more: Partial<ProgressPage>) =>
    progressPage({
      ...{ ...context, task: pageTask(), owner, helper: null, extensionAsked: null, objection: null, extensionRange },
      submitUrl: '/l/abc.def/decide',
      ...more,
    });
  const shared = { ...context, owner, isClosed: false, submitUrl: '/l/abc.def/decide', filled: {} };
  const units = [{ value: 'ht.so-tai-chinh', label: hostile ?? 'Sở Tài chính' }];
  const by = hostile ?? 'Lê Văn Bình, Sở Nội vụ';
  const files = [{ name: hostile ?? 'biên bản.pdf', url: `/l/abc.def/files/${'a3f1'.repeat(16)}` }];
  const followed = { kind: 'task' as const, task: pageTask(), extensionAsked: asked, objection: null, extensionRange };
  const done = { kind: 'TASK_PROGRESS' as const, percent: 40, note: hostile ?? 'Đang làm.', done: false };
  const sent = { kind: 'REPORT_SUBMITTED' as const, text: hostile ?? 'Tóm tắt.', nil: false, fileIds: [] };
  const filled = {
    act: 'EXTENSION',
    until: '2024-12-20',
    reason: hostile ?? 'Chờ hướng dẫn.',
    signedAs: 'Lê Văn Bình',
  };
  return {
    progress: progress({ filled }),
    progressAsked: progress({ extensionAsked: asked, extensionRange: null }),
    progressRequest: progress({ task: pageTask({ mode: 'request', state: 'RETURNED_FOR_REWORK' }) }),
    progressObjected: progress({ task: pageTask({ state: 'OBJECTED' }), objection: asked, submitUrl: null }),
    contribution: progress({ helper: hostile ?? 'Công an tỉnh' }),
    followUpAsked: followUpPage({
      ...{ ...shared, about: followed, acts: ['GRANT', 'REFUSE', 'REASSIGN', 'WAIVE'], units },
      facts: [{ act: done, by, at, toUnit: null, files }],
    }),
    followUpReport: followUpPage({
      ...shared,
      about: { kind: 'report', report, plannedDue: null, state: 'SUBMITTED', overdueSince: null, form },
      ...{ acts: ['ACCEPT', 'RETURN', 'WAIVE'], units: [] },
      facts: [{ act: sent, by, at, toUnit: null, files }],
    }),
    followUpClosed: followUpPage({
      ...{ ...shared, about: { ...followed, extensionAsked: null }, acts: [], units: [], facts: [], isClosed: true },
    }),
  };
}
