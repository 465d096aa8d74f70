import { dayOf } from '../../services/calendar/vietnam-time';
import { composeText } from '../../services/plans/compose-text';
import { createPlan } from '../../services/plans/create-plan';
import { frameDraft } from '../../services/plans/frame-draft';
import { ISSUER, NOW, PEOPLE } from './graphql/sample-plan';
import { issuePlan } from './issue-plan';
import type { TestOffice } from './open-test-office';

/**
 * A plan in force whose text sets tasks and aims: one ward reports before 10 December 2026, four days before the figures
 * of the year close. The office's clock stands at the day of its text.
 */
export async function planWithAims({ office, setClock }: TestOffice, key: string): Promise<string> {
  setClock(NOW);
  const directory = await office.directory();
  const frame = frameDraft(directory, { issuerId: ISSUER, mandateId: null, today: dayOf(NOW) });
  const draft = {
    title: 'Thực hiện công tác dân vận chính quyền năm 2026',
    legalBases: [{ lead: 'Thực hiện', text: 'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ' }],
    sections: [
      { heading: 'Mục đích, yêu cầu', items: ['Nâng cao nhận thức của cán bộ, công chức'] },
      {
        heading: 'Nội dung thực hiện',
        items: ['Đẩy mạnh công tác tuyên truyền', 'Tổ chức đối thoại với Nhân dân', 'Cải cách hành chính'],
      },
      {
        heading: 'Chỉ tiêu',
        items: [
          'Trên 95% cán bộ, công chức được học tập, quán triệt',
          'Tổ chức ít nhất 12 cuộc đối thoại với Nhân dân',
          'Thực hiện tốt dân chủ trong hoạt động của cơ quan',
        ],
      },
    ],
    assignments: [
      {
        unit: 'UBND phường Bắc Hồng',
        mode: 'order' as const,
        tasks: ['Báo cáo kết quả thực hiện về UBND thị xã trước ngày 10/12/2026'],
      },
    ],
    recipients: [
      { name: 'Công an thị xã', purpose: null },
      { name: 'UBND phường Bắc Hồng', purpose: 'để thực hiện' },
    ],
    drafterMark: null,
    copies: null,
  };
  const text = composeText(draft, frame);
  const who = { issuerId: ISSUER, drafterId: PEOPLE.drafter, idempotencyKey: key };
  const { _id } = await createPlan(office, { text, corrections: [], ...who });
  await issuePlan(office, _id);
  return _id;
}
