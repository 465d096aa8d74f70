/** A passkey (khóa truy cập; WebAuthn Level 3) of one person: the public half, which proves nothing by itself. */
export interface PasskeyDocument {
  /** Credential id, base64url. */
  _id: string;
  schemaVersion: 1;
  personId: string;
  /** COSE key, base64url. */
  publicKey: string;
  /** Of the last use; rises with every one, or stays 0 where a device keeps none. */
  counter: number;
  /** How the device is reached: `internal`, `hybrid`, `usb` … */
  transports: string[];
  /** The link it was registered by. */
  grantId: string;
  createdAt: Date;
  revokedAt: Date | null;
  /** Person id. */
  revokedBy: string | null;
}

/** Longest answer of a browser that is looked at, characters. */
export const MAX_ANSWER_CHARS = 16_384;
