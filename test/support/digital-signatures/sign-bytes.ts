import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { cryptoEngine } from '../../../services/digital-signatures/crypto-engine';
import type { Signer } from './certificate-authority';

export interface CmsOptions {
  hash?: 'SHA-256' | 'SHA-1';
  /** Leaves these signed attributes out, or writes wrong ones. */
  withoutCertificate?: boolean;
  wrongDigest?: boolean;
  wrongCertificate?: boolean;
  /** Certificates in the file besides the signer's. */
  others?: Buffer[];
  signers?: 1 | 2;
  /** Encloses the content instead of pointing to it. */
  enclosed?: boolean;
}

const DATA = '1.2.840.113549.1.7.1';

/** A CMS SignedData (RFC 5652) over bytes that stand elsewhere, in DER. */
export async function signBytes(bytes: Buffer, signer: Signer, at: Date, options: CmsOptions): Promise<Buffer> {
  const hash = options.hash ?? 'SHA-256';
  const digest = createHash(hash.replace('-', '').toLowerCase())
    .update(options.wrongDigest ? 'khác' : bytes)
    .digest();
  const signerInfo = () =>
    new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({
        issuer: signer.certificate.issuer,
        serialNumber: signer.certificate.serialNumber,
      }),
      signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes(digest, signer, at, options) }),
    });
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: DATA,
      ...(options.enclosed
        ? { eContent: new OctetString({ valueHex: new Uint8Array(bytes.subarray(0, 99)).buffer }) }
        : {}),
    }),
    signerInfos: Array.from({ length: options.signers ?? 1 }, signerInfo),
    certificates: [signer.der, ...signer.between, ...(options.others ?? [])].map((der) =>
      Certificate.fromBER(new Uint8Array(der)),
    ),
  });
  for (const index of data.signerInfos.keys())
    await data.sign(signer.privateKey, index, hash, new Uint8Array(bytes).buffer, cryptoEngine);
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

function attributes(digest: Buffer, signer: Signer, at: Date, options: CmsOptions): Attribute[] {
  const own = createHash('sha256')
    .update(options.wrongCertificate ? 'khác' : signer.der)
    .digest();
  const octets = (value: Buffer) => new OctetString({ valueHex: new Uint8Array(value).buffer });
  const essCertificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(own)] })] })] });
  return [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [octets(digest)] }),
    ...(options.withoutCertificate
      ? []
      : [new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [essCertificate] })]),
  ];
}
