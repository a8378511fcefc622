import { FileRefusal } from './file-refusal.js';
import { unescapeXml } from './workbook-parts.js';

/** A tag or a comment that goes on for longer belongs to no spreadsheet. */
const LONGEST_REST = 1024 * 1024;

export interface XmlHandler {
  /** `attributes` as written; `attributeOf` finds one. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(value: string): void;
}

/** Cuts XML that comes in pieces into tags and text; keeps no more of it than the piece that is not yet complete. */
export class XmlTokenizer {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  write(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    while (at < xml.length) {
      const tag = xml.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.handler.text(unescapeXml(xml.slice(at, tag)));
      const end = this.token(xml, tag);
      at = end < 0 ? tag : end;
      if (end < 0) break;
    }
    this.rest = xml.slice(at);
    if (this.rest.length > LONGEST_REST) throw new FileRefusal('BROKEN_FILE');
  }

  /** Handles what begins at `at`; the position behind it, or -1 when its end has not come yet. */
  private token(xml: string, at: number): number {
    const next = xml[at + 1];
    if (next === '?') return behind(xml, '?>', at + 2);
    if (next === '!') return this.declaration(xml, at);
    const end = tagEnd(xml, at);
    if (end < 0) return -1;
    if (next === '/') this.handler.close(localName(xml.slice(at + 2, end).trimEnd()));
    else this.openTag(xml.slice(at + 1, end));
    return end + 1;
  }

  private declaration(xml: string, at: number): number {
    if (xml.length - at < 9) return -1;
    if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
    if (!xml.startsWith('<![CDATA[', at)) throw new FileRefusal('DOCUMENT_TYPE');
    const end = behind(xml, ']]>', at + 9);
    if (end > 0) this.handler.text(xml.slice(at + 9, end - 3));
    return end;
  }

  private openTag(tag: string): void {
    const empty = tag.endsWith('/');
    const space = tag.search(/[\s/]/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    this.handler.open(name, space < 0 ? '' : tag.slice(space).replace(/[\t\r\n]/g, ' '));
    if (empty) this.handler.close(name);
  }
}

/** Value of an attribute in what `open` was given; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const start = attributes.indexOf(` ${name}=`);
  if (start < 0) return null;
  const quote = attributes[start + name.length + 2] ?? '"';
  const end = attributes.indexOf(quote, start + name.length + 3);
  return end < 0 ? null : attributes.slice(start + name.length + 3, end);
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** The > that closes a tag: not one inside the quotes of an attribute. */
function tagEnd(xml: string, at: number): number {
  let end = xml.indexOf('>', at);
  let quote = xml.indexOf('"', at);
  while (quote >= 0 && quote < end) {
    const closing = xml.indexOf('"', quote + 1);
    if (closing < 0) return -1;
    if (closing > end) end = xml.indexOf('>', closing);
    quote = xml.indexOf('"', closing + 1);
  }
  return end;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
