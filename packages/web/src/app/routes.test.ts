import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { RouteObject } from 'react-router';
import { expect, it } from 'vitest';
import type { Needs } from '../ui/needs';
import { bareRoutes, deskRoutes } from './routes';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const operations = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
const routes = [...deskRoutes, ...bareRoutes];
const needOf = ({ handle }: RouteObject) => (handle as Needs | undefined)?.operation;

it('every page but the own account says which operation it needs', () => {
  expect(routes.filter((route) => !needOf(route)).map(({ path }) => path)).toEqual(['/account']);
});

it.each(routes.filter(needOf))('$path needs an operation that there is', (route) => {
  expect(operations).toHaveProperty(needOf(route) ?? '');
});
