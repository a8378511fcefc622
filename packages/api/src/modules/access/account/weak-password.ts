/** What the best-known passwords are made of; digits and signs around them make them no stronger. */
const words =
  'password passw0rd p@ssword p@ssw0rd qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm 1q2w3e4r 1qaz2wsx qazwsx letmein welcome iloveyou admin administrator root guest default changeme monkey dragon football baseball sunshine princess superman woaini wodemima mima woaiwojia shaoguan guangdong zhongguo beijing jiazheng jiazhengfuwu'.split(
    ' ',
  );

/** Rows of keys and of the alphabet, along which lazy passwords run. */
const runs = ['0123456789012345', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((run) => [
  run,
  [...run].reverse().join(''),
]);

const FEWEST_DISTINCT = 5;
const RUN = 4;

/** Whether little is left of a password once well-known words, runs of keys and repetitions are taken away. */
export function isWeak(password: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < FEWEST_DISTINCT) return true;
  if (/^(.{1,6})\1+$/.test(plain)) return true;
  let rest = plain;
  for (const word of words) rest = rest.replaceAll(word, '');
  rest = rest.replaceAll(/(19|20)\d\d/g, '');
  for (let length = 16; length >= RUN; length -= 1) {
    for (const run of runs) {
      for (let at = 0; at + length <= run.length; at += 1) rest = rest.replaceAll(run.slice(at, at + length), '');
    }
  }
  return new Set(rest).size < FEWEST_DISTINCT;
}
