import { isDeepStrictEqual } from 'node:util';

type Row = { _id: string } & Record<string, unknown>;
type Query = Record<string, unknown>;

/**
 * As much of a collection as the read side of GraphQL asks for, in memory: unit tests of rules need no engine.
 * An operator it does not know is a fault of the test and throws.
 */
export class MemoryCollection {
  constructor(private readonly rows: Row[] = []) {}

  async findOne(query: Query): Promise<Row | null> {
    return structuredClone(this.rows.find((row) => fits(row, query)) ?? null);
  }

  find(query: Query) {
    let found = this.rows.filter((row) => fits(row, query));
    const cursor = {
      sort: (order: Record<string, 1 | -1>) => {
        found = [...found].sort((a, b) => compare(a, b, order));
        return cursor;
      },
      limit: (count: number) => {
        found = found.slice(0, count);
        return cursor;
      },
      project: () => cursor,
      toArray: async () => structuredClone(found),
    };
    return cursor;
  }

  async countDocuments(query: Query): Promise<number> {
    return this.rows.filter((row) => fits(row, query)).length;
  }

  async distinct(field: string, query: Query): Promise<unknown[]> {
    return [...new Set(this.rows.filter((row) => fits(row, query)).map((row) => at(row, field)))];
  }

  async insertOne(row: Row): Promise<void> {
    if (this.rows.some(({ _id }) => _id === row._id)) throw Object.assign(new Error('duplicate key'), { code: 11000 });
    this.rows.push(structuredClone(row));
  }

  /** Unordered: what is new goes in, what is there already is told in one error. */
  async insertMany(rows: Row[]): Promise<{ insertedCount: number }> {
    const writeErrors: unknown[] = [];
    for (const row of rows) await this.insertOne(row).catch((error: unknown) => writeErrors.push(error));
    if (writeErrors.length > 0) throw Object.assign(new Error('duplicate keys'), { code: 11000, writeErrors });
    return { insertedCount: rows.length };
  }

  async deleteOne(query: Query): Promise<{ deletedCount: number }> {
    const index = this.rows.findIndex((one) => fits(one, query));
    if (index >= 0) this.rows.splice(index, 1);
    return { deletedCount: index >= 0 ? 1 : 0 };
  }

  async updateOne(
    query: Query,
    change: { $set?: Query; $inc?: Record<string, number> },
    options: { upsert?: boolean } = {},
  ): Promise<{ matchedCount: number; modifiedCount: number }> {
    const row = this.rows.find((one) => fits(one, query));
    if (!row && options.upsert) await this.insertOne({ _id: String(query['_id']), ...change.$set });
    if (row) Object.assign(row, structuredClone(change.$set ?? {}));
    for (const [name, by] of Object.entries(change.$inc ?? {})) if (row) row[name] = Number(row[name] ?? 0) + by;
    return { matchedCount: row ? 1 : 0, modifiedCount: row ? 1 : 0 };
  }

  async updateMany(query: Query, change: { $set: Query }): Promise<{ modifiedCount: number }> {
    const rows = this.rows.filter((one) => fits(one, query));
    for (const row of rows) Object.assign(row, structuredClone(change.$set));
    return { modifiedCount: rows.length };
  }
}

function at(row: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Query | null | undefined)?.[key], row);
}

function fits(row: Row, query: Query): boolean {
  return Object.entries(query).every(([key, wanted]) => {
    if (key === '$and') return (wanted as Query[]).every((one) => fits(row, one));
    if (key === '$or') return (wanted as Query[]).some((one) => fits(row, one));
    return fitsValue(at(row, key), wanted);
  });
}

function fitsValue(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null || wanted instanceof Date) return isDeepStrictEqual(value, wanted);
  return Object.entries(wanted).every(([operator, operand]) => {
    switch (operator) {
      case '$in':
        return (operand as unknown[]).includes(value);
      case '$gt':
        return (value as string) > (operand as string);
      case '$lt':
        return (value as string) < (operand as string);
      case '$nin':
        return !(operand as unknown[]).includes(value);
      case '$exists':
        return (value !== undefined) === operand;
      case '$ne':
        return value !== operand;
      case '$regex':
        return new RegExp(operand as string, (wanted as { $options?: string }).$options).test(String(value));
      case '$options':
        return true;
      default:
        throw new Error(`MemoryCollection does not know ${operator}`);
    }
  });
}

function compare(a: Row, b: Row, order: Record<string, 1 | -1>): number {
  for (const [field, direction] of Object.entries(order)) {
    const [left, right] = [at(a, field) as string, at(b, field) as string];
    if (left < right) return -direction;
    if (left > right) return direction;
  }
  return 0;
}
