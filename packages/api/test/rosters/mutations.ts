/** A small generator of its own, so that a failing mutation can be met again. */
export function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The bytes with some changed, cut off, left out or doubled. */
export function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  switch (random(4)) {
    case 0:
      for (let times = 1 + random(20); times > 0; times--) copy[random(copy.length)] = random(256);
      return copy;
    case 1:
      return copy.subarray(0, random(copy.length));
    case 2: {
      const [from, to] = [random(copy.length), random(copy.length)];
      return Buffer.concat([copy.subarray(0, Math.min(from, to)), copy.subarray(Math.max(from, to))]);
    }
    default: {
      const at = random(copy.length);
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + 200), copy.subarray(at)]);
    }
  }
}
