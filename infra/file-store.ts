import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Db, GridFSBucket, type ObjectId } from 'mongodb';
import { isDuplicateKey } from '../services/documents';
import { Failure } from '../services/failures';
import { type FileStore, MAX_FILE_BYTES } from '../services/files/file-store';
import { sniffType } from '../services/files/sniff-type';
import { sha256 } from '../services/sha256';

/** Which of the stored bytes are the file of this id: the insert has one winner. */
interface StoredFile {
  /** SHA-256 (hex) of the content. */
  _id: string;
  schemaVersion: 1;
  bytesId: ObjectId;
  name: string;
  mimeType: string;
}

/** Files in GridFS: one backup and one permission model with the documents. */
export function createFileStore(db: Db): FileStore {
  const bucket = new GridFSBucket(db, { bucketName: 'files' });
  const stored = db.collection<StoredFile>('files.ids');
  return {
    async put({ name, content }) {
      if (content.length > MAX_FILE_BYTES) throw new Failure('FILE_TOO_LARGE', { maxBytes: MAX_FILE_BYTES });
      const mimeType = content.length > 0 ? sniffType(name, content) : null;
      if (!mimeType) throw new Failure('FILE_TYPE_REFUSED', { name });
      const id = sha256(content);
      if (await stored.findOne({ _id: id })) return id;
      const upload = bucket.openUploadStream(id);
      await pipeline(Readable.from([content]), upload);
      try {
        await stored.insertOne({ _id: id, schemaVersion: 1, bytesId: upload.id, name, mimeType });
      } catch (error) {
        // Somebody stored the same bytes meanwhile: theirs are the file.
        if (!isDuplicateKey(error)) throw error;
        await bucket.delete(upload.id);
      }
      return id;
    },
    async open(id) {
      const file = await stored.findOne({ _id: id });
      if (!file) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of bucket.openDownloadStream(file.bytesId)) chunks.push(chunk as Buffer);
      const content = Buffer.concat(chunks);
      // The id is the digest: bytes that somebody put there past the service are not handed out.
      if (sha256(content) !== id) throw new Failure('CONTENT_MISMATCH', { file: id });
      return { name: file.name, mimeType: file.mimeType, content };
    },
  };
}
