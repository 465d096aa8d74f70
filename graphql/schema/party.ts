import type { Directory } from '../../services/directory/create-directory';
import { builder } from '../builder';

export interface Party {
  id: string;
  kind: 'UNIT' | 'PERSON' | 'SERVICE';
  name: string;
}

const PartyKind = builder.enumType('PartyKind', {
  description: 'What kind of party acts or is addressed.',
  values: {
    UNIT: { description: 'An agency or unit (cơ quan, đơn vị).' },
    PERSON: { description: 'A person (cá nhân).' },
    SERVICE: { description: 'The service itself, where a step follows by rule (hệ thống).' },
  } satisfies Record<Party['kind'], { description: string }>,
});

export const PartyRef = builder.objectRef<Party>('Party').implement({
  description: 'A unit or person of the directory, or the service itself. Mail addresses are never shown.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id in the directory (mã trong danh bạ).' }),
    kind: t.expose('kind', { type: PartyKind, description: 'Unit, person or the service.' }),
    name: t.exposeString('name', { description: 'Official name of the unit, full name of the person (tên).' }),
  }),
});

/** Someone the directory no longer has keeps their id for a name. */
export function partyOf(id: string, directory: Directory): Party {
  const unit = directory.unit(id);
  if (unit) return { id, kind: 'UNIT', name: unit.names[0] ?? id };
  const person = directory.person(id);
  if (person) return { id, kind: 'PERSON', name: person.fullName };
  return { id, kind: id === 'service' ? 'SERVICE' : 'PERSON', name: id === 'service' ? 'Nơi nhận' : id };
}
