import { GraphQLError } from 'graphql';
import { toAnswer } from '../../../graphql/errors';
import { schema } from '../../../graphql/schema';
import { FAILURES, Failure, type FailureCode } from '../../../services/failures';
import { ask, openServer } from '../../support/graphql/ask';
import { memoryOffice } from '../../support/graphql/memory-office';
import { PEOPLE } from '../../support/graphql/sample-plan';

const logged: { event: string; data: Record<string, unknown> }[] = [];
const setting = {
  language: 'vi' as const,
  requestId: 'request-1',
  log: (event: string, data: Record<string, unknown>) => void logged.push({ event, data }),
};
const thrown = (error: Error) => toAnswer(new GraphQLError('outer', { originalError: error, path: ['plan'] }), setting);

describe('how an error leaves', () => {
  it.each(Object.keys(FAILURES) as FailureCode[])('%s keeps its code and gets a sentence in both languages', (code) => {
    const vi = thrown(new Failure(code));
    const en = toAnswer(new GraphQLError('', { originalError: new Failure(code) }), { ...setting, language: 'en' });
    expect([vi.extensions['code'], en.extensions['code']]).toEqual([code, code]);
    expect(vi.message).not.toBe(en.message);
    expect(vi.message.length).toBeGreaterThan(10);
    expect(`${vi.message}${en.message}`).not.toContain(code);
  });

  it('every code it can have is in the schema', () => {
    const type = schema.getType('ErrorCode');
    const listed = type && 'getValues' in type ? type.getValues().map(({ name }) => name) : [];
    expect(listed).toEqual(expect.arrayContaining([...Object.keys(FAILURES), 'QUERY_LIMIT', 'TIMEOUT']));
  });

  it('the details of a refusal, its path and the id of the request stay with it', () => {
    const { extensions, path } = thrown(new Failure('WRONG_STATE', { state: 'DRAFT', wanted: 'SIGNED' }));
    expect(path).toEqual(['plan']);
    expect(extensions).toEqual({
      code: 'WRONG_STATE',
      details: { state: 'DRAFT', wanted: 'SIGNED' },
      requestId: 'request-1',
    });
  });

  it('what nobody foresaw becomes INTERNAL: its words are in the log only, without credentials', () => {
    const answer = thrown(new Error('connect mongodb://user:secret@db.internal:27017 failed'));
    expect(answer.extensions).toEqual({ code: 'INTERNAL', requestId: 'request-1' });
    expect(JSON.stringify(answer)).not.toMatch(/mongodb|db\.internal|secret/);
    expect(JSON.stringify(logged.at(-1))).toContain('db.internal');
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('a store that fails in a resolver is masked on the way through the server too', async () => {
    const office = memoryOffice();
    office.documents.plans.findOne = async () => {
      throw new Error('mongodb://user:secret@db.internal is gone');
    };
    const answer = await ask(openServer(office), PEOPLE.clerk, '{ plan(id: "x") { id } }');
    expect(answer.codes).toEqual(['INTERNAL']);
    expect(JSON.stringify(answer)).not.toMatch(/db\.internal/);
  });

  it('is Vietnamese unless the caller prefers English', async () => {
    const server = openServer(memoryOffice());
    const say = async (headers: Record<string, string>) =>
      (await ask(server, null, '{ me { id } }', {}, headers)).errors[0]?.message;
    expect(await say({})).toMatch(/đăng nhập/);
    expect(await say({ 'accept-language': 'en-GB,en;q=0.9' })).toMatch(/signed in/);
  });

  it('the log names operation, actor, time and codes, never variables', async () => {
    const office = memoryOffice();
    const query = 'query Mine($f: PlanFilter) { plans(filter: $f) { edges { cursor } } }';
    await ask(openServer(office), PEOPLE.clerk, query, { f: { text: 'chữ riêng tư' } });
    expect(office.logged).toEqual([
      {
        event: 'graphql',
        data: {
          requestId: expect.any(String),
          operation: 'Mine',
          actorId: PEOPLE.clerk,
          durationMs: expect.any(Number),
          codes: [],
        },
      },
    ]);
  });
});
