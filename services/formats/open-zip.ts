import { inflateRawSync } from 'node:zlib';
import { Refused } from './extraction';
import { FILE_REFUSALS } from './refusals-of-files';

/** A zip archive; nothing is inflated before it is asked for. */
export interface Zip {
  has(name: string): boolean;
  /** Content of a file as UTF-8 text; null when there is none. @throws Refused when it grows beyond the bound. */
  text(name: string): string | null;
  names(): string[];
  /** The packed parts with the size their directory states. @throws Refused when it points outside the archive. */
  parts(): { packed: Buffer; deflated: boolean; size: number; encrypted: boolean }[];
}

interface Entry {
  method: number;
  packed: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

const MAX_ENTRIES = 2_000;
/** All parts that are read, inflated: a plan of a hundred pages has about four megabytes of XML. */
const MAX_INFLATED_BYTES = 24 * 1024 * 1024;
const END_MARK = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** Reads the directory of an archive. @throws Refused when it is damaged. */
export function openZip(bytes: Uint8Array): Zip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  let budget = MAX_INFLATED_BYTES;
  return {
    has: (name) => entries.has(name),
    text(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.encrypted) throw new Refused(FILE_REFUSALS.encryptedOffice);
      // The size in the directory may lie: it is asked first, and enforced while inflating.
      if (entry.size > budget) throw new Refused(FILE_REFUSALS.tooMuchInside);
      const content = inflate(buffer, entry, budget);
      budget -= content.length;
      return content.toString('utf8');
    },
    names: () => [...entries.keys()],
    parts: () =>
      [...entries.values()].map((entry) => ({
        packed: packedBytes(buffer, entry),
        deflated: entry.method !== STORED,
        size: entry.size,
        encrypted: entry.encrypted,
      })),
  };
}

function readDirectory(buffer: Buffer): Map<string, Entry> {
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) throw new Refused(FILE_REFUSALS.tooMuchInside);
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_BYTES > buffer.length || buffer.readUInt32LE(at) !== ENTRY_MARK)
      throw new Refused(FILE_REFUSALS.damaged);
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    entries.set(name, {
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record at the end, behind which only a comment may stand. */
function findEnd(buffer: Buffer): number {
  const lowest = Math.max(0, buffer.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = buffer.length - END_BYTES; at >= lowest; at -= 1) {
    if (buffer.readUInt32LE(at) === END_MARK) return at;
  }
  throw new Refused(FILE_REFUSALS.damaged);
}

function packedBytes(buffer: Buffer, { offset, packed }: Entry): Buffer {
  if (offset + LOCAL_BYTES > buffer.length || buffer.readUInt32LE(offset) !== LOCAL_MARK)
    throw new Refused(FILE_REFUSALS.damaged);
  const from = offset + LOCAL_BYTES + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  return buffer.subarray(from, from + packed);
}

function inflate(buffer: Buffer, entry: Entry, budget: number): Buffer {
  const { method } = entry;
  const content = packedBytes(buffer, entry);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw new Refused(FILE_REFUSALS.damaged);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, budget) });
  } catch (error) {
    const tooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refused(tooMuch ? FILE_REFUSALS.tooMuchInside : FILE_REFUSALS.damaged);
  }
}
