import { z } from 'zod';
import { type DirectoryData, mandateForms, roles, unitChannels, unitLevels } from './directory-data';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'Mã chỉ gồm chữ thường không dấu, số, dấu chấm và gạch nối.');
const text = z.string().trim().min(1);
const day = z.iso.date();
const mail = z.email();
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

const person = z.strictObject({
  id,
  fullName: text,
  mail,
  positions: z.array(z.strictObject({ unitId: id, title: text, from: day.exactOptional(), to: day.exactOptional() })),
  roles: z.array(z.strictObject({ role: z.enum(roles), unitId: id })),
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
});

/** Shape of a directory file. References between entries are the business of `findDirectoryFaults`. */
export const directorySchema: z.ZodType<DirectoryData> = z.strictObject({
  note: z.string().exactOptional(),
  units: z.array(unit),
  people: z.array(person),
  mandates: z.array(mandate),
  issuers: z.array(issuer),
});
