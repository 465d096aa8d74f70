import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InboxMessage } from './inbox-message';
import { type Envelope, readInboxMessage } from './read-inbox-message';

const maxMessagesInMemory = 10_000;
const maxMessagesRead = 1_000;

/** Mails in memory, oldest first, and on disk as `.eml` files with the envelope beside each as `.json`. */
export interface InboxStore {
  messages(): InboxMessage[];
  find(id: string): InboxMessage | null;
  add(message: InboxMessage): Promise<void>;
}

/** Opens the folder and reads the newest 1,000 mails of earlier runs; null keeps mails in memory only. */
export async function openInboxStore(dataDir: string | null): Promise<InboxStore> {
  const kept = new Map<string, InboxMessage>();
  if (dataDir !== null) {
    await mkdir(dataDir, { recursive: true });
    for (const message of await readFolder(dataDir)) kept.set(message.id, message);
  }
  return {
    messages: () => [...kept.values()],
    find: (id) => kept.get(id) ?? null,
    async add(message) {
      if (dataDir !== null) await writeMessage(dataDir, message);
      kept.set(message.id, message);
      const oldest = kept.keys().next();
      // Only memory is limited; the files stay.
      if (kept.size > maxMessagesInMemory && !oldest.done) kept.delete(oldest.value);
    },
  };
}

async function writeMessage(dataDir: string, message: InboxMessage): Promise<void> {
  const envelope: Envelope = { from: message.from, to: message.to, receivedAt: message.receivedAt };
  await writeFile(join(dataDir, `${message.id}.json`), JSON.stringify(envelope));
  await writeFile(join(dataDir, `${message.id}.eml`), message.raw);
}

async function readFolder(dataDir: string): Promise<InboxMessage[]> {
  const names = (await readdir(dataDir)).filter((name) => name.endsWith('.eml')).sort();
  const messages: InboxMessage[] = [];
  for (const name of names.slice(-maxMessagesRead)) {
    const id = name.slice(0, -'.eml'.length);
    const envelope = await readEnvelope(join(dataDir, `${id}.json`));
    if (envelope !== null) messages.push(await readInboxMessage(id, await readFile(join(dataDir, name)), envelope));
  }
  return messages;
}

/** Null where the process died between the two files, or where somebody put a file of his own here. */
async function readEnvelope(file: string): Promise<Envelope | null> {
  try {
    const { from, to, receivedAt } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    if (!Array.isArray(to) || typeof receivedAt !== 'string') return null;
    return { from: String(from), to: to.map(String), receivedAt: new Date(receivedAt) };
  } catch {
    return null;
  }
}
