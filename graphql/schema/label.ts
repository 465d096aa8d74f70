import { type Language, type Wording, wording } from '../../services/wording/wording';
import { builder } from '../builder';

export type Label = Record<Language, string>;

export const LabelRef = builder.objectRef<Label>('Label').implement({
  description: 'Words for people in both languages (nhãn).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    vi: t.exposeString('vi', { description: 'In Vietnamese, as an office writes it.' }),
    en: t.exposeString('en', { description: 'In English.' }),
  }),
});

type NamedStates = 'planStates' | 'deliveryStates' | 'taskStates' | 'periodStates' | 'roles' | 'verdicts';

/** The name of a state, role or verdict in both languages. */
export function labelOf<Kind extends NamedStates>(kind: Kind, key: keyof Wording[Kind]): Label {
  return { vi: wording('vi')[kind][key] as string, en: wording('en')[kind][key] as string };
}
