import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Collection, type Filter, MongoClient, ObjectId } from 'mongodb';
import type { RunningEngine } from '../../../infra/engines/running-engine';
import { startMongo } from '../../../infra/engines/start-mongo';

interface Row {
  _id: string;
  touched?: number;
}
type Condition = Record<string, unknown>;

const rounds = 25;
const rowsPerRound = 60;
const filtersPerRound = 20;

/** What a document may hold; the texts are those that read like something else once they are stored as JSON. */
const objectId = new ObjectId('0123456789abcdef01234567');
const texts = ['a', 'b', '', '[', '["a"]', 'null', 'true', '"', "o'clock", 'kế hoạch <1> & 2', 'a\u2028', 'a\\'];
const scalars: unknown[] = [...texts, objectId.toHexString(), objectId, null, true, false, 0, 1, 1.5, new Date(1)];
const fields = ['planId', 'state', 'takenInAt', 'kế-hoạch'];
const scalar = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<unknown>('a', 'b', null) },
  { weight: 3, arbitrary: fc.constantFrom(...scalars) },
);
const stored = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ a: scalar, planId: scalar }) },
);
const rowFields = fc.dictionary(fc.constantFrom(...fields), stored, { maxKeys: fields.length });
const rowId = fc.integer({ min: -2, max: rowsPerRound + 1 }).map((index) => `row-${index}`);

const operators = fc.oneof(
  fc.record({ $in: fc.array(scalar, { maxLength: 6 }) }),
  fc.record({ $in: fc.array(fc.constantFrom(...texts), { maxLength: 6 }) }),
  fc.record({ $eq: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $lt: fc.constantFrom(1, 2) }),
  fc.record({ $in: fc.array(scalar, { maxLength: 4 }), $ne: scalar }),
);
const fieldCondition = fc
  .tuple(fc.constantFrom(...fields, 'obj.a'), fc.oneof(scalar, operators))
  .map(([field, wanted]): Condition => ({ [field]: wanted }));
const idCondition = fc
  .oneof(rowId, fc.record({ $in: fc.array(rowId, { maxLength: 30 }) }))
  .map((_id): Condition => ({ _id }));
const conditions = fc.array(fc.oneof({ weight: 4, arbitrary: fieldCondition }, { weight: 1, arbitrary: idCondition }), {
  minLength: 1,
  maxLength: 2,
});
const filters = fc.oneof(
  { weight: 4, arbitrary: conditions.map((all): Condition => Object.assign({}, ...all)) },
  { weight: 1, arbitrary: conditions.map(($and): Condition => ({ $and })) },
  { weight: 1, arbitrary: fc.tuple(fieldCondition, conditions).map(([one, $or]): Condition => ({ ...one, $or })) },
);

/** MongoDB's rules of matching, as far as the filters above need them. */
function matches(row: Condition, filter: Condition): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === '$and') return (wanted as Condition[]).every((part) => matches(row, part));
    if (key === '$or') return (wanted as Condition[]).some((part) => matches(row, part));
    const value = row[key];
    if (!isOperators(wanted)) return equals(value, wanted);
    return Object.entries(wanted).every(([operator, operand]) => fulfils(value, operator, operand));
  });
}

function fulfils(value: unknown, operator: string, operand: unknown): boolean {
  if (operator === '$eq') return equals(value, operand);
  if (operator === '$ne') return !equals(value, operand);
  if (operator === '$in') return (operand as unknown[]).some((one) => equals(value, one));
  if (operator === '$exists') return (value !== undefined) === operand;
  if (operator === '$lt') return [value].flat().some((one) => typeof one === 'number' && one < (operand as number));
  throw new Error(operator);
}

/** A field equals what it holds, what its array holds, and null when it is absent. */
function equals(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((element) => sameScalar(element, wanted));
  return sameScalar(value ?? null, wanted);
}

function sameScalar(one: unknown, other: unknown): boolean {
  return one === other || (JSON.stringify(one) === JSON.stringify(other) && kindOf(one) === kindOf(other));
}

function kindOf(value: unknown): string {
  return value instanceof ObjectId ? 'ObjectId' : value instanceof Date ? 'Date' : typeof value;
}

function isOperators(wanted: unknown): wanted is Condition {
  return kindOf(wanted) === 'object' && wanted !== null;
}

describe('what the document engine finds', () => {
  let dataDir: string;
  let engine: RunningEngine & { uri: string };
  let client: MongoClient;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'noinhan-mongo-'));
    engine = await startMongo({ dataDir, log: () => undefined });
    client = await MongoClient.connect(engine.uri);
  });
  afterAll(async () => {
    await client.close();
    await engine.stop();
    await rm(dataDir, { recursive: true });
  });

  async function fill(name: string, contents: Condition[]): Promise<Collection<Row>> {
    const rows = client.db('test').collection<Row>(name);
    await rows.createIndexes([{ key: { planId: 1, state: 1 } }, { key: { state: 1, takenInAt: -1 } }]);
    await rows.insertMany(contents.map((fieldsOfRow, index) => ({ ...fieldsOfRow, _id: `row-${index}` })));
    return rows;
  }

  it(`follows MongoDB's rules of matching in ${rounds * filtersPerRound} random cases`, async () => {
    const change = { $inc: { touched: 1 } };
    let round = 0;
    const found: number[] = [];
    const property = fc.asyncProperty(
      fc.array(rowFields, { minLength: rowsPerRound, maxLength: rowsPerRound }),
      fc.array(filters, { minLength: filtersPerRound, maxLength: filtersPerRound }),
      async (contents, wanted) => {
        const rows = await fill(`random-${round++}`, contents);
        const all = contents.map((one, index) => ({ ...one, _id: `row-${index}` }));
        for (const condition of wanted) {
          const filter = condition as Filter<Row>;
          const expected = all.filter((row) => matches(row, condition)).map((row) => row._id);
          const answer = await rows.find(filter).toArray();
          expect({ condition, ids: answer.map((row) => row._id).sort() }).toEqual({ condition, ids: expected.sort() });
          expect(await rows.countDocuments(filter)).toBe(expected.length);
          expect(await rows.distinct('_id', filter)).toHaveLength(expected.length);
          expect((await rows.updateMany(filter, change)).modifiedCount).toBe(expected.length);
          found.push(expected.length);
        }
        await rows.drop();
      },
    );
    await fc.assert(property, { numRuns: rounds, seed: 20261121, endOnFailure: true });
    expect(found).toHaveLength(rounds * filtersPerRound);
    // Filters that find nothing would prove nothing.
    expect(found.filter((count) => count > 0 && count < rowsPerRound).length).toBeGreaterThan(found.length / 2);
  }, 120_000);
});
