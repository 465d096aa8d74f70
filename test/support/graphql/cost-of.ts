import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type NamedTypeNode,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { sizeRule } from '../../../graphql/limits';
import { schema } from '../../../graphql/schema';

/** What the door would say against a query: faults against the schema, and limits passed. Empty: it is let through. */
export function faultsOf(query: string): string[] {
  return validate(schema, parse(query), [sizeRule]).map(
    ({ message, extensions }) => `${message} ${JSON.stringify(extensions['details'])}`,
  );
}

/** The cost the complexity plugin counts; variables that decide nothing get a value that fits. */
export function costOf(query: string): number {
  const variables = parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const values = variables.map(({ variable, type }) => [
    variable.name.value,
    valueFor(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType | undefined),
  ]);
  return complexityFromQuery(query, { schema, variables: Object.fromEntries(values), ctx: {} }).complexity;
}

/** Of scalars that do not take any text. */
const FITTING: Readonly<Record<string, unknown>> = { Int: 100, Boolean: false, Day: '2027-01-31' };

function valueFor(type: GraphQLInputType | undefined): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, valueFor(field.type)]));
  }
  return FITTING[type?.name ?? ''] ?? 'x';
}
