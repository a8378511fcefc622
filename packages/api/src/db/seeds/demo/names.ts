import type { Random } from './random.js';
import { dottedNames, femaleGiven, maleGiven, rareGiven, surnames, yaoSurnames } from './vocabulary.js';

/** A name as the region's people bear them; a few have rare characters, an interpunct or one given character. */
export function personName(random: Random, female: boolean): string {
  if (random.chance(0.006)) return random.pick(dottedNames);
  const surname = random.chance(0.03) ? random.pick(yaoSurnames) : random.pick(surnames);
  const given = female ? femaleGiven : maleGiven;
  if (random.chance(0.01)) return `${surname}${random.chance(0.5) ? random.pick(given) : ''}${random.pick(rareGiven)}`;
  return `${surname}${random.pick(given)}${random.chance(0.75) ? random.pick(given) : ''}`;
}
