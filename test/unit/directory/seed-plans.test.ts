import { resolveAssignee } from '../../../services/directory/resolve-assignee';
import { resolveRecipientLine } from '../../../services/directory/resolve-recipient-line';
import { officeOf, seedPlans } from './sample-offices';

const lines = seedPlans.flatMap((plan) =>
  plan.recipients.map((line) => ({ plan: plan.file.slice(0, 3), line, office: officeOf(plan) })),
);
const phrases = seedPlans.flatMap((plan) => {
  const printed = [
    ...plan.assignments.map(({ unit }) => unit),
    ...plan.reportDuties.flatMap(({ who, to, via }) => [who, ...(to ?? []), ...(via ?? [])]),
  ];
  const unique = [...new Set(printed)].filter((phrase): phrase is string => phrase !== null);
  return unique.map((phrase) => ({ plan: plan.file.slice(0, 3), phrase, office: officeOf(plan) }));
});

describe('the five seed plans against the sample directories', () => {
  test('there is something to check', () => {
    expect(seedPlans).toHaveLength(5);
    expect(lines.length).toBeGreaterThan(40);
    expect(phrases.length).toBeGreaterThan(35);
  });

  test.each(lines)(
    '$plan: the line “$line.name” reaches somebody and leaves nothing open, or is the archive line',
    ({ line, office }) => {
      const { addressees, unresolved } = resolveRecipientLine(line, office);
      expect(unresolved).toEqual([]);
      expect(addressees.length > 0).toBe(!line.isArchive);
    },
  );

  test.each(phrases)('$plan: “$phrase” is found in the directory', ({ phrase, office }) => {
    const { addressees, unresolved } = resolveAssignee(phrase, office);
    expect(unresolved).toEqual([]);
    expect(addressees).not.toHaveLength(0);
  });
});
