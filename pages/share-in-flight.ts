/**
 * Requests that are the same and arrive while the first is at work share its outcome, so that a double click on the
 * leader's page spends one try of the code and not two.
 */
export function createShareInFlight<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (key, work) => {
    const known = running.get(key);
    if (known) return known;
    const first = work().finally(() => running.delete(key));
    running.set(key, first);
    return first;
  };
}
