/** What was typed for one person: a score, absent, nothing yet, or what is no score. */
export type Typed = { kind: 'empty' } | { kind: 'score'; score: number } | { kind: 'absent' } | { kind: 'wrong' };

/** Reads a cell: digits are a score up to 100, Q or 缺 means absent. */
export function readScore(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (/^(q|缺|缺考)$/i.test(text)) return { kind: 'absent' };
  const score = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return score <= 100 ? { kind: 'score', score } : { kind: 'wrong' };
}

/** Where a key leads among the cells: the next, the one before, or nowhere. */
export function stepOf(key: string): 1 | -1 | 0 {
  if (key === 'Enter' || key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}
