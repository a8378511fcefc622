import { pinyin } from 'pinyin-pro';

export interface NamePinyin {
  /** Letters alone: shanjianguo. */
  full: string;
  /** First letters: sjg. */
  initials: string;
}

/** Pinyin of a personal name, its first character read as a surname (单 shan, 仇 qiu, 尉迟 yuchi). */
export function namePinyin(name: string): NamePinyin {
  return joined(pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }));
}

/** Pinyin of a place, a company or any other word. */
export function wordPinyin(word: string): NamePinyin {
  return joined(pinyin(word, { toneType: 'none', type: 'array', v: true }));
}

/** Characters without a reading stay as they are, marks and spaces fall away. */
function joined(syllables: string[]): NamePinyin {
  const kept = syllables.map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean);
  return { full: kept.join(''), initials: kept.map((syllable) => [...syllable][0]).join('') };
}
