import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../src/graphql/schema.js';

interface Element {
  at: string;
  description: string | null | undefined;
}

/** All that a reader of the schema meets. */
function elements(): Element[] {
  return Object.values(buildApiSchema().getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type): Element[] => {
      const root = type.name === 'Query' || type.name === 'Mutation';
      const own = root ? [] : [{ at: type.name, description: type.description }];
      if (isEnumType(type)) {
        return [
          ...own,
          ...type.getValues().map(({ name, description }) => ({ at: `${type.name}.${name}`, description })),
        ];
      }
      if (isInputObjectType(type)) {
        return [
          ...own,
          ...Object.values(type.getFields()).map(({ name, description }) => ({
            at: `${type.name}.${name}`,
            description,
          })),
        ];
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return own;
      return [
        ...own,
        ...Object.values(type.getFields()).flatMap((field) => [
          { at: `${type.name}.${field.name}`, description: field.description },
          ...field.args.map(({ name, description }) => ({ at: `${type.name}.${field.name}(${name}:)`, description })),
        ]),
      ];
    });
}

it('describes every type, field, argument and value with its Chinese term', () => {
  expect(elements().filter(({ description }) => !/\p{Script=Han}/u.test(description ?? ''))).toEqual([]);
});
