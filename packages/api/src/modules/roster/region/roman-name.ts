import { wordPinyin } from '../../../kernel/identifier/index.js';

/** What kind of place it is, after its name proper: 乳源 | 瑶族自治县. */
const kindOfPlace =
  /^(?<proper>\p{Script=Han}{2,}?)(?:(?:土家|布依|蒙古|朝鲜|[^族])族)?(?:自治县|街道办事处|街道|林场|[市县区镇乡])$/u;

const known = new Map<string, string>();

/** The name on English pages: 武江区 is Wujiang, 乳源瑶族自治县 Ruyuan. A name that is no plain place name stays Chinese. */
export function romanName(name: string): string {
  const kept = known.get(name);
  if (kept) return kept;
  const proper = kindOfPlace.exec(name)?.groups?.proper;
  const { full } = wordPinyin(proper ?? '');
  const roman = full ? `${full[0]!.toUpperCase()}${full.slice(1)}` : name;
  known.set(name, roman);
  return roman;
}
