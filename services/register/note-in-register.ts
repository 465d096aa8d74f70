import { dayOf } from '../calendar/vietnam-time';
import type { Office } from '../office';
import { showDay } from '../wording/show-time';
import { wording } from '../wording/wording';

/**
 * Column 10 of the register of outgoing documents (Ghi chú; Phụ lục IV.I): what became of the document. The number stays.
 * Written whole each time, so that repeating it changes nothing.
 */
export async function noteInRegister({ documents }: Pick<Office, 'documents'>, planId: string): Promise<void> {
  const plan = await documents.plans.findOne({ _id: planId });
  if (!plan) return;
  const { register } = wording('vi').banners;
  const corrections = await documents.corrections.find({ planId }).sort({ n: 1 }).toArray();
  const notes = [
    ...corrections.map(({ reference, date }) => register.corrected({ reference, day: showDay(date) })),
    ...(plan.recalled ? [register.recalled(showDay(dayOf(plan.recalled.at)))] : []),
    ...(plan.supersededBy && plan.state === 'SUPERSEDED'
      ? [register.superseded({ number: plan.supersededBy.number, day: showDay(dayOf(plan.supersededBy.at)) })]
      : []),
  ];
  await documents.register.updateOne({ planId }, { $set: { note: notes.join('; ') } });
}
