// Checks an evidence pack of Nơi nhận without the service and without a network: `node verify.mjs` in the unpacked folder.
// Every byte is covered by the manifest, the manifest and each event by the office's key (Ed25519, RFC 8037).
//
// Kiểm tra gói chứng cứ, không cần hệ thống và không cần mạng: mở thư mục đã giải nén và chạy `node verify.mjs`.
//
//   node verify.mjs [--keys keys-of-the-office.json]
//
// Keys inside the pack prove that nothing changed since it was sealed, not who sealed it: compare the printed
// fingerprints with those the office publishes, or hand its key file in with --keys.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One check, in both languages; no problem: passed. */
export interface Check {
  vi: string;
  en: string;
  problems: string[];
}

export interface PublicKey {
  kid: string;
  crv: string;
  kty: string;
  x: string;
}

type Json = Record<string, unknown>;

interface Event extends Json {
  planId: string;
  sequence: number;
  type: string;
  at: string;
  data: Json;
  previousHash: string;
  hash: string;
  seal: string;
}

/** What of the pack the checks share. */
interface Pack {
  files: ReadonlyMap<string, Uint8Array>;
  keys: readonly PublicKey[];
}

const MANIFEST = 'manifest.json';
const MANIFEST_SEAL = 'manifest.jws';

/** All checks of an unpacked folder or zip, in the order they are printed. */
export function verifyPack(files: ReadonlyMap<string, Uint8Array>, trusted: readonly PublicKey[] | null): Check[] {
  const keys = trusted ?? attempt(() => keysIn(text({ files, keys: [] }, 'keys.json'))) ?? [];
  const pack: Pack = { files, keys };
  return [
    check('Bảng kê: mọi tệp đúng SHA-256, không thiếu, không thừa', 'Manifest: every file has its SHA-256', () =>
      checkFiles(pack),
    ),
    check('Dấu xác thực trên bảng kê', 'Seal of the manifest', () => checkManifestSeal(pack)),
    check('Chuỗi sự kiện liền mạch', 'Chain of events', () => checkChain(pack)),
    check('Dấu xác thực trên từng sự kiện và điểm cuối', 'Seals of the events and of the head', () => checkSeals(pack)),
    check(
      'Quyết định, ký nhận, báo cáo khớp với sự kiện',
      'Decisions, receipts and reports agree with the events',
      () => checkDigests(pack),
    ),
    check('Nội dung được ký và số văn bản khớp với sự kiện', 'Signed content and number agree with the events', () =>
      checkContent(pack),
    ),
  ];
}

/** Fingerprint of a key (RFC 7638), to be compared with the published one. */
export function thumbprint({ crv, kty, x }: PublicKey): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

export function keysIn(json: string): PublicKey[] {
  return (JSON.parse(json) as { keys: PublicKey[] }).keys;
}

/** The lines that are printed, and whether everything passed. */
export function report(
  files: ReadonlyMap<string, Uint8Array>,
  trusted: readonly PublicKey[] | null,
): { lines: string[]; passed: boolean } {
  const checks = verifyPack(files, trusted);
  const passed = checks.every(({ problems }) => problems.length === 0);
  const keys = trusted ?? attempt(() => keysIn(text({ files, keys: [] }, 'keys.json'))) ?? [];
  return {
    passed,
    lines: [
      ...checks.flatMap(({ vi, en, problems }) => [
        `${problems.length === 0 ? 'ĐẠT / PASS' : 'SAI / FAIL'}  ${vi} | ${en}`,
        ...problems.map((problem) => `            ${problem}`),
      ]),
      ...keys.map((key) => `Khóa / Key ${key.kid}: ${attempt(() => thumbprint(key)) ?? '?'}`),
      ...(trusted
        ? []
        : ['Đề nghị đối chiếu mã khóa với cơ quan ban hành. | Compare the key fingerprints with those of the office.']),
      passed
        ? 'KẾT LUẬN: gói chứng cứ toàn vẹn. | RESULT: the pack is whole.'
        : 'KẾT LUẬN: gói chứng cứ đã bị thay đổi. | RESULT: the pack was changed.',
    ],
  };
}

function checkFiles(pack: Pack): string[] {
  const { files: listed } = JSON.parse(text(pack, MANIFEST)) as { files: Record<string, string> };
  const present = [...pack.files.keys()].filter((name) => name !== MANIFEST && name !== MANIFEST_SEAL);
  return [
    ...Object.entries(listed).flatMap(([name, hash]) => {
      const content = pack.files.get(name);
      if (!content) return [`thiếu / missing: ${name}`];
      return sha256(content) === hash ? [] : [`đã bị sửa / changed: ${name}`];
    }),
    ...present.filter((name) => !Object.hasOwn(listed, name)).map((name) => `thừa / not listed: ${name}`),
  ];
}

function checkManifestSeal(pack: Pack): string[] {
  const manifest = bytes(pack, MANIFEST);
  const { planId } = JSON.parse(manifest.toString()) as { planId: string };
  const wanted = canonicalJson({ manifest: sha256(manifest), planId });
  return opened(text(pack, MANIFEST_SEAL), pack.keys) === wanted ? [] : [MANIFEST_SEAL];
}

function checkChain(pack: Pack): string[] {
  let previousHash = '0'.repeat(64);
  for (const [index, { hash, seal: _, ...event }] of events(pack).entries()) {
    const fits =
      event.sequence === index + 1 && event.previousHash === previousHash && sha256(canonicalJson(event)) === hash;
    if (!fits) return [`sự kiện / event ${index + 1}`];
    previousHash = hash;
  }
  return [];
}

