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
  uploadedAt: Date;
}

export function uploadId(fileId: string, uploaderId: string): string {
  return `${fileId}/${uploaderId}`;
}
