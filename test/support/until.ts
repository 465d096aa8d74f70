const LIMIT_MS = 30_000;
const LOOK_AGAIN_MS = 20;

/** Waits for something that another process brings about; the condition decides, the pause only spares the processor. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, limitMs = LIMIT_MS): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
