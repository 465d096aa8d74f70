/** One-to-one pairs, the heaviest first; a weight of 0 or less is no pair. Index of the expected entry → index of the read one. */
export function pairUp<E, R>(
  expected: readonly E[],
  read: readonly R[],
  weight: (expected: E, read: R) => number,
): Map<number, number> {
  const all = expected
    .flatMap((e, i) => read.map((r, j) => ({ i, j, weight: weight(e, r) })))
    .filter((pair) => pair.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of all) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}
