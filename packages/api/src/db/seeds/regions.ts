import { readFileSync } from 'node:fs';
import { wordPinyin } from '../../kernel/identifier/index.js';
import { type Em, row, rows, sql } from '../../kernel/sql.js';

const read = (name: string) =>
  readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

/** Loads the regions of the city from its data files, once. Another city is another pair of files. */
export async function seedRegions(em: Em): Promise<void> {
  if (await row(em, sql`select 1 from region limit 1`)) return;
  const tiles = new Map(
    read('tiles.csv').map(([code, column, line]) => [code, { column: Number(column), row: Number(line) }]),
  );
  const regions = read('divisions.csv').map(([code, name, level, parent]) => {
    const { full, initials } = wordPinyin(name!);
    const tile = tiles.get(code);
    return {
      code,
      name,
      level: level!.toUpperCase(),
      parent: parent || null,
      pinyin: full,
      initials,
      column: tile?.column ?? null,
      row: tile?.row ?? null,
    };
  });
  await rows(
    em,
    sql`insert into region (code, name, level, parent_code, pinyin, initials, tile_column, tile_row)
        select r.code, r.name, r.level, r.parent, r.pinyin, r.initials, r."column", r."row"
        from jsonb_to_recordset(${JSON.stringify(regions)}::jsonb)
          as r (code text, name text, level text, parent text, pinyin text, initials text, "column" int, "row" int)`,
  );
}
