import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, type Db, MongoClient } from 'mongodb';
import type { RunningEngine } from '../../../infra/engines/running-engine';
import { startMongo } from '../../../infra/engines/start-mongo';
import { killStarterOf } from '../../support/engines/kill-starter-of';
import { refusesConnections } from '../../support/engines/refuses-connections';

interface Row {
  _id: string;
  key?: string;
  n?: number;
  state?: string;
  by?: number;
}

const silent = () => undefined;
const duplicateKey = { code: 11000 };

describe('the document engine', () => {
  let dataDir: string;
  let engine: RunningEngine & { uri: string };
  let client: MongoClient;
  let db: Db;
  let rows: Collection<Row>;

  async function start(): Promise<void> {
    engine = await startMongo({ dataDir, log: silent });
    // A write that meets the kill between two connections would wait thirty seconds for a server.
    client = await MongoClient.connect(engine.uri, { serverSelectionTimeoutMS: 5_000 });
    db = client.db('test');
    rows = db.collection<Row>('rows');
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'noinhan-mongo-'));
    await start();
  });
  beforeEach(() => db.dropDatabase());
  afterAll(async () => {
    await client.close();
    await engine.stop();
    await rm(dataDir, { recursive: true });
  });

  const ids = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);

  async function medianMs(work: (index: number) => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let index = 0; index < 41; index++) {
      const startedAt = performance.now();
      await work(index);
      times.push(performance.now() - startedAt);
    }
    return times.sort((a, b) => a - b)[20]!;
  }

  it('counts 200 parallel increments as 200', async () => {
    await rows.insertOne({ _id: 'counter', n: 0 });
    await Promise.all(Array.from({ length: 200 }, () => rows.updateOne({ _id: 'counter' }, { $inc: { n: 1 } })));
    expect(await rows.findOne({ _id: 'counter' })).toEqual({ _id: 'counter', n: 200 });
  });

  it('counts 50 parallel first upserts as 50', async () => {
    const upsert = () => rows.updateOne({ _id: 'counter' }, { $inc: { n: 1 } }, { upsert: true });
    const results = await Promise.allSettled(Array.from({ length: 50 }, upsert));
    // A real server may refuse a first upsert that lost the race; it never counts one twice.
    const accepted = results.filter((result) => result.status === 'fulfilled').length;
    expect(await rows.findOne({ _id: 'counter' })).toEqual({ _id: 'counter', n: accepted });
  });

  it('lets exactly one of 50 contenders take what is open, in each of 10 rounds', async () => {
    for (const _id of ids(10)) {
      await rows.insertOne({ _id, state: 'OPEN' });
      const take = (by: number) => rows.updateOne({ _id, state: 'OPEN' }, { $set: { state: 'USED', by } });
      const results = await Promise.all(Array.from({ length: 50 }, (_, by) => take(by)));
      const winners = results.flatMap((result, by) => (result.modifiedCount === 1 ? [by] : []));
      expect(winners).toHaveLength(1);
      expect(await rows.findOne({ _id })).toEqual({ _id, state: 'USED', by: winners[0] });
    }
  });

  it('lets exactly one of 50 insert a document with a given _id', async () => {
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, by) => rows.insertOne({ _id: 'one', by })));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(49);
    for (const error of refused) expect(error).toMatchObject(duplicateKey);
  });

  it('refuses what a unique index forbids with code 11000, whatever the command', async () => {
    await rows.createIndexes([{ key: { key: 1 }, unique: true }]);
    await rows.insertMany([
      { _id: 'a', key: 'x' },
      { _id: 'b', key: 'y' },
    ]);
    const change = { $set: { key: 'x' } };
    await expect(rows.insertOne({ _id: 'c', key: 'x' })).rejects.toMatchObject(duplicateKey);
    await expect(rows.updateOne({ _id: 'b' }, change)).rejects.toMatchObject(duplicateKey);
    await expect(rows.updateOne({ _id: 'b', key: 'y' }, change)).rejects.toMatchObject(duplicateKey);
    await expect(rows.updateOne({ _id: 'c' }, change, { upsert: true })).rejects.toMatchObject(duplicateKey);
    await expect(rows.findOneAndUpdate({ _id: 'b' }, change)).rejects.toMatchObject(duplicateKey);
    await expect(rows.replaceOne({ _id: 'b' }, { key: 'x' })).rejects.toMatchObject(duplicateKey);
    expect(await rows.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', key: 'x' },
      { _id: 'b', key: 'y' },
    ]);
  });

  it('finds and changes one of 10,000 documents by _id without reading the others, with or without a condition', async () => {
    await rows.insertMany(ids(10_000).map((_id) => ({ _id, state: 'OPEN', key: 'x'.repeat(300) })));
    const last = (index: number) => `row-${9_999 - index}`;
    const taken: unknown[] = [];
    const byIdMs = await medianMs((index) => rows.findOne({ _id: last(index) }));
    const conditionalMs = await medianMs(async (index) => {
      taken.push(await rows.findOneAndUpdate({ _id: last(index), state: 'OPEN' }, { $set: { state: 'USED' } }));
    });
    const missedMs = await medianMs((index) => rows.updateOne({ _id: last(index), state: 'OPEN' }, { $set: { n: 1 } }));
    expect(taken.filter((row) => row !== null)).toHaveLength(41);
    expect(await rows.countDocuments({ n: 1 })).toBe(0);
    // Reading everything takes 200 ms here; the bounds leave room for a busy machine.
    expect(byIdMs).toBeLessThan(20);
    expect(conditionalMs).toBeLessThan(40);
    expect(missedMs).toBeLessThan(40);
  });

  it('applies every part of a condition beside the _id', async () => {
    await rows.insertOne({ _id: 'a', n: 3, state: 'OPEN' });
    const hit = { $inc: { n: 1 } };
    expect((await rows.updateOne({ _id: 'a', n: { $lt: 3 } }, hit)).matchedCount).toBe(0);
    expect((await rows.updateOne({ _id: 'a', $or: [{ n: 3 }, { n: 9 }] }, hit)).matchedCount).toBe(1);
    expect((await rows.updateOne({ _id: 'a', state: { $in: ['OPEN', 'SENT'] }, n: 4 }, hit)).matchedCount).toBe(1);
    expect((await rows.updateOne({ _id: 'b', n: 5 }, hit)).matchedCount).toBe(0);
    expect((await rows.updateOne({ _id: 'b', n: 5 }, hit, { upsert: true })).upsertedId).toBe('b');
    expect(await rows.findOne({ _id: 'a', n: 5 })).toEqual({ _id: 'a', n: 5, state: 'OPEN' });
    expect(await rows.findOne({ _id: 'a', n: 6 })).toBeNull();
    expect((await rows.deleteOne({ _id: 'a', n: 6 })).deletedCount).toBe(0);
    expect((await rows.deleteOne({ _id: 'a', n: 5 })).deletedCount).toBe(1);
    await expect(rows.updateOne({ _id: 'b', n: { $nonsense: 1 } }, hit)).rejects.toThrow(/nonsense/);
  });

  it('accepts a database again after it was dropped', async () => {
    await rows.insertOne({ _id: 'before' });
    await db.dropDatabase();
    await rows.insertOne({ _id: 'after' });
    expect(await rows.find().toArray()).toEqual([{ _id: 'after' }]);
  });

  it('loses no acknowledged write and keeps its unique indexes when it is killed, three times over', async () => {
    const acknowledged = new Map<string, Set<string>>();
    for (let round = 0; round < 3; round++) {
      await writeUntilKilled(round, acknowledged);
      await client.close();
      await engine.stop();
      await start();
      for (const [name, written] of acknowledged) {
        const found = await db.collection<Row>(name).find().toArray();
        const present = new Set(found.map((row) => row._id));
        expect([...written].filter((_id) => !present.has(_id))).toEqual([]);
        expect(present.size).toBe(found.length);
        for (const _id of [...written].slice(0, 1)) {
          await expect(db.collection<Row>(name).insertOne({ _id })).rejects.toMatchObject(duplicateKey);
        }
      }
    }
    expect([...acknowledged.values()].reduce((sum, written) => sum + written.size, 0)).toBeGreaterThan(0);
  }, 30_000);

  /** Eight writers, each in collections of its own making, so that the kill also meets half-made collections. */
  async function writeUntilKilled(round: number, acknowledged: Map<string, Set<string>>): Promise<void> {
    const write = async (writer: number, firstDone: () => void) => {
      try {
        for (let index = 0; ; index++) {
          const name = `rows-${round}-${writer}-${index >> 2}`;
          const _id = `${index}`;
          await db.collection<Row>(name).insertOne({ _id });
          acknowledged.set(name, (acknowledged.get(name) ?? new Set()).add(_id));
          firstDone();
        }
      } catch {
        // Killed: what was not acknowledged may or may not be there.
      }
    };
    const writers: Promise<void>[] = [];
    await new Promise<void>((resolve) => {
      let done = 0;
      const afterMany = () => {
        done += 1;
        if (done === 60 + 17 * round) resolve();
      };
      for (let writer = 0; writer < 8; writer++) writers.push(write(writer, afterMany));
    });
    process.kill(engine.pid, 'SIGKILL');
    await Promise.all(writers);
  }

  it('ends when the process that started it is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'noinhan-mongo-'));
    const address = await killStarterOf('mongo', folder);
    await expect(refusesConnections(address)).resolves.toBeUndefined();
    await rm(folder, { recursive: true, force: true });
  });
});
