import {
  buildClientSchema,
  GraphQLSchema,
  type IntrospectionQuery,
  introspectionFromSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** The schema as far as queries lead: what can only be changed, with its inputs and results, is nothing to look up here. */
export function queriesOnly(introspection: IntrospectionQuery): IntrospectionQuery {
  const { query, directives, types } = buildClientSchema(introspection).toConfig();
  // Kinds of records that only `node` gives are reached through what they implement alone.
  const records = types.filter(
    (type) => isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().length > 0),
  );
  return introspectionFromSchema(new GraphQLSchema({ query, directives, types: records }));
}
