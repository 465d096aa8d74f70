import { Failure } from '../failures';
import { directoryVi as words } from '../wording/directory/vi';
import type { ImportFault } from './incoming-record';

const MAX_SENTENCES = 50;

/** @throws Failure BAD_EMAIL when nothing but addresses is wrong, else DIRECTORY_REFUSED; `details.faults` says it all. */
export function refuseFaults(faults: readonly ImportFault[]): void {
  const [first] = faults;
  if (!first) return;
  const shown = faults.slice(0, MAX_SENTENCES).map(sentenceOf);
  const left = faults.length - shown.length;
  throw new Failure(faults.every(({ address }) => address) ? 'BAD_EMAIL' : 'DIRECTORY_REFUSED', {
    faults: left > 0 ? [...shown, words.more(left)] : shown,
    count: faults.length,
    ...(first.line === null ? {} : { line: first.line }),
    ...(first.field === null ? {} : { field: first.field }),
  });
}

function sentenceOf({ line, field, sentence }: ImportFault): string {
  const place = [line === null ? '' : words.line(line), field === null ? '' : words.field(field)]
    .filter((part) => part !== '')
    .join(', ');
  return place === '' ? sentence : words.place({ place, sentence });
}
