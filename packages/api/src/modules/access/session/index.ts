export { type AccountStanding, actorOf, standingColumns } from './account-actor.js';
export { type Duty, dutiesOf } from './duty.js';
export { RecentSessions } from './recent-sessions.js';
export {
  actorOfSession,
  endSession,
  endSessionsOf,
  type KnownSession,
  openSession,
  readSession,
  SESSION_COOKIE,
  type SessionRow,
  type SignInSource,
  sessionsOf,
  standsAsKnown,
  tokenHash,
} from './session.js';
