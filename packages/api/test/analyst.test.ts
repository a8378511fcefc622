import {
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../src/graphql/schema.js';
import { accessMatrix } from './access-matrix.js';
import { type Client, type Harness, startHarness } from './harness.js';
import { keyOf, registerAgency, registerWorker, residentId } from './roster/people.js';
import { callOf, type Field, literalOf, operationsOf } from './schema-walk.js';

const schema = buildApiSchema();

/** What analysts may call, but for node(id), which never gives them anything. */
const operations = operationsOf(schema).filter(
  ([name]) => name.startsWith('Query.') && name !== 'Query.node' && accessMatrix.get(name)!.has('ANALYST'),
);

interface Reached {
  /** `Worker.name`. */
  coordinate: string;
  field: Field;
  /** The calls that lead to it from the root, itself the last. */
  path: string[];
}

const isPersonal = (element: { extensions: Record<string, unknown> }) => Boolean(element.extensions.personal);

/** Every field that a query of an analyst could name; what lies beyond a personal one is cut off by it. */
function reach(): Reached[] {
  const seen = new Set<string>();
  const found: Reached[] = [];
  const waiting: { type: GraphQLNamedType; path: string[] }[] = [];
  for (const [coordinate, field] of operations) {
    const path = [callOf(field)];
    found.push({ coordinate, field, path });
    waiting.push({ type: getNamedType(field.type), path });
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { type, path } = next;
    if (isInterfaceType(type)) throw new Error(`${type.name} is reached by an interface; walk its types too`);
    if (!isObjectType(type) || seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const own = [...path, callOf(field)];
      found.push({ coordinate: `${type.name}.${field.name}`, field, path: own });
      if (!isPersonal(field)) waiting.push({ type: getNamedType(field.type), path: own });
    }
  }
  return found;
}

/** `a { b { c } }` of the calls of a path; a record at the end is asked for its type name. */
function queryOf({ path, field }: Reached, as = ''): string {
  const last = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const [leaf, ...outer] = path.toReversed();
  return `{ ${outer.reduce((inner, call) => `${call} { ${inner} }`, `${as}${leaf}${last}`)} }`;
}

const reached = reach();

/**
 * What an analyst may read, reviewed by hand: numbers, states, places, dates, and the names of agencies, which are public.
 * A field that is neither here nor marked personal fails the test until somebody has looked at it.
 */
const open: Record<string, string> = {
  PublicSettings: 'platformName cityName demo demoAccounts now today',
  DemoAccount: 'login displayName role office',
  Text: 'zh en',
  Viewer: 'account role demo navigation operations duties county agency',
  Account:
    'id login displayName role department disabled secondFactor lastSignInAt oneTimePasswordUntil oneTimePasswordUsedAt version county agency',
  AgencyName: 'id name',
  Region: 'id code name level parent children pinyin romanName tile',
  Tile: 'column row',
  PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  Session: 'id current startedAt lastSeenAt device',
  ApiToken: 'id name scopes createdAt expiresOn lastUsedAt revokedAt',
  SavedView: 'id list name query',
  AgencyConnection: 'nodes pageInfo totalCount',
  Agency:
    'id number creditCode creditCodeDoubtful name kind state county town serviceLines headquarters branches onlineChannels platformRegistrations insurance lacks workerCount version createdAt updatedAt allowedActions',
  AgencyAllowedAction: 'action enabled reason needsReason',
  PlatformRegistration: 'platform number registeredOn active',
  WorkerConnection: 'nodes pageInfo totalCount',
  Worker:
    'id sex birthYear idKind state county town homeCounty serviceLines lacks complete conflict agency employments identityCheck healthExpiresOn healthCertificates integrity trainings consents version createdAt updatedAt allowedActions certificate certificateObstacles',
  WorkerAllowedAction: 'action enabled reason needsReason',
  IdentityCheck: 'at method',
  HealthCertificate: 'id issuedOn expiresOn expired issuer',
  IntegrityEntry: 'id on good',
  TrainingEntry: 'id completedOn course hours provider',
  Consent: 'kind givenOn withdrawnAt',
  EmploymentConnection: 'nodes pageInfo totalCount',
  Employment:
    'id worker agency county contractKind state startedOn endedOn startedBy flagged version updatedAt allowedActions',
  WorkerName: 'id',
  EmploymentAllowedAction: 'action enabled reason needsReason',
  CredentialConnection: 'nodes pageInfo totalCount',
  Credential:
    'id state issuedOn reviews validUntil rectifyBy cancelledOn cancelCause revokedOn revocationOpen worker editions revocations trust version updatedAt allowedActions',
  Trust: 'verdict causes',
  CredentialEdition: 'id ordinal issuedAt replacedAt replacedReason',
  CredentialAllowedAction: 'action enabled reason needsReason',
  Revocation:
    'id state cause proposedAt defenceUntil decidedAt appealUntil appealedAt ruledAt credential version updatedAt allowedActions',
  RevocationAllowedAction: 'action enabled reason needsReason',
  Statistic: 'dimensions rows total suppressedGroups asOf',
  StatisticRow: 'keys count suppressed',
  PersonTimes: 'year target project certificate rows',
  PersonTimeRow: 'county kind month count',
  EmploymentOffer: 'agencyName contractKind startedOn ending endingOn expiresAt',
};

let harness: Harness;
let analyst: Client;

beforeAll(async () => {
  harness = await startHarness();
  analyst = await harness.as('ANALYST');
});
afterAll(() => harness.close());

describe('an analyst', () => {
  it('reaches nothing that was not reviewed', () => {
    const reviewed = new Set(
      Object.entries(open).flatMap(([type, fields]) => fields.split(' ').map((field) => `${type}.${field}`)),
    );
    const unseen = reached
      .filter(({ coordinate, field }) => !coordinate.startsWith('Query.') && !isPersonal(field))
      .map(({ coordinate }) => coordinate)
      .filter((coordinate) => !reviewed.has(coordinate));
    expect(unseen).toEqual([]);
  });

  it('is refused every personal field, plain, by another name and in a fragment', async () => {
    const personal = reached.filter(({ field }) => isPersonal(field));
    expect(personal.map(({ coordinate }) => coordinate)).toContain('Agency.legalRepresentative');
    for (const one of personal) {
      const [type] = one.coordinate.split('.');
      const [leaf, ...outer] = one.path.toReversed();
      const body = `${leaf}${isLeafType(getNamedType(one.field.type)) ? '' : ' { __typename }'}`;
      const spread = outer.reduce((inner, call) => `${call} { ${inner} }`, '...Hidden');
      for (const query of [queryOf(one), queryOf(one, 'x: '), `{ ${spread} } fragment Hidden on ${type} { ${body} }`]) {
        const { errors, data } = await analyst.graphql(query);
        expect(errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
        expect(data, query).toBeFalsy();
      }
    }
  });

  it('is refused every personal argument, plain and inside a filter', async () => {
    const arguments_: string[] = [];
    for (const [, field] of operations) {
      for (const argument of field.args) {
        const type = getNamedType(argument.type);
        const values = isPersonal(argument)
          ? [literalOf(argument.type)]
          : isInputObjectType(type)
            ? Object.values(type.getFields())
                .filter(isPersonal)
                .map((inner) => `{ ${inner.name}: ${literalOf(inner.type)} }`)
            : [];
        for (const value of values) {
          arguments_.push(`${field.name}(${argument.name}: ${value})`);
          const rest = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
          const query = `{ ${callOf(field, { [argument.name]: value })}${rest} }`;
          expect((await analyst.graphql(query)).errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
        }
      }
    }
    expect(arguments_).toContain('agencies(filter: { search: "x" })');
  });

  it('meets personal arguments at the root alone, where they are refused', () => {
    const nested = reached
      .filter(({ coordinate }) => !coordinate.startsWith('Query.'))
      .flatMap(({ coordinate, field }) => field.args.filter(isPersonal).map(({ name }) => `${coordinate}(${name}:)`));
    expect(nested).toEqual([]);
  });

  it('finds no digit and no character of a person in all that it may read', async () => {
    const officer = await harness.as('COUNTY_BUREAU', { county: '440203' });
    const agency = await registerAgency(officer, {
      legalRepresentative: '欧阳法人',
      phone: '0751-8123456',
      address: '机构路 66 号',
    });
    const idNumber = residentId('440203', '19830917');
    const { worker } = await registerWorker(officer, {
      name: '上官秘密',
      idNumber,
      phone: '13712345678',
      address: '秘密村 77 号',
    });
    await officer.graphql(
      `mutation ($input: OfferEmploymentInput!) { offerEmployment(input: $input) { employment { id } } }`,
      { input: { worker: worker.id, agency, contractKind: 'SERVICE', startedOn: '2026-11-01' } },
    );
    const lists = reached.filter(
      ({ field, path }) => path[1] === 'nodes' && path.length > 2 && !isPersonal(field) && path.length < 7,
    );
    let answers = '';
    for (const list of lists) answers += JSON.stringify(await analyst.graphql(queryOf(list)));
    expect(answers).toContain('"birthYear":1983');
    for (const secret of [
      '上官',
      '秘密',
      '欧阳',
      idNumber,
      '0917',
      '1371234',
      '5678',
      '8123456',
      '66 号',
      worker.number,
    ]) {
      expect(answers).not.toContain(secret);
    }
    for (const id of [worker.id, agency]) {
      expect(answers).not.toContain(id);
      expect(answers).not.toContain(keyOf(id));
      expect((await analyst.graphql('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull();
    }
  });

  it('cannot sort people by what it may not see', async () => {
    const { errors } = await analyst.graphql('{ workers(order: NAME) { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('reads and never changes, with queries of its own', async () => {
    const strict = await startHarness({ openDocuments: false });
    const reader = await strict.as('ANALYST');
    const { status, errors } = await reader.graphql('mutation { signOut { done } }');
    expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const others = await strict.as('CITY_BUREAU');
    expect((await others.graphql('{ viewer { role } }')).errors?.[0]?.extensions.detail).toBe('TRUSTED_DOCUMENTS_ONLY');
    expect((await strict.anonymous.graphql('{ publicSettings { demo } }')).status).toBe(401);
    await strict.close();
  });
});
