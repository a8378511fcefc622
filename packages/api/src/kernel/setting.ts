import { today } from './clock.js';
import { type RawBuilder, row, sql } from './sql.js';
import type { Text } from './text.js';
import { todayOf, type Work } from './work.js';

interface Described {
  key: string;
  name: Text;
  description: Text;
  /** How the platform runs, not how the trade is run: for administrators, not for the city. */
  technical?: true;
}

/** A number that the city can change, versioned by the date from which it holds. */
export interface SettingDefinition extends Described {
  unit: Text | undefined;
  initial: number;
  minimum: number;
  maximum: number;
}

/** A telephone number that the city can change in the same way; empty where there is none. */
export interface PhoneDefinition extends Described {
  initial: string;
}

const definitions = new Map<string, SettingDefinition | PhoneDefinition>();

function declare<D extends SettingDefinition | PhoneDefinition>(definition: D): D {
  if (definitions.has(definition.key)) throw new Error(`two settings are called ${definition.key}`);
  definitions.set(definition.key, definition);
  return definition;
}

/** Declares a setting; its module reads it with `settingOf`. */
export const defineSetting = (definition: SettingDefinition): SettingDefinition => declare(definition);

/** Declares a telephone number; its module reads it with `phoneOf`. */
export const definePhone = (definition: PhoneDefinition): PhoneDefinition => declare(definition);

export const settingDefinitions = (): (SettingDefinition | PhoneDefinition)[] => [...definitions.values()];

export const isPhone = (definition: SettingDefinition | PhoneDefinition): definition is PhoneDefinition =>
  typeof definition.initial === 'string';

/** The value in force on a date, today unless told. */
export async function settingOf(work: Work, definition: SettingDefinition, on = todayOf(work)): Promise<number> {
  const found = await row(work.em, sql<{ value: number }>`select ${settingValue(definition, on)} as value`);
  return found!.value;
}

/** The same as an expression, for a statement that would otherwise need a second one. */
export function settingValue(definition: SettingDefinition, on: string): RawBuilder<number> {
  return sql<number>`coalesce((${inForce(definition, on)})::int, ${definition.initial}::int)`;
}

/** The telephone number in force on a date, today unless told. */
export async function phoneOf(
  work: Pick<Work, 'em' | 'clock'>,
  { key, initial }: PhoneDefinition,
  on = today(work.clock),
): Promise<string> {
  const found = await row(work.em, sql<{ value: string | null }>`select (${inForce({ key }, on)}) as value`);
  return found?.value ?? initial;
}

const inForce = ({ key }: Pick<Described, 'key'>, on: string) => sql<string>`select v.value from setting_version v
    where v.key = ${key} and v.effective_from <= ${on}::date order by v.effective_from desc, v.set_at desc limit 1`;
