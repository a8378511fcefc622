import { keyOfAgency, keyOfWorker, type Occurrence } from './duplicate.rules.js';
import type { Elsewhere } from './judge.js';
import type { AgencyRowFacts, WorkerRowFacts } from './row-facts.js';

const NONE: readonly Occurrence[] = [];

/** Remembers who stood in which row while a file is judged from top to bottom. Holds ID numbers: never log it. */
export class RowLedger implements Elsewhere {
  private readonly occurrences = new Map<string, Occurrence[]>();
  private readonly good = new Set<string>();

  constructor(readonly registeredName?: Elsewhere['registeredName']) {}

  earlier(key: string): readonly Occurrence[] {
    return this.occurrences.get(key) ?? NONE;
  }

  /** `good` rows will enter the register; later ones about the same person then find them there. */
  noteWorker(row: number, facts: WorkerRowFacts, good = true): void {
    const key = keyOfWorker(facts);
    this.note(key, row, facts.name, facts.agencyCode);
    if (good && key !== null) this.good.add(key);
  }

  /** True when a good row noted before is about the same person. */
  goodBefore(facts: WorkerRowFacts): boolean {
    const key = keyOfWorker(facts);
    return key !== null && this.good.has(key);
  }

  noteAgency(row: number, facts: AgencyRowFacts): void {
    this.note(keyOfAgency(facts), row, facts.name, null);
  }

  private note(key: string | null, row: number, name: string | null, agency: string | null): void {
    if (key === null || name === null) return;
    const known = this.occurrences.get(key);
    if (known) known.push({ row, name, agency });
    else this.occurrences.set(key, [{ row, name, agency }]);
  }
}
