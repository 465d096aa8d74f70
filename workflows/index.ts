export { distribution } from './distribution';
export { followUpTasks } from './follow-up';
export { planLifecycle } from './plan-lifecycle';
export { collectReports } from './report-collection';
