export { type AccountStanding, actorOf, standingColumns } from './account-actor.js';
export { type Duty, dutiesOf } from './duty.js';
export {
  actorOfSession,
  endSession,
  endSessionsOf,
  openSession,
  SESSION_COOKIE,
  type SessionRow,
  type SignInSource,
  sessionsOf,
  tokenHash,
} from './session.js';
