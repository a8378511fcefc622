import { coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import { refusePersonalInput } from '../graphql/personal-data.js';
import { buildApiSchema } from '../graphql/schema.js';
import { DomainError, invalid } from '../kernel/errors.js';
import { text } from '../kernel/text.js';

/** The filter of a list that came in a body, read by the input type of the list itself; a name never stands in an address. */
export function readFilter(typeName: string, filter: object, deIdentified: boolean): object {
  const type = buildApiSchema().getType(typeName) as GraphQLInputObjectType;
  const read = coerceInputValue(filter, type, () => {
    throw invalid('filter', '筛选条件无法识别，请重新筛选。', 'The filter could not be read. Set it again.');
  }) as Record<string, unknown>;
  if (deIdentified) refusePersonal(type, read);
  return read;
}

function refusePersonal(type: GraphQLInputObjectType, filter: Record<string, unknown>): void {
  try {
    refusePersonalInput(Object.values(type.getFields()), filter);
  } catch (error) {
    const [zh = '', en = ''] = (error as Error).message.split(' / ');
    throw new DomainError('FORBIDDEN', text(zh, en));
  }
}
