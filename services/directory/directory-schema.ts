import { z } from 'zod';
import { type DirectoryData, mandateForms, requiredLevels, roles, unitChannels, unitLevels } from './directory-data';
import { isMailAddress } from './mail-address';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'Mã chỉ gồm chữ thường không dấu, số, dấu chấm và gạch nối.');
const MAX_TEXT_CHARS = 1_000;
/** Signs that turn a line of a letter or a page into another one: controls, and marks that change the direction. */
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const text = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1)
  .max(MAX_TEXT_CHARS)
  .refine((value) => !STEERING.test(value), 'Không được chứa ký tự điều khiển.');
const day = z.iso.date();
/** What `findImportFaults` tells apart from every other fault. */
export const BAD_EMAIL = 'BAD_EMAIL';
const mail = z.string().refine(isMailAddress, {
  message: 'Địa chỉ thư điện tử không hợp lệ; mỗi ô chỉ ghi một địa chỉ.',
  params: { code: BAD_EMAIL },
});
/** Both generations of organisation codes: `000.00.00.H14` and `H37.02.02`. */
const organCode = z.string().regex(/^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.[A-Z0-9]{2,3}){0,6})$/);

const unit = z.strictObject({
  id,
  names: z.array(text).min(1),
  aliases: z.array(text),
  level: z.enum(unitLevels),
  parentId: id.nullable(),
  areaId: id.exactOptional(),
  tags: z.array(z.string().regex(/^[a-z0-9-]+$/)),
  codes: z.array(organCode).exactOptional(),
  mail: mail.nullable(),
  channel: z.enum(unitChannels),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  successors: z.array(z.strictObject({ unitId: id, share: z.number().gt(0).lte(1) })),
});

const held = { from: day.exactOptional(), to: day.exactOptional() };

const certificate = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
    subject: text.exactOptional(),
    ...held,
  })
  .refine(({ sha256, subject }) => sha256 !== undefined || subject !== undefined, {
    message: 'Chứng thư số phải có mã băm SHA-256 hoặc tên chủ thể.',
  });

const person = z.strictObject({
  id,
  fullName: text,
  mail: mail.nullable(),
  positions: z.array(z.strictObject({ unitId: id, title: text, ...held })),
  roles: z.array(z.strictObject({ role: z.enum(roles), unitId: id, ...held })),
  certificates: z.array(certificate).exactOptional(),
});

const mandate = z.strictObject({
  id,
  holderId: id,
  form: z.enum(mandateForms),
  body: text.nullable(),
  forPosition: text.nullable(),
  position: text,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  basis: text,
  subjects: z.array(text).exactOptional(),
  delegatedBy: id.exactOptional(),
  canSubDelegate: z.literal(false),
});

const issuer = z.strictObject({
  unitId: id,
  // PL I, II.3: abbreviation of the kind, hyphen, abbreviation of the body.
  series: z.strictObject({
    scope: z.enum(['BY_TYPE', 'ALL_ADMIN']),
    symbol: z.string().regex(/^KH-[A-ZĐ]+(?:[.-][A-ZĐ0-9]+)*$/),
  }),
  place: text,
  followUpUnitId: id,
  archiveUnits: z.array(text).min(1),
  defaultRoute: z.strictObject({ unitHeadId: id, formCheckerId: id, signerId: id, clerkId: id }),
  issuing: z
    .strictObject({ numberedBy: z.enum(['SERVICE', 'CLERK']), requiredLevel: z.enum(requiredLevels) })
    .exactOptional(),
});

/** Shape of one record of each kind. */
export const recordSchemas = { unit, person, mandate, issuer };

/** Shape of a directory file. References between entries are the business of `findDirectoryFaults`. */
export const directorySchema: z.ZodType<DirectoryData> = z.strictObject({
  note: z.string().exactOptional(),
  units: z.array(unit),
  people: z.array(person),
  mandates: z.array(mandate),
  issuers: z.array(issuer),
});