function checkSeals(pack: Pack): string[] {
  const chain = events(pack);
  const { head, anchors } = JSON.parse(text(pack, 'heads.json')) as { head: Event; anchors: Event[] };
  const problems = chain
    .filter(({ planId, sequence, hash, at, seal }) => {
      return opened(seal, pack.keys) !== canonicalJson({ chain: planId, sequence, hash, at });
    })
    .map(({ sequence }) => `sự kiện / event ${sequence}`);
  for (const kept of [...anchors, head]) {
    const event = chain[kept.sequence - 1];
    if (event?.hash !== kept.hash || event.seal !== kept.seal) problems.push(`điểm cuối / head ${kept.sequence}`);
  }
  // One event may follow the head: its writer raises it right after.
  if (head.sequence < chain.length - 1) problems.push(`điểm cuối / head ${head.sequence} < ${chain.length}`);
  return problems;
}

function checkDigests(pack: Pack): string[] {
  const decisions = JSON.parse(text(pack, 'decisions.json')) as { grantId: string; decision: unknown }[];
  const facts = JSON.parse(text(pack, 'facts.json')) as { _id: string }[];
  const kept = new Map<string, string>([
    ...decisions.map(({ grantId, decision }): [string, string] => [grantId, sha256(canonicalJson(decision))]),
    ...facts.map((fact): [string, string] => [fact._id, sha256(canonicalJson(fact))]),
  ]);
  const told = new Map<string, { digest: unknown; sequence: number }>();
  for (const { type, data, sequence } of events(pack)) {
    const lists: Record<string, unknown> = { DECISION: [data], RECEIPTS: data['receipts'], FACTS: data['facts'] };
    for (const entry of (lists[type] ?? []) as Json[])
      told.set(String(entry['grantId'] ?? entry['id']), { digest: entry['digest'], sequence });
  }
  return [
    ...[...told]
      .filter(([id, { digest }]) => kept.get(id) !== digest)
      .map(([id, { sequence }]) => `sự kiện / event ${sequence}: ${id}`),
    ...[...kept.keys()].filter((id) => !told.has(id)).map((id) => `ngoài chuỗi / not in the chain: ${id}`),
  ];
}

function checkContent(pack: Pack): string[] {
  const chain = events(pack);
  const signed = chain.findLast(
    ({ type, data }) => type === 'DECISION' && data['purpose'] === 'SIGN' && data['verdict'] === 'APPROVED',
  );
  const number = chain.find(({ type }) => type === 'NUMBER_GIVEN');
  const problems: string[] = [];
  if (sha256(bytes(pack, 'content.json')) !== signed?.data['contentHash']) problems.push('content.json');
  const signature = (JSON.parse(text(pack, 'decisions.json')) as { grantId: string; decision: Json }[]).find(
    ({ grantId }) => grantId === signed?.data['grantId'],
  );
  const fileId = (signature?.decision['evidence'] as Json | null | undefined)?.['fileId'];
  if (fileId !== undefined && sha256(bytes(pack, 'signed.pdf')) !== fileId) problems.push('signed.pdf');
  const metadata = text(pack, 'metadata.xml');
  const element = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(metadata)?.[1];
  if (`${element('CodeNumber')}/${element('CodeNotation')}` !== number?.data['number']) problems.push('metadata.xml');
  return problems;
}

function events(pack: Pack): Event[] {
  const lines = text(pack, 'chain.jsonl').split('\n');
  if (lines.pop() !== '') throw new Error('chain.jsonl');
  return lines.map((line) => JSON.parse(line) as Event);
}

/** The signed text of a compact JWS; null where no key given made it or it is spelled in another way. */
function opened(jws: string, keys: readonly PublicKey[]): string | null {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  const parts = [header, payload, signature];
  const spelledOnce = parts.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
  if (more.length > 0 || !spelledOnce) return null;
  const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string; kid: string };
  const key = keys.find((one) => one.kid === kid);
  if (alg !== 'EdDSA' || !key) return null;
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' });
  const right = verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
  return right ? Buffer.from(payload, 'base64url').toString() : null;
}

/** JSON with sorted keys and no spaces (RFC 8785 for strings, integers, booleans, null, lists and objects). */
function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function bytes({ files }: Pack, name: string): Buffer {
  const content = files.get(name);
  if (!content) throw new Error(`thiếu / missing: ${name}`);
  return Buffer.from(content);
}

function text(pack: Pack, name: string): string {
  return bytes(pack, name).toString();
}

function check(vi: string, en: string, run: () => string[]): Check {
  try {
    return { vi, en, problems: run() };
  } catch (error) {
    return { vi, en, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function main(): void {
  const here = dirname(fileURLToPath(import.meta.url));
  const files = new Map(
    readdirSync(here, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }): [string, Uint8Array] => [name, readFileSync(join(here, name))]),
  );
  const keyFile = process.argv[2] === '--keys' ? process.argv[3] : undefined;
  const { lines, passed } = report(files, keyFile === undefined ? null : keysIn(readFileSync(keyFile, 'utf8')));
  for (const line of lines) console.log(line);
  process.exitCode = passed ? 0 : 1;
}

if (process.argv[1] !== undefined && attempt(() => realpathSync(process.argv[1]!)) === fileURLToPath(import.meta.url))
  main();
