import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Values by the name of an argument or input field; what is not named gets something of its type. */
export type Given = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: 'khong-co-gi-o-day',
  String: 'Nội dung thử nghiệm',
  Int: 1,
  Float: 1,
  Boolean: false,
  Day: '2026-02-05',
  DateTime: '2026-02-05T01:05:00.000Z',
};

/** A request for one root field with everything the schema demands, and no more than `__typename` of its answer. */
export function askForField(
  operation: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
  given: Given = {},
): { query: string; variables: Record<string, unknown> } {
  const wanted = field.args.filter((arg) => needs(arg) || arg.name in given);
  const declared = wanted.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = wanted.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = isLeafType(getNamed(field.type)) ? '' : ' { __typename }';
  const brackets = (words: string) => (words === '' ? '' : `(${words})`);
  return {
    query: `${operation} ${brackets(declared)} { ${field.name}${brackets(passed)}${named} }`,
    variables: Object.fromEntries(wanted.map((arg) => [arg.name, valueFor(arg, given)])),
  };
}

function needs({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function getNamed(type: unknown): Parameters<typeof isLeafType>[0] {
  return typeof type === 'object' && type !== null && 'ofType' in type ? getNamed(type.ofType) : type;
}

function valueFor({ name, type }: GraphQLArgument | GraphQLInputField, given: Given): unknown {
  if (name in given) return given[name];
  if (name === 'idempotencyKey') return 'thu-tung-truong-mot';
  return sampleOf(type, given);
}

function sampleOf(type: GraphQLInputType, given: Given): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [sampleOf(bare.ofType, given)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (!isInputObjectType(bare)) return SCALARS[String(bare)];
  const fields = Object.values(bare.getFields()).filter((field) => needs(field) || field.name in given);
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(field, given)]));
}
