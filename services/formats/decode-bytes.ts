const SAMPLE_BYTES = 8_192;

/**
 * The characters of a text file. A byte order mark decides; then UTF-16 shows by its zeros, UTF-8 by being without fault.
 * Everything else is eight-bit: read as windows-1252, so that `repairEncoding` can find out which of the old ones it is.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (mark === 'efbbbf') return decode(bytes, 'utf-8');
  if (mark.startsWith('fffe')) return decode(bytes, 'utf-16le');
  if (mark.startsWith('feff')) return decode(bytes, 'utf-16be');
  const wide = sniffUtf16(bytes.subarray(0, SAMPLE_BYTES));
  if (wide) return decode(bytes, wide);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyUtf8(bytes) ? decode(bytes, 'utf-8') : decode(bytes, 'windows-1252');
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Blanks, digits and line ends of a UTF-16 text have a zero byte, always on the same side. */
function sniffUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const many = sample.length * 0.1;
  if (odd > many && even < odd * 0.02) return 'utf-16le';
  if (even > many && odd < even * 0.02) return 'utf-16be';
  return null;
}

/** A UTF-8 file with a few damaged bytes stays UTF-8; the reader reports the damage. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8');
  const lost = text.split('\ufffd').length - 1;
  const kept = text.match(/[\u00c0-\u1ef9]/g)?.length ?? 0;
  return kept > lost * 10;
}
