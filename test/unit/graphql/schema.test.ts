import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { printedSchema } from '../../../graphql/print-schema';
import { schema } from '../../../graphql/schema';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function fieldsOf(type: (typeof types)[number]): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Everything a reader of the schema meets, with its description. */
function described(): [name: string, description: string][] {
  return types.flatMap((type) => {
    const members = [
      ...fieldsOf(type).flatMap((field) => [
        field,
        ...field.args.map((arg) => ({ ...arg, name: `${field.name}(${arg.name})` })),
      ]),
      ...(isInputObjectType(type) ? Object.values(type.getFields()) : []),
      ...(isEnumType(type) ? type.getValues() : []),
    ];
    return [
      [type.name, type.description ?? ''] as [string, string],
      ...members.map((member): [string, string] => [`${type.name}.${member.name}`, member.description ?? '']),
    ];
  });
}

describe('the schema', () => {
  it('is the one that is printed in graphql/schema.graphql', () => {
    const kept = readFileSync(join(__dirname, '../../../graphql/schema.graphql'), 'utf8');
    expect(printedSchema()).toBe(kept);
  });

  it('describes every type, field, argument, input and enum value', () => {
    const entries = described();
    expect(entries.length).toBeGreaterThan(400);
    expect(entries.filter(([, description]) => description.trim() === '').map(([name]) => name)).toEqual([]);
  });

  it('asks every mutation for one input with an idempotency key', () => {
    const mutations = fieldsOf(schema.getMutationType()!);
    const without = mutations.filter(({ args }) => {
      const [input] = args;
      const type = input && 'ofType' in input.type ? input.type.ofType : null;
      return (
        args.length !== 1 || !isInputObjectType(type) || String(type.getFields()['idempotencyKey']?.type) !== 'String!'
      );
    });
    expect(mutations.length).toBeGreaterThan(15);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('shows no mail address, link or code anywhere', () => {
    const names = types.flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field.name}`));
    expect(names.filter((name) => /address$|email|token|link|secret|nonce|\.code$/i.test(name))).toEqual([
      'Finding.code',
      // Mails a link to the registered address of whoever asks, and answers with the plan.
      'Mutation.sendOversightLink',
      'RecordProblem.code',
    ]);
    expect(String(schema.getMutationType()?.getFields()['sendOversightLink']?.type)).toBe('Plan!');
  });
});
