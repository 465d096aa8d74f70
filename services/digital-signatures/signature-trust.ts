import { Certificate, CertificateRevocationList } from 'pkijs';

/** Whose certificates count, and which of them no longer do. */
export interface SignatureTrust {
  /** DER of the pinned root certificates. */
  roots: readonly Buffer[];
  /** DER of the lists of revoked certificates at hand. */
  revocationLists: readonly Buffer[];
}

/** Reads what is trusted, never older than a minute; null when no root is pinned: then nothing is signed digitally. */
export type ReadSignatureTrust = () => Promise<SignatureTrust | null>;

const BLOCK = /-----BEGIN (CERTIFICATE|X509 CRL)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

/**
 * The same, once every part of it has been read.
 * @throws Error naming no path: a part that is no certificate, or no list.
 */
export function checkTrust(trust: SignatureTrust): SignatureTrust {
  if (trust.roots.length === 0) throw new Error('SIGNATURE_ROOTS: no certificate in the file');
  for (const der of trust.roots) Certificate.fromBER(new Uint8Array(der));
  for (const der of trust.revocationLists) CertificateRevocationList.fromBER(new Uint8Array(der));
  return trust;
}

/** The certificates and the lists of revoked ones in a PEM file; a file without any is one list in DER. */
export function readPemBlocks(file: Buffer): { certificates: Buffer[]; revocationLists: Buffer[] } {
  const blocks = [...file.toString('latin1').matchAll(BLOCK)].map(([, kind, body]) => ({
    kind,
    der: Buffer.from(body ?? '', 'base64'),
  }));
  const of = (wanted: string) => blocks.filter(({ kind }) => kind === wanted).map(({ der }) => der);
  if (blocks.length === 0 && file[0] === 0x30) return { certificates: [], revocationLists: [file] };
  return { certificates: of('CERTIFICATE'), revocationLists: of('X509 CRL') };
}
