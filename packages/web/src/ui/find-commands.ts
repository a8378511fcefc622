/** A place that the palette can lead to; found under its label and its pinyin (full and initials). */
export interface Command {
  label: string;
  pinyin: string;
  path: string;
}

const initials = (pinyin: string) =>
  pinyin
    .split(' ')
    .map((syllable) => syllable[0])
    .join('');

/** Commands for what was typed: label, pinyin without spaces, or the initials of it. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return [...commands];
  return commands.filter(
    ({ label, pinyin }) =>
      label.toLowerCase().includes(wanted) ||
      pinyin.replaceAll(' ', '').startsWith(wanted.replaceAll(' ', '')) ||
      initials(pinyin).startsWith(wanted),
  );
}
