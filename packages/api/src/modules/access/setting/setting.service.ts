import type { Actor } from '../../../kernel/actor.js';
import { recordAct } from '../../../kernel/audit.js';
import { forbidden, invalid, notFound } from '../../../kernel/errors.js';
import {
  isPhone,
  type PhoneDefinition,
  phoneOf,
  type SettingDefinition,
  settingDefinitions,
  settingOf,
} from '../../../kernel/setting.js';
import { rows, sql } from '../../../kernel/sql.js';
import { todayOf, transact, type Work } from '../../../kernel/work.js';
import type { Setting, SettingVersion } from './setting.type.js';

/** Every setting with its value today and all its versions. */
export async function readSettings(work: Work): Promise<Setting[]> {
  const versions = await rows(
    work.em,
    sql<
      SettingVersion & { key: string }
    >`select v.key, v.value, to_char(v.effective_from, 'YYYY-MM-DD') as "effectiveFrom",
          coalesce(a.display_name, ${'平台'}) as "setBy", v.set_at as "setAt"
        from setting_version v left join account a on a.id = v.set_by
        order by v.effective_from desc, v.set_at desc`,
  );
  const byKey = Map.groupBy(versions, (version) => version.key);
  const day = todayOf(work);
  return settingDefinitions().map((definition) =>
    describe(definition, byKey.get(definition.key) ?? [], day, work.actor),
  );
}

type Definition = SettingDefinition | PhoneDefinition;

/** The city governs the trade; how the platform runs is for administrators alone, who may stand in for the city. */
const mayChange = (actor: Actor, definition: Definition): boolean =>
  actor.role === 'ADMIN' || (actor.role === 'CITY_BUREAU' && !definition.technical);

function describe(definition: Definition, history: SettingVersion[], day: string, actor: Actor): Setting {
  const current = history.find((version) => version.effectiveFrom <= day);
  return {
    key: definition.key,
    kind: isPhone(definition) ? 'PHONE' : 'NUMBER',
    name: definition.name,
    description: definition.description,
    value: current?.value ?? String(definition.initial),
    unit: isPhone(definition) ? undefined : definition.unit,
    effectiveFrom: current?.effectiveFrom,
    changeable: mayChange(actor, definition),
    history,
  };
}

/** Sets a value from a day on; what was in force before that day stays as it was. */
export async function changeSetting(work: Work, key: string, typed: string, effectiveFrom: string): Promise<Setting> {
  const definition = settingDefinitions().find((known) => known.key === key);
  if (!definition) throw notFound();
  if (!mayChange(work.actor, definition)) throw forbidden();
  const value = isPhone(definition) ? readPhone(typed) : readNumber(definition, typed);
  if (effectiveFrom < todayOf(work)) {
    throw invalid(
      'effectiveFrom',
      '生效日期不能早于今天：已经办过的事按当时的设置。',
      'The date cannot lie in the past: what was done stands under the setting of its day.',
    );
  }
  await transact(work, async (work) => {
    const before = await (isPhone(definition)
      ? phoneOf(work, definition, effectiveFrom)
      : settingOf(work, definition, effectiveFrom));
    await rows(
      work.em,
      sql`insert into setting_version (key, value, effective_from, set_by, set_at)
          values (${key}, ${value}, ${effectiveFrom}::date, ${work.actor.id ?? null}::uuid, ${work.clock.now()})`,
    );
    await recordAct(work, {
      action: 'CHANGE',
      subject: { kind: 'Setting', id: key },
      changes: [
        { field: key, from: String(before), to: value },
        { field: 'effectiveFrom', to: effectiveFrom },
      ],
    });
  });
  return (await readSettings(work)).find((setting) => setting.key === key)!;
}

function readNumber({ minimum, maximum }: SettingDefinition, typed: string): string {
  const value = /^-?\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (value >= minimum && value <= maximum) return String(value);
  throw invalid(
    'value',
    `应为 ${minimum} 至 ${maximum} 的整数。`,
    `Give a whole number from ${minimum} to ${maximum}.`,
  );
}

function readPhone(typed: string): string {
  const value = typed.replace(/\s/g, '');
  if (/^(\d[\d-]{1,18}\d)?$/.test(value)) return value;
  throw invalid(
    'value',
    '应为电话号码，如 0751-8123456；没有则留空。',
    'Give a telephone number such as 0751-8123456, or leave it empty.',
  );
}
