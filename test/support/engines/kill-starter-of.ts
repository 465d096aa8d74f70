import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts an engine from a process of its own, kills that process with -9 and returns the engine's address. */
export async function killStarterOf(engine: 'mongo' | 'temporal', dataDir: string): Promise<string> {
  const script = join(__dirname, 'start-engine-and-wait.cjs');
  const starter = spawn(process.execPath, [script, engine, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  starter.kill('SIGKILL');
  await once(starter, 'exit');
  return (JSON.parse(line.toString()) as { address: string }).address;
}
