import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** From 1900: the database has no year 0, and nothing here is older. */
const day = /^(19|2\d)\d{2}-\d{2}-\d{2}$/;

function readDay(value: unknown): string {
  if (typeof value === 'string' && day.test(value)) {
    const instant = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)) return value;
  }
  throw new GraphQLError('日期应写作 2026-11-24。 / A date is written 2026-11-24.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A calendar day in Asia/Shanghai, YYYY-MM-DD. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: '日期（北京时间） a calendar day in Asia/Shanghai, YYYY-MM-DD',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10)),
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? new Date(value) : undefined;
  if (instant && !Number.isNaN(instant.getTime())) return instant;
  throw new GraphQLError('时间应为 ISO 8601。 / A time is written in ISO 8601.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** An instant, written in UTC. The embedded database gives Date, PostgreSQL may give text: both are read. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: '时间（UTC） an instant, ISO 8601 in UTC',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});
