/** 440203 •••••••• 1060: the area code and the last four, for staff. Other papers show their last four alone. */
export const maskedIdNumber = (head: string, tail: string): string =>
  head ? `${head} •••••••• ${tail}` : `•••• ${tail}`;

/** 138 •••• 5678 */
export const maskedPhone = (phone: string): string =>
  phone.length === 11 ? `${phone.slice(0, 3)} •••• ${phone.slice(-4)}` : `•••• ${phone.slice(-4)}`;

/** The part of an address that names no door: the first six characters. */
export const maskedAddress = (address: string): string => `${[...address].slice(0, 6).join('')}••••`;

/** Surnames of two characters that are in use. */
const COMPOUND_SURNAMES = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙
   宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌
   微生 梁丘 左丘 东门 西门 第五 欧侯 纳兰`.split(/\s+/),
);

/** One character as it is read, with the marks that select its variant. */
const FIRST_CHARACTER = /^\P{M}\p{M}*/u;

/**
 * 张*, 欧阳*, 阿*, M*: what the public sees of a name. The surname (of a name with an interpunct or in another script: its
 * first character) and one star, so that not even the length is told. A name of one character is not shown at all.
 */
export function maskedName(name: string): string {
  const shown = name.slice(0, 2);
  if (name.length > 2 && COMPOUND_SURNAMES.has(shown)) return `${shown}*`;
  const first = FIRST_CHARACTER.exec(name)?.[0] ?? '';
  return first === name ? '*' : `${first}*`;
}
