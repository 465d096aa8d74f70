import { resolveRecipientLine } from '../../services/directory/resolve-recipient-line';
import type { RecipientLine } from '../../services/reading/plan-reading';
import { builder } from '../builder';
import { PartyRef, partyOf } from './party';

/** A line of "Nơi nhận" knows from where it is read: groups and short names depend on the issuer. */
export interface LineOfIssuer {
  line: RecipientLine;
  issuerId: string;
}

export const RecipientLineRef = builder.objectRef<LineOfIssuer>('RecipientLine').implement({
  description: 'One line of "Nơi nhận" and whom it reaches by today’s directory (Điều 8; Phụ lục I, Mục II.9).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    text: t.string({ description: 'The line as printed.', resolve: ({ line }) => line.text }),
    name: t.string({ description: 'The line without its remark.', resolve: ({ line }) => line.name }),
    purpose: t.string({
      nullable: true,
      description: 'The remark in brackets: "để b/c", "thực hiện".',
      resolve: ({ line }) => line.note,
    }),
    isArchive: t.boolean({
      description: 'The "Lưu" line: it keeps copies and reaches nobody.',
      resolve: ({ line }) => line.isArchive,
    }),
    line: t.int({ description: 'Line of the text, from 1.', resolve: ({ line }) => line.source.line }),
    addressees: t.field({
      type: [PartyRef],
      description: 'Whom it reaches today; the list is frozen on the day of issue (Điều 18.1).',
      resolve: ({ line, issuerId }, _args, { directory, today }) =>
        resolveRecipientLine(line, { directory, issuerId, asOf: today }).addressees.map(({ id }) =>
          partyOf(id, directory),
        ),
    }),
    unresolved: t.stringList({
      description: 'Words that lead to nobody in the directory.',
      resolve: ({ line, issuerId }, _args, { directory, today }) =>
        resolveRecipientLine(line, { directory, issuerId, asOf: today }).unresolved,
    }),
  }),
});
