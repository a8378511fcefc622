/** Who uses the platform (domain.md, section 1). */
export const roles = [
  'CITY_BUREAU',
  'COUNTY_BUREAU',
  'ASSOCIATION',
  'EVALUATOR',
  'AGENCY',
  'DEPARTMENT',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
] as const;

export type Role = (typeof roles)[number];

/** A signed-in account, or the platform itself. */
export interface Actor {
  /** Account id; absent for the platform's own jobs and for public visitors. */
  id: string | undefined;
  role: Role | 'SYSTEM' | 'PUBLIC';
  /** COUNTY_BUREAU only. */
  countyCode: string | undefined;
  /** AGENCY only. */
  agencyId: string | undefined;
  /** DEPARTMENT only. */
  department: string | undefined;
  sessionId: string | undefined;
  /** Must first replace a one-time password or set up a second factor; until then only the own account is open. */
  hasDuties?: boolean;
  /** Signed in by an API token: reads, and never changes anything. */
  readOnly?: boolean;
}

const nobody = {
  id: undefined,
  countyCode: undefined,
  agencyId: undefined,
  department: undefined,
  sessionId: undefined,
};

/** The platform acting by itself: clock jobs, seeds. */
export const systemActor: Actor = { ...nobody, role: 'SYSTEM' };

/** A visitor without an account. */
export const publicActor: Actor = { ...nobody, role: 'PUBLIC' };
