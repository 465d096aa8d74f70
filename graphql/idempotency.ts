import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { z } from 'zod';
import { runOnce } from '../services/requests/run-once';
import { type Ctx, viewerIn } from './context';
import { checkInput, idempotencyKey } from './schema/check-input';

export const IDEMPOTENCY = 'idempotency';

const keyed = z.object({ idempotencyKey });

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the way Pothos learns of a plugin
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      [IDEMPOTENCY]: IdempotencyPlugin<Types>;
    }
  }
}

/**
 * Binds the idempotency key of every mutation to its input before its resolver runs. It stands after the auth rules, so
 * that whoever may not do a thing leaves no trace.
 */
class IdempotencyPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (field.parentType !== 'Mutation') return field;
    return { ...field, extensions: { ...field.extensions, boundByKey: true } };
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.parentType !== 'Mutation') return resolver;
    const mutation = field.name;
    return (root, args, context, info) => {
      const ctx = context as unknown as Ctx;
      const { input } = args as { input: unknown };
      const { idempotencyKey: key } = checkInput(keyed, input);
      return runOnce(ctx.office, { actorId: viewerIn(ctx).actorId, mutation, idempotencyKey: key, input }, async () =>
        resolver(root, args, context, info),
      );
    };
  }
}

SchemaBuilder.registerPlugin(IDEMPOTENCY, IdempotencyPlugin);
