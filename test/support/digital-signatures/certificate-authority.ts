import { webcrypto } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  Extension,
  RevokedCertificate,
  Time,
  TimeType,
} from 'pkijs';

import { cryptoEngine } from '../../../services/digital-signatures/crypto-engine';

/** A certificate with its key, as a leader's token holds it. */
export interface Signer {
  certificate: Certificate;
  der: Buffer;
  privateKey: webcrypto.CryptoKey;
  /** Certificates between the signer and the root. */
  between: Buffer[];
}

export interface Issue {
  name: string;
  serial?: number;
  from?: string;
  to?: string;
  /** Bits of key usage: 0xc0 signs, 0x06 signs certificates and lists. */
  usage?: number;
  isAuthority?: boolean;
  hash?: string;
  /** Kind of key; ECDSA when missing. */
  key?: keyof typeof KEYS;
}

export interface Authority extends Signer {
  issue(what: Issue): Promise<Signer>;
  /** An authority below this one. */
  below(name: string): Promise<Authority>;
  revocationList(revoked: readonly Signer[], nextUpdate?: string): Promise<Buffer>;
}

const RSA = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const KEYS = {
  ECDSA: { name: 'ECDSA', namedCurve: 'P-256' },
  'RSASSA-PKCS1-v1_5': { name: 'RSASSA-PKCS1-v1_5', ...RSA },
  'RSA-PSS': { name: 'RSA-PSS', ...RSA },
  short: { name: 'RSASSA-PKCS1-v1_5', ...RSA, modulusLength: 1024 },
};

export function pemOf(kind: 'CERTIFICATE' | 'X509 CRL', der: Buffer): string {
  return `-----BEGIN ${kind}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${kind}-----\n`;
}

/** A root of certificates that exists for one test only. */
export async function createAuthority(name: string): Promise<Authority> {
  return authority({ name, serial: 1, usage: 0x06, isAuthority: true }, null);
}

async function authority(what: Issue, above: Signer | null): Promise<Authority> {
  const own = await certify(what, above);
  let next = 100;
  const issue = (more: Issue): Promise<Signer> => {
    next += 1;
    return certify({ serial: next, usage: 0xc0, ...more }, own);
  };
  return {
    ...own,
    issue,
    below: (name) => authority({ name, serial: 2, usage: 0x06, isAuthority: true }, own),
    revocationList: (revoked, nextUpdate = '2040-01-01') => listRevoked(own, revoked, nextUpdate),
  };
}

async function certify(what: Issue, issuer: Signer | null): Promise<Signer> {
  const keys = await webcrypto.subtle.generateKey(KEYS[what.key ?? 'ECDSA'], true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: what.serial ?? 1 });
  certificate.subject.typesAndValues = [
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: what.name }) }),
  ];
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore = new Time({ type: TimeType.UTCTime, value: new Date(what.from ?? '2020-01-01') });
  certificate.notAfter = new Time({ type: TimeType.UTCTime, value: new Date(what.to ?? '2040-01-01') });
  const constraints = new BasicConstraints({ cA: what.isAuthority ?? false });
  const usage = new BitString({ valueHex: new Uint8Array([what.usage ?? 0xc0]).buffer, unusedBits: 0 });
  certificate.extensions = [
    extension('2.5.29.19', constraints.toSchema().toBER()),
    extension('2.5.29.15', usage.toBER()),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, cryptoEngine);
  await certificate.sign(issuer?.privateKey ?? keys.privateKey, what.hash ?? 'SHA-256', cryptoEngine);
  const der = Buffer.from(certificate.toSchema(true).toBER());
  const between = issuer && !issuer.certificate.issuer.isEqual(issuer.certificate.subject) ? [issuer.der] : [];
  return { certificate: Certificate.fromBER(new Uint8Array(der)), der, privateKey: keys.privateKey, between };
}

function extension(extnID: string, value: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue: value });
}

async function listRevoked(issuer: Signer, revoked: readonly Signer[], nextUpdate: string): Promise<Buffer> {
  const list = new CertificateRevocationList();
  list.version = 1;
  list.issuer = issuer.certificate.subject;
  list.thisUpdate = new Time({ type: TimeType.UTCTime, value: new Date('2024-01-01') });
  list.nextUpdate = new Time({ type: TimeType.UTCTime, value: new Date(nextUpdate) });
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      ({ certificate }) =>
        new RevokedCertificate({
          userCertificate: certificate.serialNumber,
          revocationDate: new Time({ type: TimeType.UTCTime, value: new Date('2024-01-01') }),
        }),
    );
  await list.sign(issuer.privateKey, 'SHA-256', cryptoEngine);
  return Buffer.from(list.toSchema(true).toBER());
}
