import { isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { authScopes } from '../../../graphql/auth-scopes';
import type { Ctx } from '../../../graphql/context';
import { schema } from '../../../graphql/schema';
import { viewerOf } from '../../../graphql/viewer';
import { watchPlans } from '../../../graphql/watch-plans';
import { memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { PEOPLE, sampleDelivery, samplePlan, UNITS } from '../../support/graphql/sample-plan';

interface PothosExtensions {
  pothosOptions?: { authScopes?: unknown };
}

const rule = (extensions: unknown): unknown => (extensions as PothosExtensions).pothosOptions?.authScopes;

/** Every field that can be asked for, with its own rule and the rule of the type it stands in. */
const fields = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) return [];
  return Object.values(type.getFields()).map((field) => ({
    name: `${type.name}.${field.name}`,
    rules: [rule(field.extensions), rule(type.extensions)],
  }));
});

/** A rule asks for something: `true` would let everybody in. */
const asks = (one: unknown): boolean =>
  typeof one === 'function' || (typeof one === 'object' && one !== null && Object.values(one).some((wanted) => wanted));

describe('authorisation, deny by default', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const entrances = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => [`${root?.name}.${field.name}`, field] as const),
  );

  it('has an entrance for everything the manual names', () => {
    expect(entrances.length).toBeGreaterThanOrEqual(40);
  });

  it.each(entrances)('%s has a rule of its own', (_name, field) => {
    expect(asks(rule(field.extensions))).toBe(true);
  });

  it('every field of every type and interface has a rule, its own or its type’s', () => {
    expect(fields.length).toBeGreaterThan(300);
    expect(fields.filter(({ rules }) => !rules.some(asks)).map(({ name }) => name)).toEqual([]);
  });

  it.each(['Plan', 'Revision', 'Delivery', 'Task', 'ReportPeriod', 'Mail', 'DecisionReceipt', 'SignatureCode'])(
    '%s is guarded itself, so that no path through other types leads around the rule',
    (name) => {
      const type = schema.getType(name);
      expect(isObjectType(type) && typeof rule(type.extensions)).toBe('function');
    },
  );

  it('keeps what only staff see behind the rule for staff', () => {
    const plan = schema.getType('Plan');
    const fields = isObjectType(plan) ? Object.values(plan.getFields()) : [];
    const forStaff = fields.filter(({ description }) => description?.includes('(staff'));
    expect(forStaff.map(({ name }) => name).sort()).toEqual([
      'agenda',
      'auditChain',
      'axisMessages',
      'cascade',
      'currentRevision',
      'drafter',
      'history',
      'lastYear',
      'mails',
      'obligations',
      'open',
      'registerEntry',
      'returnReason',
      'revisions',
      'route',
      'waitsFor',
    ]);
    const asked = forStaff.map((field) => (rule(field.extensions) as (plan: { _id: string }) => object)({ _id: 'p' }));
    expect(asked).toEqual(forStaff.map(() => ({ staff: 'p' })));
  });

  it('lets a recipient have what is addressed to them, staff have all of it, and nobody else anything', async () => {
    const directory = sampleOfficeDirectory();
    const { plan } = await samplePlan(directory);
    const office = memoryOffice({ plans: [plan], deliveries: [sampleDelivery(plan._id, UNITS.copied)] });
    const today = '2026-02-05';
    const asks = async (subject: string, addresseeId: string) => {
      const viewer = viewerOf(subject, directory, today);
      const ctx: Ctx = {
        office,
        directory,
        today,
        viewer,
        language: 'vi',
        requestId: '1',
        watch: watchPlans(office),
        seen: new Map(),
        revisions: new Map(),
      };
      return authScopes(ctx).addressed({ planId: plan._id, addresseeId });
    };
    expect(await asks(`unit:${UNITS.copied}`, UNITS.copied)).toBe(true);
    expect(await asks(`unit:${UNITS.copied}`, UNITS.tasked)).toBe(false);
    expect(await asks(PEOPLE.clerk, UNITS.tasked)).toBe(true);
    expect(await asks('nobody', UNITS.copied)).toBe(false);
    await expect(asks(`unit:${UNITS.stranger}`, UNITS.copied)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
