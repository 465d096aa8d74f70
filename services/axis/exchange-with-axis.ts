import type { Office } from '../office';
import { sendAxisMessages } from './send-axis-messages';
import { takeInAxisFiles } from './take-in-axis-files';

/** One round with the gateway of the national axis: hands over what is due, takes in what came. May be repeated. */
export async function exchangeWithAxis(office: Office): Promise<{ sent: number; taken: number }> {
  const sent = await sendAxisMessages(office);
  return { sent, taken: await takeInAxisFiles(office) };
}
