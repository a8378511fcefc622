import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeOf, XmlTokenizer } from './xml-tokenizer.js';

function eventsOf(pieces: string[]) {
  const events: string[] = [];
  const tokenizer = new XmlTokenizer({
    open: (name, attributes) => events.push(`<${name}${attributes.trimEnd()}`),
    close: (name) => events.push(`>${name}`),
    text: (value) => events.push(value),
  });
  for (const piece of pieces) tokenizer.write(piece);
  return events;
}

const XML =
  '<?xml version="1.0"?><!-- a > b --><x:row r="1"\n t="a>b"><c r="A1" /><v>1 &lt; 2 &#x4E2D;&#20013;&unknown;</v>' +
  '<t><![CDATA[<raw> & ]]]></t></x:row>';

const EVENTS = [
  '<row r="1"  t="a>b"',
  '<c r="A1" /',
  '>c',
  '<v',
  '1 < 2 中中&unknown;',
  '>v',
  '<t',
  '<raw> & ]',
  '>t',
  '>row',
];

test('tags, texts, entities, comments, character data', () => {
  expect(eventsOf([XML])).toEqual(EVENTS);
});

test('wherever the pieces are cut', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(XML.length), { maxLength: 30 }), (cuts) => {
      const marks = [0, ...cuts.sort((a, b) => a - b), XML.length];
      const pieces = marks.slice(1).map((mark, at) => XML.slice(marks[at], mark));
      expect(eventsOf(pieces)).toEqual(EVENTS);
    }),
  );
});

test('refuses a document type and what never ends', () => {
  expect(() => eventsOf(['<!DOCTYPE x>'])).toThrow();
  expect(() => eventsOf(Array.from({ length: 20 }, () => `<!-- ${'x>'.repeat(50_000)}`))).toThrow();
});

test('finds attributes by their whole name', () => {
  expect(attributeOf(' xr="1" r=\'B2\' t=""', 'r')).toBe('B2');
  expect(attributeOf(' t=""', 't')).toBe('');
  expect(attributeOf(' spans="1"', 's')).toBeNull();
});
