import { publicActor } from '../../src/kernel/actor.js';
import { globalId } from '../../src/kernel/global-id.js';
import type { Work } from '../../src/kernel/work.js';
import type { Client, Harness } from '../harness.js';
import { insertWorkers } from '../register.js';
import { systemWork } from '../system-work.js';

const ERRORS = 'userErrors { field code message { zh en } }';
const SESSION = `id number state version capacity enrolled waiting completed resultsMissing firstDay lastDay
  allowedActions { action enabled needsReason } examination { expected entered passed }`;

/** Calls a mutation with one input and gives its payload. */
export async function act(client: Client, mutation: string, type: string, input: object, fields: string) {
  const { data, errors } = await client.graphql(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} ${ERRORS} } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

export const createCourse = async (association: Client, more: object = {}) => {
  const facts = {
    name: '家政服务员岗前培训',
    kind: 'CERTIFICATE',
    syllabus: '职业道德、居家安全',
    hours: 16,
    passMark: 60,
  };
  const { course } = await act(
    association,
    'createCourse',
    'CourseFactsInput',
    { ...facts, ...more },
    'course { id number state version allowedActions { action enabled } }',
  );
  return course;
};

/** A course that is open. */
export async function openCourse(association: Client, more: object = {}): Promise<string> {
  const course = await createCourse(association, more);
  const input = { course: course.id, action: 'RELEASE', expectedVersion: course.version };
  await act(association, 'decideCourse', 'DecideCourseInput', input, 'course { id }');
  return course.id;
}

let counted = 0;

export async function institution(association: Client): Promise<string> {
  counted += 1;
  const input = { name: `培训学校${counted}`, county: '440203', active: true };
  const saved = await act(
    association,
    'saveTrainingInstitution',
    'SaveTrainingInstitutionInput',
    input,
    'institution { id }',
  );
  return saved.institution.id;
}

export const dayOf = (day: string, beginsAt = '09:00', endsAt = '17:00') => ({ day, beginsAt, endsAt });

/** Facts of a session in three days' time, of the harness's usual day. */
export async function sessionFacts(association: Client, more: object = {}) {
  return {
    course: 'course' in more ? more.course : await openCourse(association),
    institution: await institution(association),
    county: '440203',
    place: '市职业技术学院 3 号楼',
    capacity: 20,
    days: [dayOf('2026-11-27'), dayOf('2026-11-28')],
    ...more,
  };
}

export async function planSession(association: Client, more: object = {}) {
  const input = await sessionFacts(association, more);
  const { session, userErrors } = await act(
    association,
    'planTrainingSession',
    'TrainingSessionFactsInput',
    input,
    `session { ${SESSION} }`,
  );
  if (!session) throw new Error(JSON.stringify(userErrors));
  return { ...session, facts: input };
}

export const decideSession = (
  client: Client,
  session: { id: string; version: number },
  action: string,
  reason?: string,
) =>
  act(
    client,
    'decideTrainingSession',
    'DecideTrainingSessionInput',
    { session: session.id, action, reason, expectedVersion: session.version },
    `session { ${SESSION} }`,
  );

/** A session that is open for enrolment. */
export async function openSession(association: Client, more: object = {}) {
  const planned = await planSession(association, more);
  const { session } = await decideSession(association, planned, 'OPEN_ENROLMENT');
  return { ...session, facts: planned.facts };
}

/** Workers by key; gives what became of them. */
export const enrol = (client: Client, session: { id: string }, workers: string[]) =>
  act(
    client,
    'enrolWorkers',
    'EnrolWorkersInput',
    { session: session.id, workers: workers.map((key) => globalId('Worker', key)) },
    'enrolled waiting refused { worker title message { zh en } }',
  );

/** The enrolments of a session as a client sees them, in the order of enrolment. */
export async function enrolments(client: Client, session: { id: string }, fields = '') {
  const { data, errors } = await client.graphql(
    `query ($filter: TrainingEnrolmentFilter) { trainingEnrolments(filter: $filter, first: 100) { nodes {
      id state version placeInLine completedOn stateReason worker { name number } attendance { day attendedAt method } ${fields} } } }`,
    { filter: { session: session.id } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.trainingEnrolments.nodes;
}

export const withdraw = (client: Client, enrolment: { id: string; version: number }, reason = '家中有事') =>
  act(
    client,
    'withdrawEnrolment',
    'WithdrawEnrolmentInput',
    { enrolment: enrolment.id, expectedVersion: enrolment.version, reason },
    'enrolment { id state }',
  );

export async function readSession(client: Client, id: string) {
  const { data } = await client.graphql(`query ($id: ID!) { trainingSession(id: $id) { ${SESSION} } }`, { id });
  return data.trainingSession;
}

export const recordAttendance = (
  client: Client,
  session: { id: string },
  day: string,
  marks: { enrolment: string; attended: boolean }[],
  reason?: string,
) =>
  act(
    client,
    'recordAttendance',
    'RecordAttendanceInput',
    { session: session.id, day, marks, reason },
    `session { ${SESSION} }`,
  );

/**
 * Starts a session of two days, marks everybody present but those named, and ends teaching on its last day: the clock stands
 * there afterwards, and the client is one that signed in then.
 */
export async function teach(harness: Harness, id: string, absent: string[] = []) {
  harness.clock.set('2026-11-28T01:00:00Z');
  const association = await harness.as('ASSOCIATION');
  const { session: running } = await decideSession(association, await readSession(association, id), 'START');
  const enrolled = await enrolments(association, running);
  for (const day of ['2026-11-27', '2026-11-28']) {
    const marks = enrolled
      .filter(({ state }: { state: string }) => state === 'ENROLLED')
      .map((one: { id: string; worker: { name: string } }) => ({
        enrolment: one.id,
        attended: !absent.includes(one.worker.name),
      }));
    await recordAttendance(association, running, day, marks);
  }
  const { session } = await decideSession(association, await readSession(association, id), 'EXAMINE');
  return { session, association };
}

/** Workers of an agency, each with a name of the own; gives their keys. */
export const learners = (harness: Harness, agency: string, count: number, more: object = {}) =>
  insertWorkers(
    harness.em(),
    Array.from({ length: count }, (_, at) => ({ name: `学员${String.fromCharCode(0x4e00 + at)}`, agency, ...more })),
  );

export const statesOf = (list: { state: string }[]) => list.map(({ state }) => state);

/** What a visitor of a public page works with. */
export const visitor = (harness: Harness): Work => ({ ...systemWork(harness), actor: publicActor });
