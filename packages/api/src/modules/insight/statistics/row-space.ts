/** Arithmetic modulo this prime is exact; its products fit a double. */
const PRIME = 67_108_859;

/** What can be computed from sums: the span of 0/1 equations over unknowns, as reduced rows by their pivots. */
export class RowSpace {
  private readonly reduced = new Map<number, Map<number, number>>();

  /** Adds the equation in which the given unknowns are added up. */
  add(unknowns: readonly number[]): void {
    const rest = this.reduce(unknowns);
    const [pivot, factor] = rest.entries().next().value ?? [];
    if (pivot === undefined) return;
    const inverse = power(factor!, PRIME - 2);
    for (const [unknown, value] of rest) rest.set(unknown, (value * inverse) % PRIME);
    for (const row of this.reduced.values()) subtract(row, rest, row.get(pivot) ?? 0);
    this.reduced.set(pivot, rest);
  }

  /** Whether the sum of the given unknowns follows from the equations. */
  determines(unknowns: readonly number[]): boolean {
    return this.reduce(unknowns).size === 0;
  }

  private reduce(unknowns: readonly number[]): Map<number, number> {
    const rest = new Map(unknowns.map((unknown) => [unknown, 1]));
    for (const unknown of unknowns) {
      const row = this.reduced.get(unknown);
      if (row) subtract(rest, row, rest.get(unknown) ?? 0);
    }
    return rest;
  }
}

/** target -= factor * row, dropping what becomes zero. */
function subtract(target: Map<number, number>, row: Map<number, number>, factor: number): void {
  if (factor === 0) return;
  for (const [unknown, value] of row) {
    const left = ((target.get(unknown) ?? 0) + (PRIME - factor) * value) % PRIME;
    if (left === 0) target.delete(unknown);
    else target.set(unknown, left);
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base % PRIME;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
