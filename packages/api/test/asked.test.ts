import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../src/graphql/schema.js';
import { askedOf, isAsked } from '../src/kernel/asked.js';

const asked = (query: string) => askedOf(buildApiSchema(), parse(query));

describe('what a query asks for', () => {
  it('is each field wherever it stands: under an alias, in a fragment, behind a condition', () => {
    const found = asked(`
      query ($named: Boolean!) { workers { nodes { called: name ...Rest agency { id } } } }
      fragment Rest on Worker { sex @include(if: $named) ... on Worker { state } }`);
    expect([...found.get('Worker')!].sort()).toEqual(['agency', 'name', 'sex', 'state']);
  });

  it('is what a worked-out field is worked out from', () => {
    expect(asked('{ workers { nodes { idNumberMasked timeline { at } } } }').get('Worker')).toEqual(
      new Set(['idHead', 'idTail']),
    );
  });

  it('of an interface is asked of each of its types', () => {
    const found = asked('{ node(id: "x") { id ... on Agency { name } } }');
    expect(found.get('Agency')).toEqual(new Set(['id', 'name']));
    expect(found.get('Worker')).toEqual(new Set(['id']));
  });

  it('is everything outside of a query', () => {
    expect(isAsked({}, 'Census', 'rows')).toBe(true);
    expect(isAsked({ asked: asked('{ census { asOf } }') }, 'Census', 'rows')).toBe(false);
  });
});
