import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxisFile, AxisPort, IncomingAxisFile } from '../../services/axis/axis-port';
import { MAX_EDXML_BYTES } from '../../services/axis/read-edxml';
import { newId } from '../../services/new-id';
import { sha256 } from '../../services/sha256';

/** A message is whole once it bears this name; whatever is still being written has another. */
const MESSAGE = /^[^.].*\.(?:edxml|xml)$/i;
const OUTGOING_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,150}$/;

/**
 * The axis as two folders that the office's gateway empties and fills. A file appears under its name at once and whole.
 * An id that was ever written is not written again, also when the gateway has taken the file away: an empty mark in
 * `sent/` stays.
 */
export function createFileDrop({ outbox, inbox }: { outbox: string | null; inbox: string | null }): AxisPort {
  return {
    send: async (file) => {
      if (outbox === null) throw new Error('AXIS_OUTBOX_DIR: not set');
      await writeOnce(outbox, file);
    },
    receive: () => (inbox === null ? nothing() : filesIn(inbox)),
  };
}

async function* nothing(): AsyncGenerator<IncomingAxisFile> {}

/**
 * Three steps, each whole or not there: the message under a hidden name, the mark that it was sent, its own name. A writer
 * that died after the mark left the hidden file, which the next one only has to name.
 */
async function writeOnce(outbox: string, { id, text }: AxisFile): Promise<void> {
  if (!OUTGOING_ID.test(id)) throw new RangeError(`no name for a file: ${id}`);
  const marks = join(outbox, 'sent');
  await mkdir(marks, { recursive: true });
  const [hidden, mark] = [join(outbox, `.${id}.ready`), join(marks, id)];
  if (!(await exists(mark))) {
    await writeWhole(outbox, hidden, text);
    await writeWhole(marks, mark, '');
  }
  await rename(hidden, join(outbox, `${id}.edxml`)).catch(unlessGone);
  await flushFolder(outbox);
}

async function writeWhole(folder: string, path: string, text: string): Promise<void> {
  const temporary = join(folder, `.${newId()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o640);
    await flushed(file, () => file.writeFile(text));
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  await flushFolder(folder);
}

async function* filesIn(inbox: string): AsyncGenerator<IncomingAxisFile> {
  await mkdir(inbox, { recursive: true });
  const entries = await readdir(inbox, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && MESSAGE.test(entry.name)).map(({ name }) => name);
  for (const name of names.sort()) {
    const content = await read(join(inbox, name));
    if (content === undefined) continue;
    // What was taken in under one name twice must not cover the first: the content tells them apart.
    const kept = `${content === null ? newId() : sha256(content).slice(0, 12)}-${name}`;
    yield {
      name,
      content,
      done: () => move(inbox, name, 'done', kept),
      refuse: async (reason) => {
        const refused = join(inbox, 'refused');
        await mkdir(refused, { recursive: true });
        await writeWhole(refused, join(refused, `${kept}.reason.txt`), reason);
        await move(inbox, name, 'refused', kept);
      },
    };
  }
}

/** Undefined: another reader was faster; null: too large. */
async function read(path: string): Promise<Buffer | null | undefined> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    return unlessGone(error);
  }
  try {
    const { size } = await file.stat();
    return size > MAX_EDXML_BYTES ? null : await file.readFile();
  } finally {
    await file.close();
  }
}

async function move(inbox: string, name: string, folder: 'done' | 'refused', kept: string): Promise<void> {
  await mkdir(join(inbox, folder), { recursive: true });
  await rename(join(inbox, name), join(inbox, folder, kept)).catch(unlessGone);
}

async function flushed(file: FileHandle, write: () => Promise<void>): Promise<void> {
  try {
    await write();
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await flushed(handle, async () => undefined);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function unlessGone(error: unknown): undefined {
  if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
  return undefined;
}
