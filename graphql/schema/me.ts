import { type Role, roles } from '../../services/directory/directory-data';
import { wording } from '../../services/wording/wording';
import { builder } from '../builder';
import { viewerIn } from '../context';
import type { Viewer } from '../viewer';
import { LabelRef, labelOf } from './label';
import { PartyRef, partyOf } from './party';

/** Articles of Nghị định 30/2020/NĐ-CP that describe each part. */
const ARTICLES: Record<Role, string> = {
  DRAFTER: 'Điều 10',
  UNIT_HEAD: 'Điều 12.1',
  FORM_CHECKER: 'Điều 12.2',
  SIGNER: 'Điều 11, 13',
  CLERK: 'Điều 6.3, 32',
  RECIPIENT_CLERK: 'Điều 21.2',
  RECIPIENT_LEADER: 'Điều 23.2',
  EXECUTOR: 'Điều 31.3',
  FOLLOW_UP_OFFICER: 'Điều 24.1',
  ARCHIVIST: 'Điều 30.3',
  ADMIN: 'no article: keeps directory and settings',
};

export const RoleRef = builder.enumType('Role', {
  description: 'The part a person plays for a unit (vai trò).',
  values: Object.fromEntries(
    roles.map((role) => {
      const name = `${wording('en').roles[role]} (${wording('vi').roles[role]}; ${ARTICLES[role]}).`;
      return [role, { value: role, description: name }];
    }),
  ) as Record<Role, { value: Role; description: string }>,
});

const HeldRoleRef = builder.objectRef<Viewer['roles'][number]>('HeldRole').implement({
  description: 'A role held in a unit (vai trò tại đơn vị).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    role: t.expose('role', { type: RoleRef, description: 'The role.' }),
    label: t.field({ type: LabelRef, description: 'Its name.', resolve: ({ role }) => labelOf('roles', role) }),
    unit: t.field({
      type: PartyRef,
      description: 'Where it is held.',
      resolve: ({ unitId }, _args, { directory }) => partyOf(unitId, directory),
    }),
  }),
});

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Whoever holds the token, by today’s directory: a person, or a unit’s own system (người dùng).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('actorId', { description: 'The id acts are recorded under.' }),
    name: t.exposeString('name', { description: 'Full name, or name of the unit.' }),
    isUnit: t.boolean({ description: 'True for a unit’s own system.', resolve: ({ kind }) => kind === 'UNIT' }),
    roles: t.expose('roles', { type: [HeldRoleRef], description: 'Roles held.' }),
    issuers: t.field({
      type: [PartyRef],
      description: 'Bodies whose plans the viewer sees as staff.',
      resolve: ({ issuerIds }, _args, { directory }) => issuerIds.map((id) => partyOf(id, directory)),
    }),
    answersFor: t.field({
      type: [PartyRef],
      description: 'Addressees whose copies, tasks and reports are the viewer’s to answer: the person and their units.',
      resolve: ({ addresseeIds }, _args, { directory }) => addresseeIds.map((id) => partyOf(id, directory)),
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    type: ViewerRef,
    description: 'The viewer (thông tin người dùng).',
    authScopes: { signedIn: true },
    resolve: (_root, _args, ctx) => viewerIn(ctx),
  }),
);
