import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];

/**
 * Takes the framework's wrappers off where they only cost: a property is read directly, and a method that asks for the
 * record and the request alone is called with them. The wrappers copy the record for each field of each row.
 */
export function shortenResolvers(schema: GraphQLSchema): void {
  const methods = fieldMethods();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Query' && type.name !== 'Mutation') {
      shorten(type, methods);
    }
  }
}

/** The resolver method of each `Type.field` that has one. */
function fieldMethods(): Map<string, FieldResolverMetadata> {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map(objectTypes.map((type) => [type.target as unknown, type.name]));
  return new Map(
    fieldResolvers.map((method) => [`${names.get(method.getObjectType?.())}.${method.schemaName}`, method]),
  );
}

function shorten(type: GraphQLObjectType, methods: Map<string, FieldResolverMetadata>): void {
  for (const field of Object.values(type.getFields())) {
    const method = methods.get(`${type.name}.${field.name}`);
    field.resolve = method ? (directCall(method) ?? field.resolve) : undefined;
  }
}

function directCall({ kind, params, target, methodName }: FieldResolverMetadata): Resolver | undefined {
  const plain = params?.every((param) => (param.kind === 'root' || param.kind === 'context') && !param.propertyName);
  if (kind !== 'external' || !plain) return undefined;
  const owner = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
  const method = owner[methodName]!.bind(owner);
  const [first, second] = params!.toSorted((a, b) => a.index - b.index).map((param) => param.kind);
  if (first === 'root')
    return second ? (record, _args, request) => method(record, request) : (record) => method(record);
  return second ? (record, _args, request) => method(request, record) : (_record, _args, request) => method(request);
}
