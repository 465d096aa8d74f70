import type { Office } from '../office';

/**
 * Erases what the history of the directory says of a person: values before and after, and the salts, so that the
 * digests in the record tell nothing any more. The record itself stays whole, for it never held the values. Passkeys go
 * too; a decision made with one keeps its own evidence.
 */
export async function forgetPerson(office: Pick<Office, 'documents'>, personId: string): Promise<void> {
  const { directoryActs, contactChanges, passkeys } = office.documents;
  await passkeys.deleteMany({ personId });
  const recordId = `person/${personId}`;
  for (const { _id, changes } of await directoryActs.find({ 'changes.recordId': recordId }).toArray()) {
    await directoryActs.updateOne(
      { _id },
      {
        $set: {
          changes: changes.map((change) =>
            change.recordId === recordId
              ? {
                  ...change,
                  fields: change.fields.map(({ field }) => ({ field, before: null, after: null })),
                  salt: '',
                  erased: true,
                }
              : change,
          ),
        },
      },
    );
  }
  // Confirmed later, it would give the erased record a certificate again.
  await contactChanges.updateMany(
    { personId, kind: 'CERTIFICATE', state: 'PROPOSED' },
    { $set: { state: 'SUPERSEDED', certificates: null } },
  );
  await contactChanges.updateMany({ personId, kind: 'CERTIFICATE' }, { $set: { certificates: null } });
  await contactChanges.updateMany(
    { personId, state: { $ne: 'PROPOSED' } },
    { $set: { newAddress: null, oldDigest: null, newDigest: null, salt: '' } },
  );
}
