import type { Actor, Role } from './actor.js';
import { type FieldChange, recordAct } from './audit.js';
import { today } from './clock.js';
import { conflict, DomainError, forbidden, invalid, notFound, stale } from './errors.js';
import { holds, type Reach, type Scoped } from './scope.js';
import type { Text } from './text.js';
import type { Work } from './work.js';

/** What a workflow needs to know of a record; entities and read rows both fit. */
export interface Staged<S extends string> extends Scoped {
  id: string;
  number?: string;
  state: S;
}

export interface Transition<S extends string, R> {
  from: readonly S[] | '*';
  /** Absent: an act that leaves the state alone, such as an edit. */
  to?: S;
  by: Partial<Record<Role | 'SYSTEM', Reach>>;
  /** Why it cannot be done now, in words; undefined when it can. */
  guard?: (record: R, today: string, actor: Actor) => Text | undefined;
  /** The actor must say why: every one, or those of the roles listed. */
  reason?: boolean | readonly Role[];
}

export interface WorkflowTable<S extends string, R extends Staged<S>, A extends string> {
  /** GraphQL type name of the record. */
  subject: string;
  initial: S;
  states: readonly S[];
  /** Chinese and English name of each state, for messages. */
  labels: Record<S, Text>;
  /** Who may read, and how far. */
  read: Partial<Record<Role | 'SYSTEM', Reach>>;
  actions: Record<A, Transition<S, R>>;
}

/** What a screen draws for one action: absent when role, scope or state do not fit, disabled with the reason when the guard fails. */
export interface ActionOption<A extends string> {
  action: A;
  enabled: boolean;
  reason: Text | undefined;
  needsReason: boolean;
}

export interface Decision {
  reason?: string | undefined;
  /** The version that the actor saw; another one in the database is a CONFLICT. */
  expectedVersion?: number | undefined;
  changes?: FieldChange[] | undefined;
}

/**
 * One table per kind of record: states, actions, who, how far, guards, reads. `check` is the only rule; `options` shows it
 * and `apply`, the only writer of `state`, enforces it and writes the audit entry.
 */
export function defineWorkflow<S extends string, R extends Staged<S>>() {
  return <A extends string>(table: WorkflowTable<S, R, A>) => {
    const actions = Object.keys(table.actions) as A[];
    refuseUnsound(table, actions);

    const admits = (state: S, action: A): boolean => {
      const { from } = table.actions[action];
      return from === '*' || from.includes(state);
    };

    function check(record: R, action: A, actor: Actor, day: string): DomainError | undefined {
      const transition = table.actions[action];
      const reach = actor.role === 'PUBLIC' ? undefined : transition.by[actor.role];
      if (!reach) return forbidden();
      if (actor.role !== 'SYSTEM' && !holds(actor, reach, record)) return notFound();
      if (!admits(record.state, action)) {
        const label = table.labels[record.state];
        return conflict(
          'STATE',
          `当前状态为“${label.zh}”，不能执行此操作。`,
          `This cannot be done in the state “${label.en}”.`,
        );
      }
      const reason = transition.guard?.(record, day, actor);
      return reason && new DomainError('CONFLICT', reason, undefined, 'GUARD');
    }

    return {
      ...table,
      /** How far the actor reads; undefined: not at all. */
      reach: (actor: Actor): Reach | undefined =>
        actor.role === 'PUBLIC' ? undefined : actor.role === 'SYSTEM' ? 'all' : table.read[actor.role],

      /** Whether the action can start in that state, whoever does it. */
      admits,

      check,

      options(record: R, actor: Actor, day: string): ActionOption<A>[] {
        return actions.flatMap((action) => {
          const refusal = check(record, action, actor, day);
          if (refusal && refusal.detail !== 'GUARD') return [];
          return [
            {
              action,
              enabled: !refusal,
              reason: refusal?.text,
              needsReason: needsReason(table.actions[action], actor),
            },
          ];
        });
      },

      /** Does the action or throws; the caller persists the record in the same transaction. */
      async apply(work: Work, record: R & { version: number }, action: A, decision: Decision = {}): Promise<void> {
        const refusal = check(record, action, work.actor, today(work.clock));
        if (refusal) throw refusal;
        if (decision.expectedVersion !== undefined && decision.expectedVersion !== record.version) throw stale();
        const { to } = table.actions[action];
        const reason = decision.reason?.trim();
        if (needsReason(table.actions[action], work.actor) && !reason)
          throw invalid('reason', '请写明理由。', 'Please give a reason.');
        const from = record.state;
        if (to) record.state = to;
        await recordAct(work, {
          action,
          subject: { kind: table.subject, id: record.id, number: record.number },
          from: to && from,
          to,
          reason: reason || undefined,
          changes: decision.changes,
        });
      },
    };
  };
}

function needsReason(transition: Pick<Transition<string, never>, 'reason'>, actor: Actor): boolean {
  const { reason } = transition;
  return typeof reason === 'object' ? reason.some((role) => role === actor.role) : (reason ?? false);
}

/** A table with a state that nothing reaches or an action that starts nowhere is a mistake; the process does not start with it. */
function refuseUnsound<S extends string, R extends Staged<S>, A extends string>(
  table: WorkflowTable<S, R, A>,
  actions: A[],
): void {
  const reached = new Set<S>([table.initial]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const action of actions) {
      const { from, to } = table.actions[action];
      if (to && !reached.has(to) && (from === '*' || from.some((state) => reached.has(state)))) {
        reached.add(to);
        grown = true;
      }
    }
  }
  const lost = table.states.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`${table.subject}: no action leads to ${lost.join(', ')}`);
  const idle = actions.filter((action) => Object.keys(table.actions[action].by).length === 0);
  if (idle.length > 0) throw new Error(`${table.subject}: nobody may do ${idle.join(', ')}`);
}
