/** The largest file that is taken in. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** Files of plans and reports, addressed by their content: the same file twice is stored once. */
export interface FileStore {
  /**
   * @returns the id, SHA-256 (hex) of the content.
   * @throws Failure FILE_TOO_LARGE (over 25 MB), FILE_TYPE_REFUSED (content and name do not agree, or no accepted type).
   */
  put(file: { name: string; content: Buffer }): Promise<string>;
  /** @throws Failure CONTENT_MISMATCH when the stored bytes are not those the id is made of. */
  open(id: string): Promise<{ name: string; mimeType: string; content: Buffer } | null>;
}
