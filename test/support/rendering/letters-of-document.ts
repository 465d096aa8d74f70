import type { BodyPart, PlanDocument } from '../../../services/rendering/plan-document';

/** The letters of bases, body and annexes in their printed order, without blanks. */
export function lettersOfDocument({ legalBases, body, annexes = [] }: PlanDocument): {
  body: string;
  annexes: string;
} {
  const close = (words: (string | null)[]): string => words.join('').replace(/\s+/g, '');
  return {
    body: close([...legalBases, ...body.flatMap(wordsOf)]),
    annexes: close(
      annexes.flatMap(({ heading, title, attachedTo, parts }) => [
        heading,
        title,
        attachedTo,
        ...parts.flatMap(wordsOf),
      ]),
    ),
  };
}

function wordsOf(part: BodyPart): (string | null)[] {
  return part.kind === 'table' ? [...(part.header ?? []), ...part.rows.flat()] : [part.marker, part.text];
}
