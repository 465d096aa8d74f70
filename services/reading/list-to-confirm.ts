import type { Confirmation, Deadline, HeadField, HeadSource, PlanReading, Source } from './plan-reading';

/** Below this a person looks at an entry before the plan is submitted. */
const SURE = 0.8;
const HEAD_NAMES: Readonly<Record<HeadField, string>> = {
  docKind: 'tên loại văn bản',
  urgency: 'mức độ khẩn',
  issuer: 'tên cơ quan ban hành',
  number: 'số văn bản',
  symbol: 'ký hiệu văn bản',
  place: 'địa danh',
  date: 'ngày, tháng, năm ban hành',
  title: 'trích yếu',
  signer: 'người ký',
};

/** What a person must confirm before submission: values that were inferred, guessed between two readings, or left open. */
export function listToConfirm(reading: PlanReading): Confirmation[] {
  const head = Object.entries(reading.headSources) as [HeadField, HeadSource | null][];
  return [
    ...head.flatMap(([field, source]) => confirmHead(field, source, reading)),
    ...reading.assignments.flatMap((task, i) => [
      ...confirmEntry(
        `assignments[${i}]`,
        task.confidence,
        task.source,
        'Nhiệm vụ này được nhận ra từ câu chữ, chưa chắc về đơn vị thực hiện',
      ),
      ...confirmDeadline(`assignments[${i}].deadline`, task.deadline, task.source, reading),
    ]),
    ...reading.reportDuties.flatMap((duty, i) => [
      ...confirmEntry(
        `reportDuties[${i}]`,
        duty.confidence,
        duty.source,
        'Chế độ báo cáo này được nhận ra từ câu chữ, chưa chắc về đơn vị hoặc kỳ báo cáo',
      ),
      ...confirmDeadline(`reportDuties[${i}].deadline`, duty.deadline, duty.source, reading),
    ]),
  ];
}

function confirmHead(field: HeadField, source: HeadSource | null, { issuer }: PlanReading): Confirmation[] {
  if (field === 'issuer' && source === null)
    return [
      { path: 'issuer', reason: 'Văn bản không cho biết cơ quan ban hành; cần chọn cơ quan.', quote: null, line: null },
    ];
  if (source === null || source.confidence >= SURE) return [];
  const why =
    field === 'issuer' && !issuer.stated
      ? 'Tên cơ quan ban hành không in ở đầu văn bản mà được suy ra từ nội dung'
      : `Chưa chắc đã đọc đúng ${HEAD_NAMES[field]}`;
  return [confirmation(field, why, source)];
}

function confirmEntry(path: string, confidence: number, source: Source, why: string): Confirmation[] {
  return confidence >= SURE ? [] : [confirmation(path, why, source)];
}

function confirmDeadline(
  path: string,
  deadline: Deadline | null,
  source: Source,
  { planYear }: PlanReading,
): Confirmation[] {
  if (deadline === null) return [];
  const at = { line: source.line, quote: deadline.quote };
  if (deadline.needsHuman)
    return [confirmation(path, 'Thời hạn ghi không rõ ngày hoặc ghi ngày không có trong lịch', at)];
  if (deadline.yearInferred)
    return [confirmation(path, `Thời hạn không ghi năm, hiểu theo năm của kế hoạch (${planYear ?? 'chưa rõ'})`, at)];
  if (deadline.approx) return [confirmation(path, 'Thời hạn ghi ước chừng', at)];
  return [];
}

function confirmation(path: string, why: string, { quote, line }: Source): Confirmation {
  return { path, reason: `${why}; cần xác nhận.`, quote, line };
}
