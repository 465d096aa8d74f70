import { createInflateRaw } from 'node:zlib';
import { Refused } from './extraction';
import type { Zip } from './open-zip';
import { FILE_REFUSALS } from './refusals-of-files';

/** A report of 25 MB with its pictures does not come near. */
const MAX_INFLATED_BYTES = 256 * 1024 * 1024;

/**
 * An archive that swells beyond all measure, or that grows larger than it says, is refused. What it says is asked first;
 * then every part is unpacked and thrown away piece by piece, so that looking costs no memory.
 * @throws Refused
 */
export async function refuseBomb(zip: Zip): Promise<void> {
  const parts = zip.parts();
  if (parts.some((part) => part.encrypted)) throw new Refused(FILE_REFUSALS.encryptedOffice);
  if (parts.reduce((sum, part) => sum + part.size, 0) > MAX_INFLATED_BYTES) throw new Refused(FILE_REFUSALS.bomb);
  for (const part of parts) {
    if (part.deflated) await refuseUnlessAsStated(part);
  }
}

function refuseUnlessAsStated({ packed, size }: { packed: Buffer; size: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const inflating = createInflateRaw();
    let seen = 0;
    inflating.on('data', (piece: Buffer) => {
      seen += piece.length;
      if (seen <= size) return;
      inflating.destroy();
      reject(new Refused(FILE_REFUSALS.bomb));
    });
    inflating.on('error', () => reject(new Refused(FILE_REFUSALS.damaged)));
    inflating.on('end', () => (seen === size ? resolve() : reject(new Refused(FILE_REFUSALS.damaged))));
    inflating.end(packed);
  });
}
