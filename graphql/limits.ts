import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  type ParseOptions,
  parse,
  type SelectionSetNode,
  type Source,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refuse } from './errors';

/** What one request may ask for. The numbers leave room for the largest screen of a client, not for more. */
export const LIMITS = {
  /** A plan of a hundred pages as text; longer ones and files come by POST /files. */
  bodyBytes: 256 * 1024,
  tokens: 1000,
  depth: 8,
  /** Fields after fragments are put in place. */
  fields: 400,
  aliases: 30,
  directives: 10,
  /** Nesting of the JSON body. */
  jsonDepth: 64,
  errors: 5,
  /** Cost by the Pothos plugin: one a field, times the length of the lists it stands in. */
  complexity: 1000,
  durationMs: 10_000,
} as const;

interface Size {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Size of a selection with its fragments; introspection is left to the limits of its own. */
function sizeOf(selections: SelectionSetNode, fragments: Fragments, measured: Map<string, Size>): Size {
  const size: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  for (const selection of selections.selections) {
    let inner: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) inner = sizeOfFragment(selection.name.value, fragments, measured);
    else if (selection.kind === Kind.FIELD && /^__(schema|type)$/.test(selection.name.value))
      inner = { ...inner, fields: 1 };
    else if (selection.selectionSet) inner = sizeOf(selection.selectionSet, fragments, measured);
    const isField = selection.kind === Kind.FIELD ? 1 : 0;
    const isAlias = selection.kind === Kind.FIELD && selection.alias ? 1 : 0;
    size.depth = Math.max(size.depth, inner.depth + isField);
    size.fields += inner.fields + isField;
    size.aliases += inner.aliases + isAlias;
    size.directives += inner.directives + (selection.directives?.length ?? 0);
  }
  return size;
}

/** Each fragment is measured once, so that a bomb of nested fragments costs nothing; a circle counts as empty. */
function sizeOfFragment(name: string, fragments: Fragments, measured: Map<string, Size>): Size {
  const known = measured.get(name);
  if (known) return known;
  measured.set(name, { depth: 0, fields: 0, aliases: 0, directives: 0 });
  const fragment = fragments.get(name);
  const size = fragment
    ? sizeOf(fragment.selectionSet, fragments, measured)
    : { depth: 0, fields: 0, aliases: 0, directives: 0 };
  measured.set(name, size);
  return size;
}

/** Refuses what is too deep, too wide, or more than one mutation at a time (a code could be guessed a hundred times over). */
export const sizeRule: ValidationRule = (context) => ({
  Document(document: DocumentNode) {
    const fragments: Fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
    );
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const size = sizeOf(operation.selectionSet, fragments, new Map());
      for (const limit of ['depth', 'fields', 'aliases', 'directives'] as const) {
        if (size[limit] > LIMITS[limit]) context.reportError(refuse('QUERY_LIMIT', { limit, max: LIMITS[limit] }));
      }
      const roots =
        operation.operation === OperationTypeNode.MUTATION
          ? rootFields(operation.selectionSet, fragments, new Set())
          : 0;
      if (roots > 1) context.reportError(refuse('QUERY_LIMIT', { limit: 'mutations', max: 1 }));
    }
  },
});

function rootFields(selections: SelectionSetNode, fragments: Fragments, entered: Set<string>): number {
  return selections.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + rootFields(selection.selectionSet, fragments, entered);
    const fragment = fragments.get(selection.name.value);
    if (!fragment || entered.has(selection.name.value)) return count;
    return count + rootFields(fragment.selectionSet, fragments, new Set([...entered, selection.name.value]));
  }, 0);
}

/**
 * The limits from parsing to execution. Those on the request itself are in `read-params.ts`.
 * @param introspection false: the schema is not told to callers.
 */
export function limitQueries(introspection: boolean): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) =>
        parse(source, { ...options, maxTokens: LIMITS.tokens }),
      );
    },
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(sizeRule);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) =>
        validate(schema, document, rules, { maxErrors: LIMITS.errors }),
      );
    },
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: Parameters<typeof executeFn>[0]) => withinTime(async () => executeFn(args) as unknown));
    },
  };
}

/** Whatever was begun may still end well: repeating it with the same key gives its answer. */
async function withinTime(execute: () => Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ errors: [refuse('TIMEOUT')] }), LIMITS.durationMs);
  });
  try {
    return await Promise.race([execute(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
