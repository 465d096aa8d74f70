import { auditServer } from 'graphql-http';
import { type Door, openDoor } from '../../support/catalogue/open-door';

let door: Door;
beforeAll(async () => {
  // One audit asks for the schema, so this instance tells it.
  door = await openDoor({ graphiql: true, settings: { RATE_ANONYMOUS_PER_MINUTE: '1000' } });
});
afterAll(() => door.close());

test('the door speaks GraphQL over HTTP: no audit of graphql-http that MUST hold fails', async () => {
  const results = await auditServer({ url: door.url, fetchFn: fetch });
  expect(results.length).toBeGreaterThan(50);
  const told = results.filter(({ status }) => status === 'notice' || status === 'warn');
  if (told.length > 0) console.info(`graphql-http: ${told.map(({ id, name }) => `${id} ${name}`).join('; ')}`);
  expect(results.filter(({ status }) => status === 'error')).toEqual([]);
});
