import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Db } from 'mongodb';

/** Everything a run of the service wrote, as text to be searched. */
export interface Writings {
  /** Logs of all processes. */
  logs: string;
  /** Histories of all workflows as the engine keeps them, payloads decoded from Base64 but not decrypted. */
  histories: string;
  /** Every document of every collection, by the name of the collection. */
  documents: Map<string, string>;
  /** Workflows whose history was read. */
  workflows: number;
}

/** @param address of the engine; read without any key, as whoever steals its database would. */
export async function gatherWritings(from: { db: Db; address: string; logDir: string }): Promise<Writings> {
  const [logs, histories, documents] = await Promise.all([
    readLogs(from.logDir),
    readHistories(from.address),
    readDocuments(from.db),
  ]);
  return { logs, histories: histories.join('\n'), documents, workflows: histories.length };
}

async function readLogs(dir: string): Promise<string> {
  const names = await readdir(dir);
  return (await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')))).join('\n');
}

async function readHistories(address: string): Promise<string[]> {
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace: 'default' });
    const found: string[] = [];
    for await (const { workflowId, runId } of client.workflow.list()) {
      const json = historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
      const payloads = [...json.matchAll(/"data":\s*"([^"]+)"/g)].map(([, data]) =>
        Buffer.from(data ?? '', 'base64').toString('utf8'),
      );
      found.push([json, ...payloads].join('\n'));
    }
    return found;
  } finally {
    await connection.close();
  }
}

async function readDocuments(db: Db): Promise<Map<string, string>> {
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const dumps = await Promise.all(
    names.map(async (name) => JSON.stringify(await db.collection(name).find({}).toArray())),
  );
  return new Map(names.map((name, index) => [name, dumps[index] ?? '']));
}
