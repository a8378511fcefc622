import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown>;

/** Every operation of the schema as [`Query.workers`, its field]. */
export function operationsOf(schema: GraphQLSchema): [string, Field][] {
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
    Object.values(root.getFields()).map((field): [string, Field] => [`${root.name}.${field.name}`, field]),
  );
}

/** Some value of an input type, as it is written in a query; what need not be given is left out. */
export function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return `[${literalOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
  }
  const samples: Record<string, string> = { Int: '1', Boolean: 'true', Date: '"2026-11-24"' };
  return samples[type.name] ?? '"x"';
}

/** `name(a: 1)`, with the arguments that must be given and those that are asked for. */
export function callOf(field: Field, more: Record<string, string> = {}): string {
  const given = field.args
    .filter((argument: GraphQLArgument) => isRequiredArgument(argument) && !(argument.name in more))
    .map((argument) => [argument.name, literalOf(argument.type)]);
  const written = [...given, ...Object.entries(more)].map(([name, value]) => `${name}: ${value}`);
  return written.length === 0 ? field.name : `${field.name}(${written.join(', ')})`;
}

/** A selection of the field that asks for as little as possible. */
export function selectionOf(field: Field, more?: Record<string, string>): string {
  return `${callOf(field, more)}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
}
