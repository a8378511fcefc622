import { Type } from '@mikro-orm/core';

/** A calendar day as YYYY-MM-DD in entities: one database hands it over as text, the other as an instant in UTC. */
export class DayType extends Type<string, string> {
  override convertToJSValue(value: unknown): string {
    return value instanceof Date ? value.toISOString().slice(0, 10) : (value as string);
  }

  override getColumnType(): string {
    return 'date';
  }
}
