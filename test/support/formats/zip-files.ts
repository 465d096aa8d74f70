import { deflateRawSync } from 'node:zlib';

export interface ZipFile {
  name: string;
  content: string | Buffer;
  /** What the directory says of its size, when that is a lie. */
  statedSize?: number;
}

/** Packing a gigabyte takes its time: the same buffer is packed once. */
const packedOf = new WeakMap<Buffer, Buffer>();

function pack(content: string | Buffer): Buffer {
  if (typeof content === 'string') return deflateRawSync(Buffer.from(content));
  const packed = packedOf.get(content) ?? deflateRawSync(content);
  packedOf.set(content, packed);
  return packed;
}

/** A zip archive by hand, so that it may lie. */
export function zipFiles(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, statedSize } of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = pack(content);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(statedSize ?? bytes.length, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    directory.push(entry, label);
    offset += local.length + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** A .docx of nothing but this body. */
export function docxOf(body: string, more: readonly ZipFile[] = []): Buffer {
  const content = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipFiles([{ name: 'word/document.xml', content }, ...more]);
}
