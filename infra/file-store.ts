import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Db, GridFSBucket } from 'mongodb';
import { Failure } from '../services/failures';
import type { FileStore } from '../services/files/file-store';
import { sniffType } from '../services/files/sniff-type';

const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** Files in GridFS: one backup and one permission model with the documents. */
export function createFileStore(db: Db): FileStore {
  const bucket = new GridFSBucket(db, { bucketName: 'files' });
  const find = (id: string) => db.collection('files.files').findOne({ filename: id });
  return {
    async put({ name, content }) {
      if (content.length > MAX_FILE_BYTES) throw new Failure('FILE_TOO_LARGE', { maxBytes: MAX_FILE_BYTES });
      const mimeType = content.length > 0 ? sniffType(name, content) : null;
      if (!mimeType) throw new Failure('FILE_TYPE_REFUSED', { name });
      const id = createHash('sha256').update(content).digest('hex');
      if (await find(id)) return id;
      await pipeline(Readable.from([content]), bucket.openUploadStream(id, { metadata: { name, mimeType } }));
      return id;
    },
    async open(id) {
      const file = await find(id);
      if (!file) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of bucket.openDownloadStreamByName(id)) chunks.push(chunk as Buffer);
      const { name, mimeType } = file['metadata'] as { name: string; mimeType: string };
      return { name, mimeType, content: Buffer.concat(chunks) };
    },
  };
}
