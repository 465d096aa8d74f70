import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../../services/activities';
import type { DirectoryData, Unit } from '../../../services/directory/directory-data';
import { openTestOffice, type TestOffice } from '../open-test-office';
import { type RecordingProcess, recordingProcess } from '../recording-process';

export interface AxisOffice extends TestOffice {
  process: RecordingProcess;
  /** Names of the messages that lie there for the gateway. */
  outgoing(): Promise<string[]>;
  message(name: string): Promise<string>;
  /** The gateway takes everything away, as it does once it has sent it. */
  takeAway(): Promise<void>;
  putIn(name: string, content: string): Promise<void>;
  /** What was put aside: code of the reason by name. */
  refused(): Promise<Record<string, string>>;
  waiting(): Promise<string[]>;
  /** A step of the plan's workflow. */
  dispatch(planId: string): Promise<void>;
}

/** The directory with identifiers of the axis for some of its units. */
export function withCodes(data: DirectoryData, codes: Record<string, string[]>): DirectoryData {
  const units = data.units.map((unit): Unit => (codes[unit.id] ? { ...unit, codes: codes[unit.id]! } : unit));
  return { ...data, units };
}

/** A test office on the axis: its gateway is this test. */
export async function openAxisOffice(options: {
  now: Date;
  directory: DirectoryData;
  settings?: Record<string, string>;
}): Promise<AxisOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'noinhan-truc-'));
  const [outbox, inbox] = [join(folder, 'di'), join(folder, 'den')];
  await mkdir(inbox);
  await mkdir(outbox);
  const process = recordingProcess();
  const settings = { AXIS_OUTBOX_DIR: outbox, AXIS_INBOX_DIR: inbox, ...options.settings };
  const opened = await openTestOffice({ ...options, process, settings });
  const messages = async (where: string) =>
    (await readdir(where)).filter((name) => /^[^.].*\.edxml$/.test(name)).sort();
  return {
    ...opened,
    process,
    outgoing: () => messages(outbox),
    message: (name) => readFile(join(outbox, name), 'utf8'),
    takeAway: async () => {
      for (const name of await messages(outbox)) await rm(join(outbox, name));
    },
    putIn: (name, content) => writeFile(join(inbox, name), content),
    refused: async () => {
      const names = await readdir(join(inbox, 'refused')).catch(() => []);
      const reasons = names.filter((name) => name.endsWith('.reason.txt'));
      const read = async (name: string) => (await readFile(join(inbox, 'refused', name), 'utf8')).split('\n')[0] ?? '';
      const entries = reasons.map(async (name) => [name.slice(13, -'.reason.txt'.length), await read(name)] as const);
      return Object.fromEntries(await Promise.all(entries));
    },
    waiting: () => messages(inbox),
    dispatch: async (planId) => {
      const { dispatchDeliveries } = createActivities(opened.office);
      const step = { planId, at: opened.office.clock().getTime() };
      const run = (): Promise<number> => new MockActivityEnvironment().run(dispatchDeliveries, step);
      while ((await run()) > 0);
    },
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
