import { type Action, couldEver, type Ctx, isAction, may, NotYoursError } from '@careway/access';
import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { answerOf, toGraphQLError } from './errors.ts';
import type { ResolverMethod } from './methods.ts';

/** What a field's `@allow(to:)` says in the SDL: its row in the policy table. */
export function actionOf(field: GraphQLField<unknown, unknown>): Action | 'public' | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'allow');
  const value = directive?.arguments?.[0]?.value;
  const to = value && 'value' in value ? String(value.value) : undefined;
  return to === 'public' || (to !== undefined && isAction(to)) ? to : undefined;
}

/** Types whose fields need no policy row: federation's own, and errors, which tell the caller about the caller's own input. */
export const isExempt = (type: GraphQLObjectType): boolean =>
  type.name.startsWith('_') || type.getInterfaces().some(({ name }) => name === 'DomainError');

/** The member that an object is about, if it says so. */
const memberOf = (source: unknown): string | undefined => {
  const id = (source as { memberId?: unknown } | null | undefined)?.memberId;
  return typeof id === 'string' ? id : undefined;
};

function check(ctx: Ctx, action: Action, source: unknown): void {
  const memberId = memberOf(source);
  // A member whose record is not opened yet: whoever resolves the field opens it, and the use case checks there.
  const known = memberId !== undefined && ctx.relations.has(memberId);
  if (known ? may(ctx, action, memberId) : couldEver(ctx.principal, action)) return;
  throw toGraphQLError(new NotYoursError(action, known && ctx.relations.get(memberId)?.kind === 'proxy'));
}

/**
 * Puts a check before every field, once at boot, by what its `@allow` says. A field without a row, and a method whose `@Allow` differs
 * from its field's, stop the boot: deny is not something to be found out at run time.
 */
export function guard(schema: GraphQLSchema, methods: readonly ResolverMethod[]): GraphQLSchema {
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isExempt(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const action = actionOf(field);
      const method = methods.find((one) => one.type === type.name && one.field === field.name);
      if (!action) faults.push(`${type.name}.${field.name} has no @allow(to:) with an action of the policy table`);
      else if (method && method.allowed !== action)
        faults.push(`${method.where} allows ${method.allowed ?? 'nobody'}, the schema says ${action}`);
      else wrap(field, action);
    }
  }
  for (const { type, field, allowed, where } of methods) {
    if (field !== '__resolveReference') continue;
    if (!allowed) faults.push(`${where} carries neither @Allow nor @Public`);
    else if (!guardReference(schema, type, allowed)) faults.push(`${where}: ${type} is no entity`);
  }
  if (faults.length) throw new Error(`The schema and the policy table disagree:\n  ${faults.join('\n  ')}`);
  return schema;
}

function wrap(field: GraphQLField<unknown, unknown>, action: Action | 'public'): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    if (action !== 'public') check((context as { ctx: Ctx }).ctx, action, source);
    try {
      const answer = resolve(source, args, context, info);
      return answer instanceof Promise ? answer.catch((error: unknown) => answerOf(error, info.returnType)) : answer;
    } catch (error) {
      return answerOf(error, info.returnType);
    }
  };
}

type Reference = (reference: unknown, context: { ctx: Ctx }, info: unknown) => unknown;

function guardReference(schema: GraphQLSchema, name: string, action: Action | 'public'): boolean {
  const type = schema.getType(name) as (GraphQLObjectType & { resolveReference?: Reference }) | undefined;
  const subgraph = (type?.extensions as { apollo?: { subgraph?: { resolveReference?: Reference } } } | undefined)?.apollo?.subgraph;
  const inner = subgraph?.resolveReference ?? type?.resolveReference;
  if (!type || !inner) return false;
  const guarded: Reference = (reference, context, info) => {
    if (action !== 'public') check(context.ctx, action, reference);
    return Promise.resolve(inner(reference, context, info)).catch((error: unknown) => {
      throw toGraphQLError(error);
    });
  };
  if (subgraph?.resolveReference) subgraph.resolveReference = guarded;
  else type.resolveReference = guarded;
  return true;
}
