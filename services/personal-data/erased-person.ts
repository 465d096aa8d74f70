import { addDays, dayOf } from '../calendar/vietnam-time';
import type { Person } from '../directory/directory-data';
import type { Office } from '../office';
import { directoryVi as words } from '../wording/directory/vi';

/**
 * A person's record after the erasure: no address, no role, positions ended the day before. The name stays where an
 * issued document bears it: the signature block is part of the record, whose keeping the law orders (Luật Lưu trữ
 * 33/2024/QH15; Nghị định 30/2020, Điều 19, 29). The id stays, for the record names people by it and nothing else.
 */
export async function erasedPerson(office: Pick<Office, 'documents' | 'clock'>, person: Person): Promise<Person> {
  const yesterday = addDays(dayOf(office.clock()), -1);
  const signed = await office.documents.plans.findOne({ 'signature.personId': person.id });
  return {
    id: person.id,
    fullName: signed ? person.fullName : words.erasedName,
    mail: null,
    positions: person.positions.map((held) => ({
      ...held,
      to: held.to !== undefined && held.to < yesterday ? held.to : yesterday,
    })),
    roles: [],
  };
}
