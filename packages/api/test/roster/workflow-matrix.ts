import { describe, expect, it } from 'vitest';
import { type Actor, roles } from '../../src/kernel/actor.js';
import type { Staged } from '../../src/kernel/workflow.js';

/** What the domain says of one action; lists are words with spaces between. */
export interface ExpectedAction {
  roles: string;
  from: string;
  /** Absent: the state stays. */
  to?: string;
  /** Who must say why: everybody, or the roles listed. */
  reason?: true | string;
}

const actors: Actor['role'][] = [...roles, 'SYSTEM', 'PUBLIC'];
const words = (text: string) => text.split(' ');

export const actorOf = (role: Actor['role'], county = '1', agency = '1'): Actor => ({
  id: 'a',
  role,
  countyCode: role === 'COUNTY_BUREAU' ? county : undefined,
  agencyId: role === 'AGENCY' ? agency : undefined,
  department: undefined,
  sessionId: undefined,
});

/** What is looked at in a workflow. */
interface Table<S extends string, R, A extends string> {
  states: readonly S[];
  actions: Record<A, { to?: S; reason?: boolean | readonly string[] }>;
  check(record: R, action: A, actor: Actor, day: string): { code: string } | undefined;
}

/**
 * Checks every role in every state with every action against the expectation: who may, from where, to where, with what
 * reason; and that a county or agency out of scope finds nothing.
 */
export function matrixOf<S extends string, R extends Staged<S>, A extends string>(
  name: string,
  workflow: Table<S, R, A>,
  expected: Record<A, ExpectedAction>,
  record: (state: S, action: A, actor: Actor) => R,
): void {
  describe(`${name}: every role, state and action`, () => {
    it('has the actions of the domain and no others', () => {
      expect(Object.keys(workflow.actions).sort()).toEqual(Object.keys(expected).sort());
    });

    for (const [action, rule] of Object.entries(expected) as [A, ExpectedAction][]) {
      it(action, () => {
        expect(workflow.actions[action].to).toBe(rule.to);
        for (const role of actors) {
          for (const state of workflow.states) {
            const actor = actorOf(role);
            const seen = (
              workflow.check as (record: R, action: A, actor: Actor, day: string) => { code: string } | undefined
            )(record(state, action, actor), action, actor, '2026-11-24');
            const wanted = !words(rule.roles).includes(role)
              ? 'FORBIDDEN'
              : words(rule.from).includes(state)
                ? undefined
                : 'CONFLICT';
            expect(seen?.code, `${role} ${state}`).toBe(wanted);
          }
          const reason = workflow.actions[action].reason ?? false;
          const asked = typeof reason === 'boolean' ? reason : reason.includes(role);
          const wanted = rule.reason === true || (rule.reason ? words(rule.reason).includes(role) : false);
          if (words(rule.roles).includes(role)) expect(asked, `reason of ${role}`).toBe(wanted);
        }
      });
    }

    it('finds nothing out of scope', () => {
      for (const [action, rule] of Object.entries(expected) as [A, ExpectedAction][]) {
        for (const role of ['COUNTY_BUREAU', 'AGENCY'] as const) {
          if (!words(rule.roles).includes(role)) continue;
          const stranger = actorOf(role, '2', '2');
          const state = words(rule.from)[0] as S;
          expect(workflow.check(record(state, action, stranger), action, stranger, '2026-11-24')?.code).toBe(
            'NOT_FOUND',
          );
        }
      }
    });
  });
}
