import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { composed } from '../services/state-secrets/composed';
import { refuseSecretInput } from '../services/state-secrets/refuse-state-secrets';

export const INPUT_GUARD = 'inputGuard';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the way Pothos learns of a plugin
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      [INPUT_GUARD]: InputGuardPlugin<Types>;
    }
  }
}

/**
 * Every string of every mutation passes here before anything else sees it: put into one Unicode form (NFC), and refused
 * when it bears a mark of state secrecy. It stands after the auth rules and before whatever writes.
 */
class InputGuardPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.parentType !== 'Mutation') return resolver;
    return (root, args, context, info) => {
      const given = composed(args);
      refuseSecretInput(given);
      return resolver(root, given, context, info);
    };
  }
}

SchemaBuilder.registerPlugin(INPUT_GUARD, InputGuardPlugin);
