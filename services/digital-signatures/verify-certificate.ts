import { X509Certificate } from 'node:crypto';
import { BasicConstraints, Certificate, CertificateChainValidationEngine, CertificateRevocationList } from 'pkijs';
import { Failure } from '../failures';
import { cryptoEngine } from './crypto-engine';
import type { SignatureTrust } from './signature-trust';
import { certificateBytes, type VerifiedCms } from './verify-cms';

/** What a list of revoked certificates said: `CURRENT` list, `OUTDATED` list, or no list of this issuer at hand. */
export type RevocationCheck = 'CURRENT' | 'OUTDATED' | 'NOT_AT_HAND';

const LONGEST_CHAIN = 5;
const MIN_RSA_BITS = 2048;
const KEY_USAGE = '2.5.29.15';
/** Key usage, constraints, alternative names, policies, extended usage, keys, lists: what this check understands. */
const UNDERSTOOD = [
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.17',
  '2.5.29.32',
  '2.5.29.37',
  '2.5.29.14',
  '2.5.29.35',
  '2.5.29.31',
];
/** Digital signature, non-repudiation (RFC 5280, 4.2.1.3): the two highest bits. */
const SIGNING_USAGES = 0xc0;

/**
 * The signer's certificate leads to a pinned root, is valid at the instant and was when it signed, is made for signing, and
 * stands on no list of revoked ones. A root that came along in the file counts for nothing.
 * @throws Failure UNTRUSTED_CA, CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED, SIGNATURE_INVALID.
 */
export async function verifyCertificate(
  { signer, others }: Pick<VerifiedCms, 'signer' | 'others'>,
  trust: SignatureTrust,
  { at, signedAt }: { at: Date; signedAt: Date },
): Promise<RevocationCheck> {
  const roots = trust.roots.map((der) => Certificate.fromBER(new Uint8Array(der)));
  const chain = await chainOf(signer, others, roots, at);
  refuseOtherUsage(signer);
  let check: RevocationCheck = 'CURRENT';
  for (const [index, certificate] of chain.slice(0, -1).entries()) {
    const said = await askRevocation(certificate, chain[index + 1] ?? certificate, trust, at);
    if (said !== 'CURRENT' && check !== 'NOT_AT_HAND') check = said;
  }
  for (const instant of [at, signedAt]) {
    if (!isValidAt(signer, instant)) throw new Failure('CERTIFICATE_EXPIRED');
  }
  return check;
}

/** From the signer to one of the pinned roots. @throws Failure UNTRUSTED_CA, CERTIFICATE_EXPIRED. */
async function chainOf(
  signer: Certificate,
  others: Certificate[],
  roots: Certificate[],
  at: Date,
): Promise<Certificate[]> {
  const between = intermediates(signer, others, roots);
  // The engine reports an expired signer as a broken chain; that is told apart afterwards.
  const checkDate = isValidAt(signer, at) ? at : new Date(signer.notAfter.value);
  const engine = new CertificateChainValidationEngine({ trustedCerts: roots, certs: [...between, signer], checkDate });
  const { result, resultCode, certificatePath = [] } = await engine.verify({}, cryptoEngine);
  if (!result) throw new Failure(resultCode === EXPIRED ? 'CERTIFICATE_EXPIRED' : 'UNTRUSTED_CA');
  const anchor = certificatePath.at(-1);
  const isOurs = anchor !== undefined && roots.some((root) => same(root, anchor));
  const first = certificatePath[0];
  if (!isOurs || !first || !same(first, signer) || certificatePath.length < 2) throw new Failure('UNTRUSTED_CA');
  for (const [index, one] of certificatePath.slice(0, -1).entries()) {
    if (!(await one.verify(certificatePath[index + 1], cryptoEngine))) throw new Failure('UNTRUSTED_CA');
  }
  return certificatePath;
}

const EXPIRED = 8;

/** One straight line from name to name: certificates that sign each other in a ring lead nowhere. */
function intermediates(signer: Certificate, others: Certificate[], roots: Certificate[]): Certificate[] {
  const line: Certificate[] = [];
  let last = signer;
  while (line.length < LONGEST_CHAIN && !roots.some((root) => root.subject.isEqual(last.issuer))) {
    const next = others.find(
      (one) => one.subject.isEqual(last.issuer) && ![signer, ...line].some((seen) => seen.subject.isEqual(one.subject)),
    );
    if (!next) break;
    line.unshift(next);
    last = next;
  }
  return line;
}

function refuseOtherUsage(signer: Certificate): void {
  const extensions = signer.extensions ?? [];
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue as
    | { valueBlock: { valueHexView: Uint8Array } }
    | undefined;
  const unknown = extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.includes(extnID));
  const isAuthority = extensions.some(({ parsedValue }) => parsedValue instanceof BasicConstraints && parsedValue.cA);
  const key = new X509Certificate(certificateBytes(signer)).publicKey.asymmetricKeyDetails;
  const isWeak = key?.modulusLength !== undefined && key.modulusLength < MIN_RSA_BITS;
  if (((usage?.valueBlock.valueHexView[0] ?? 0) & SIGNING_USAGES) === 0 || unknown || isAuthority || isWeak)
    throw new Failure('SIGNATURE_INVALID', { why: 'USAGE' });
}

/** Only a list that the issuer itself signed counts; an outdated one still says who was revoked by then. */
async function askRevocation(
  certificate: Certificate,
  issuer: Certificate,
  { revocationLists }: SignatureTrust,
  at: Date,
): Promise<RevocationCheck> {
  let check: RevocationCheck = 'NOT_AT_HAND';
  for (const der of revocationLists) {
    const list = CertificateRevocationList.fromBER(new Uint8Array(der));
    if (!list.issuer.isEqual(certificate.issuer) || !(await list.verify({ issuerCertificate: issuer }, cryptoEngine)))
      continue;
    if (list.isCertificateRevoked(certificate)) throw new Failure('CERTIFICATE_REVOKED');
    if (!list.nextUpdate || list.nextUpdate.value >= at) check = 'CURRENT';
    else if (check === 'NOT_AT_HAND') check = 'OUTDATED';
  }
  return check;
}

function isValidAt({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

function same(a: Certificate, b: Certificate): boolean {
  return certificateBytes(a).equals(certificateBytes(b));
}
