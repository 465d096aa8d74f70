/** That somebody handed a file in: the same content from two people is stored once and noted twice. */
export interface UploadDocument {
  /** `fileId/uploaderId`. */
  _id: string;
  schemaVersion: 1;
  /** SHA-256 (hex) of the content. */
  fileId: string;
  /** As its uploader called it, NFC, without folders and control characters. */
  name: string;
  bytes: number;
  mediaType: string;
  /** Person or unit id: only they may hand the file in with a plan or a report. */
  uploadedBy: string;
  /** When they last handed it in, UTC. */
  uploadedAt: Date;
  /** Found in use when it was to be swept; uses never end. */
  used?: true;
  /** Nobody used it in time: it can be used no more and goes soon. Handing it in again takes this back. */
  leavingSince?: Date;
}

export function uploadId(fileId: string, uploaderId: string): string {
  return `${fileId}/${uploaderId}`;
}
