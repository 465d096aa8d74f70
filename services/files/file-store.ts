/** Evidence files of reports and tasks, addressed by their content: the same file twice is stored once. */
export interface FileStore {
  /**
   * @returns the id, SHA-256 (hex) of the content.
   * @throws Failure FILE_TOO_LARGE (over 25 MB), FILE_TYPE_REFUSED (content and name do not agree, or no accepted type).
   */
  put(file: { name: string; content: Buffer }): Promise<string>;
  open(id: string): Promise<{ name: string; mimeType: string; content: Buffer } | null>;
}
