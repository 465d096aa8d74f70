const plainIntervalMs = 15_000;
const terminalIntervalMs = 1_000;

/**
 * Runs something slow and shows that it is alive: on a terminal one line that counts seconds, elsewhere a plain line
 * at the beginning and then every 15 s.
 */
export async function showProgress<T>(title: string, log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const startedAtMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedAtMs) / 1000);
  const onTerminal = process.stderr.isTTY;
  if (!onTerminal) log(`${title} …`);
  const timer = setInterval(
    () => (onTerminal ? process.stderr.write(`\r${title} … ${seconds()} s`) : log(`${title} … ${seconds()} s`)),
    onTerminal ? terminalIntervalMs : plainIntervalMs,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (onTerminal) process.stderr.write('\r\x1b[K');
    log(`${title}: ${seconds()} s`);
  }
}
