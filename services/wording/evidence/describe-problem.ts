import type { RecordProblem } from '../../audit/record-problem';
import { type Language, wording } from '../wording';

/** "sự kiện số 7: sự kiện đã bị sửa, …": where and what, for whoever checks a record. */
export function describeProblem({ code, sequence, subjectId }: RecordProblem, language: Language): string {
  const { record } = wording(language).evidence;
  return `${record.at(sequence)}: ${record.problems[code]}${subjectId === null ? '' : ` (${subjectId})`}`;
}
