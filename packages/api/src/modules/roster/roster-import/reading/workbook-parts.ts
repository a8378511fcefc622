import { FileRefusal } from './file-refusal.js';

/** What the small parts of a workbook say: its sheets in order, and which files of the archive hold what. */
export interface WorkbookOutline {
  sheets: { name: string; hidden: boolean; path: string }[];
  sharedStrings: string | null;
  styles: string | null;
  /** Dates are counted from 1904, as old Macintosh workbooks do. */
  since1904: boolean;
}

export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Where the workbook part lies, from the archive's root relations; null when there is none. */
export function workbookPathOf(rootRelations: string): string | null {
  return relationsOf(rootRelations, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? null;
}

/** Reads workbook.xml and its relations; a .docx or .pptx has something else in its place. */
export function outlineOf(workbookPath: string, workbook: string, relations: string): WorkbookOutline {
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const related = relationsOf(relations, folder);
  const tags = tagsOf(workbook);
  if (!tags.some(({ name }) => name === 'workbook')) throw new FileRefusal('UNSUPPORTED_FORMAT');
  const paths = new Set<string>();
  const pathOf = (type: string) => related.find((relation) => relation.type.endsWith(type))?.target ?? null;
  return {
    sheets: tags
      .filter(({ name }) => name === 'sheet')
      .flatMap(({ attributes }) => {
        const sheet = related.find(({ id }) => id === attributes.get('id'));
        if (!sheet?.type.endsWith('/worksheet') || paths.has(sheet.target)) return [];
        paths.add(sheet.target);
        const hidden = /hidden/i.test(attributes.get('state') ?? '');
        return [{ name: attributes.get('name') ?? '', hidden, path: sheet.target }];
      }),
    sharedStrings: pathOf('/sharedStrings'),
    styles: pathOf('/styles'),
    since1904: tags.some(
      ({ name, attributes }) => name === 'workbookPr' && /^(1|true)$/.test(attributes.get('date1904') ?? ''),
    ),
  };
}

function relationsOf(xml: string, folder: string) {
  return tagsOf(xml)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: resolvePath(folder, attributes.get('Target') ?? ''),
    }));
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Opening tags with the attributes by local name: all that these parts hold. */
export function tagsOf(xml: string): Tag[] {
  return [...xml.matchAll(/<(?:\w+:)?(\w+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g)].map((tag) => ({
    name: tag[1] ?? '',
    attributes: new Map(
      [...(tag[2] ?? '').matchAll(/(?:\w+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((pair) => [
        pair[1] ?? '',
        unescapeXml(pair[2] ?? pair[3] ?? ''),
      ]),
    ),
  }));
}

/** The five named entities and the numbered ones; no other exists without a document type. */
export function unescapeXml(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
