import {
  defaultFieldResolver,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLInt,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { type AccessRule, admit, operationRules, ruleOf } from '../kernel/access-rule.js';
import { DomainError, forbidden } from '../kernel/errors.js';
import { globalId } from '../kernel/global-id.js';
import { pseudonym } from '../kernel/pseudonym.js';
import type { Request } from '../kernel/request.js';
import { refusePersonalInput } from './personal-data.js';
import { shortenResolvers } from './short-resolvers.js';

/** Finds the rule of each root field. An operation without one stops the process from starting. */
function findRules(): void {
  const { queries, mutations } = getMetadataStorage();
  const lacking: string[] = [];
  for (const [root, operations] of [
    ['Query', queries],
    ['Mutation', mutations],
  ] as const) {
    for (const operation of operations) {
      const rule = ruleOf(operation.target as unknown as { prototype: object }, operation.methodName);
      if (rule) operationRules.set(operation.schemaName, rule);
      else lacking.push(`${root}.${operation.schemaName}`);
    }
  }
  if (lacking.length > 0) throw new Error(`operations without an access rule: ${lacking.join(', ')}`);
}

/**
 * Puts what holds for every operation around the schema, in one place: the access rule before each root field, faults of
 * the caller as `userErrors` of a mutation's payload, and opaque ids (pseudonyms for analysts) on every node.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  findRules();
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const rule = operationRules.get(field.name);
      if (!rule) throw new Error(`operations without an access rule: ${root!.name}.${field.name}`);
      guardField(field, rule, root!.name === 'Mutation');
    }
  }
  shortenResolvers(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type.getFields().id) identify(type);
    if (type.name.endsWith('Connection')) countOnDemand(type);
  }
  return schema;
}

function guardField(field: GraphQLField<unknown, Request>, rule: AccessRule, mutation: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, request, info) => {
    admit(rule, request.actor);
    if (mutation && request.actor.readOnly) throw forbidden();
    if (request.actor.role === 'ANALYST') refusePersonalInput(field.args, args);
    if (!mutation) return resolve(source, args, request, info);
    try {
      const payload = (await resolve(source, args, request, info)) as object;
      return { userErrors: [], ...payload };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'FORBIDDEN' || error.code === 'UNAUTHENTICATED')
        throw error;
      return refused(error, info);
    }
  };
}

/** A payload that says why: nullable fields stay empty, the others get the empty value of their type. */
function refused(error: DomainError, info: GraphQLResolveInfo): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  for (const [name, { type: fieldType }] of Object.entries(type.getFields())) {
    if (!isNonNullType(fieldType)) continue;
    const inner = fieldType.ofType;
    payload[name] = isListType(inner) ? [] : inner === GraphQLBoolean ? false : inner === GraphQLInt ? 0 : undefined;
  }
  payload.userErrors = [{ field: error.field, code: error.detail ?? error.code, message: error.text }];
  return payload;
}

function identify(type: GraphQLObjectType): void {
  const field = type.getFields().id!;
  if (field.extensions.ownId) return;
  // A record by name (AgencyName) is known by the id of the record itself.
  const named = (field.extensions.idOf as string | undefined) ?? type.name;
  field.resolve = (source: { id: string }, _args, request: Request) =>
    request.actor.role === 'ANALYST' ? pseudonym(request, named, source.id) : globalId(named, source.id);
}

/** Counting a list costs more than a page of it: done only when asked for. */
function countOnDemand(type: GraphQLObjectType): void {
  const field = type.getFields().totalCount;
  if (field) field.resolve = (source: { totalCount: () => Promise<number> }) => source.totalCount();
}
