import { readFile } from 'node:fs/promises';
import { checkTrust, type ReadSignatureTrust, readPemBlocks } from '../services/digital-signatures/signature-trust';
import type { Config } from './config';

const LIFETIME_MS = 60_000;

/**
 * Reads the pinned roots and the lists of revoked certificates from the files named in the settings, never older than a
 * minute: lists are replaced while the service runs. A file that is missing is an error and not an empty list.
 */
export function openSignatureTrust({
  SIGNATURE_ROOTS: roots,
  SIGNATURE_CRLS: lists,
}: Pick<Config, 'SIGNATURE_ROOTS' | 'SIGNATURE_CRLS'>): ReadSignatureTrust {
  if (roots === undefined) return async () => null;
  let read: { at: number; trust: ReturnType<ReadSignatureTrust> } | null = null;
  return () => {
    if (!read || read.at + LIFETIME_MS < Date.now()) {
      const trust = readTrust(roots, (lists ?? '').split(',').filter(Boolean));
      // What failed is read again by the next one who asks.
      trust.catch(() => {
        read = null;
      });
      read = { at: Date.now(), trust };
    }
    return read.trust;
  };
}

async function readTrust(roots: string, lists: string[]): ReturnType<ReadSignatureTrust> {
  const { certificates } = readPemBlocks(await readFile(roots));
  if (certificates.length === 0) throw new Error('SIGNATURE_ROOTS: no certificate in the file');
  const files = await Promise.all(lists.map((path) => readFile(path.trim())));
  return checkTrust({
    roots: certificates,
    revocationLists: files.flatMap((file) => readPemBlocks(file).revocationLists),
  });
}
