import type { Actor, Role } from './actor.js';
import { DomainError, forbidden, unauthenticated } from './errors.js';
import { text } from './text.js';

/** Who may call an operation at all; how far they see is the scope's matter. */
export type AccessRule =
  | { kind: 'public' }
  | { kind: 'own-account' }
  | { kind: 'signed-in' }
  | { kind: 'roles'; roles: readonly Role[] };

const rules = new Map<string, AccessRule>();

/** The rule of each root field by its name, `workers`; complete once the schema is built. */
export const operationRules = new Map<string, AccessRule>();

const operationName = (target: object, key: string | symbol) => `${target.constructor.name}.${String(key)}`;

function declare(rule: AccessRule): MethodDecorator {
  return (target, key) => {
    rules.set(operationName(target, key), rule);
  };
}

/** Only these roles may call the operation. */
export const Allow = (...roles: Role[]): MethodDecorator => declare({ kind: 'roles', roles });

/** Every signed-in account may call the operation. */
export const AllowSignedIn = (): MethodDecorator => declare({ kind: 'signed-in' });

/** Every signed-in account may call the operation, also one whose duties are not done: it is how they are done. */
export const AllowOwnAccount = (): MethodDecorator => declare({ kind: 'own-account' });

/** Everybody may call the operation, without an account too. */
export const AllowPublic = (): MethodDecorator => declare({ kind: 'public' });

export const ruleOf = (resolver: { prototype: object }, method: string): AccessRule | undefined =>
  rules.get(`${(resolver.prototype as { constructor: { name: string } }).constructor.name}.${method}`);

/** Throws unless the rule lets the actor in. */
export function admit(rule: AccessRule, actor: Actor): void {
  if (rule.kind === 'public') return;
  if (actor.role === 'PUBLIC' || actor.role === 'SYSTEM') throw unauthenticated();
  if (actor.hasDuties && rule.kind !== 'own-account') throw dutiesFirst();
  if (!isFor(rule, actor.role)) throw forbidden();
}

const isFor = (rule: AccessRule, role: Role): boolean => rule.kind !== 'roles' || rule.roles.includes(role);

/** The operations that a role may call at all. */
export const operationsFor = (role: Role): string[] =>
  [...operationRules].filter(([, rule]) => isFor(rule, role)).map(([name]) => name);

const dutiesFirst = () =>
  new DomainError(
    'FORBIDDEN',
    text(
      '请先在账号页修改初始密码并设置动态口令。',
      'First replace the one-time password and set up the second factor on the account page.',
    ),
    undefined,
    'DUTIES',
  );
