import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { schema } from './schema';

/** The schema as text, the same for the same schema: `graphql/schema.graphql`. */
export function printedSchema(): string {
  return `${printSchema(schema)}\n`;
}

/** `node dist/graphql/print-schema.js graphql/schema.graphql` writes it anew. */
if (require.main === module) {
  const [target] = process.argv.slice(2);
  if (target) writeFileSync(join(process.cwd(), target), printedSchema());
  else process.stdout.write(printedSchema());
}
