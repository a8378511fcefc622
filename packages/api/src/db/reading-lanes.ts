import type { Pool, PoolClient, QueryResult } from 'pg';

/** A statement with the name under which a connection keeps it prepared. */
export interface NamedRead {
  name: string;
  text: string;
  values: unknown[];
}

/** The types of pg do not know its pipeline mode yet. */
type PipelineClient = PoolClient & { pipeline?: boolean };

/** A connection on which reads wait for each other. */
interface Lane {
  client: PipelineClient;
  /** Reads that are sent and not answered. */
  waiting: number;
  /** When the read whose turn it is had its turn, by the process's own clock. */
  turnBegan: number;
}

/** How many connections quick reads share. One process does not send more than two of them can answer. */
const LANES = 2;

/** Reads that wait on one lane at most. */
const DEPTH = 8;

/** Milliseconds after which nobody queues up behind a read. */
const PATIENCE = 50;

/** Milliseconds that a quick read takes, as a moving average: a stall of the machine is not the fault of the read. */
const QUICK = 20;
const WEIGHT = 0.1;

/** Milliseconds for which a read that is not quick goes by a connection of its own. */
const APART = 60_000;

/** How long a read has taken lately, and until when it goes apart. */
interface Habit {
  average: number;
  apartUntil: number;
}

/**
 * Has quick reads share a few connections: each is sent without waiting for the answer to the one before, so that under load
 * the database finds the next when it has done with one, and nobody is woken in between. A read that takes long goes by a
 * connection of its own the next time, and nobody queues up behind one that is taking long.
 */
export class ReadingLanes {
  readonly #lanes = new Set<Lane>();
  readonly #habits = new Map<string, Habit>();
  #opening = false;
  #closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Lanes that stand open. */
  get size(): number {
    return this.#lanes.size;
  }

  async send(read: NamedRead): Promise<QueryResult> {
    const habit = this.#habitOf(read.name);
    const lane = this.#laneFor(habit);
    if (!lane) return this.pool.query(read);
    if (lane.waiting === 0) lane.turnBegan = this.now();
    lane.waiting += 1;
    try {
      return await lane.client.query(read);
    } finally {
      const now = this.now();
      habit.average += (now - lane.turnBegan - habit.average) * WEIGHT;
      if (habit.average > QUICK) Object.assign(habit, { average: 0, apartUntil: now + APART });
      lane.turnBegan = now;
      lane.waiting -= 1;
    }
  }

  /** Ends the lanes when what was sent is answered. */
  close(): void {
    this.#closed = true;
    for (const lane of this.#lanes) this.#end(lane);
  }

  #habitOf(name: string): Habit {
    const known = this.#habits.get(name);
    if (known) return known;
    const habit = { average: 0, apartUntil: 0 };
    this.#habits.set(name, habit);
    return habit;
  }

  #laneFor(habit: Habit): Lane | undefined {
    const now = this.now();
    if (now < habit.apartUntil) return undefined;
    if (this.#lanes.size < LANES && !this.#opening && !this.#closed) void this.#open();
    let best: Lane | undefined;
    for (const lane of this.#lanes) {
      const isHeldUp = lane.waiting > 0 && now - lane.turnBegan > PATIENCE;
      if (!isHeldUp && lane.waiting < (best?.waiting ?? DEPTH)) best = lane;
    }
    return best;
  }

  /** While a lane is opened, and when that fails, reads go by the pool, which tells what is wrong. */
  async #open(): Promise<void> {
    this.#opening = true;
    try {
      const client: PipelineClient = await this.pool.connect();
      client.pipeline = true;
      const lane: Lane = { client, waiting: 0, turnBegan: 0 };
      for (const event of ['error', 'end'] as const) client.once(event, () => this.#end(lane));
      this.#lanes.add(lane);
      if (this.#closed) this.#end(lane);
    } catch {
      // The read that goes by the pool meets the same.
    } finally {
      this.#opening = false;
    }
  }

  #end(lane: Lane): void {
    if (this.#lanes.delete(lane)) lane.client.release(true);
  }
}
