import { bareKey } from './bare-key';
import { AIM_HEADINGS, EXECUTION_HEADINGS, REPORT_HEADINGS, TOPIC_HEADINGS } from './vocabulary/section-words';

/** "TỔ CHỨC THỰC HIỆN" and its kin: the section hands out the work. */
export function isExecutionHeading(heading: string): boolean {
  const key = bareKey(heading.slice(0, 160));
  return (
    EXECUTION_HEADINGS.some((words) => key.startsWith(words) || key.includes(` ${words}`)) &&
    !/^(?:muc dich|muc tieu)/.test(key)
  );
}

/** "MỤC ĐÍCH, YÊU CẦU", "CHỈ TIÊU": nothing there is an order to a unit. */
export function isAimHeading(heading: string): boolean {
  const key = bareKey(heading.slice(0, 160));
  return AIM_HEADINGS.some((words) => key.startsWith(words)) || /chi tieu|muc tieu/.test(key.split(/ va |, /)[0] ?? '');
}

/** "Chế độ thông tin, báo cáo": the item is about reporting and names no assignee. */
export function isReportHeading(heading: string): boolean {
  const key = bareKey(heading.slice(0, 120)).replace(/^ve /, '');
  return REPORT_HEADINGS.some((words) => key.startsWith(words));
}

/** "Kinh phí", "Thời gian", "Công tác tuyên truyền": a topic, no assignee. */
export function isTopicHeading(heading: string): boolean {
  const key = bareKey(heading.slice(0, 120));
  return TOPIC_HEADINGS.some((words) => key.startsWith(words));
}
