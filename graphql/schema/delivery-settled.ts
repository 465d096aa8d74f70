import type { DeliveryDocument } from '../../services/distribution/delivery';
import { builder } from '../builder';
import { PartyRef, partyOf } from './party';

type Settled = NonNullable<DeliveryDocument['settled']>;

const SettledHow = builder.enumType('DeliverySettledHow', {
  description: 'What the clerk did about a copy that failed (cách xử lý).',
  values: {
    REDIRECTED: { description: 'Đã gửi đơn vị khác: the right unit got a copy.' },
    SETTLED: { description: 'Đã xử lý cách khác: as the note says.' },
  } satisfies Record<Settled['how'], { description: string }>,
});

export const SettledRef = builder.objectRef<Settled>('DeliverySettled').implement({
  description: 'How a returned or undelivered copy was dealt with (kết quả xử lý của văn thư).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    how: t.expose('how', { type: SettledHow, description: 'What was done.' }),
    by: t.field({
      type: PartyRef,
      description: 'Who did it.',
      resolve: ({ by }, _args, { directory }) => partyOf(by, directory),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    note: t.exposeString('note', { nullable: true, description: 'How, in words; with SETTLED.' }),
    to: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who got the copy instead; with REDIRECTED.',
      resolve: ({ toId }, _args, { directory }) => (toId === null ? null : partyOf(toId, directory)),
    }),
  }),
});
