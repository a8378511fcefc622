/** Markup that is safe to send. Only `html` makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template; nothing is written for what is absent. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (value: string): string =>
  /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (character) => ESCAPES[character]!) : value;

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(markupOf).join('');
  return part === false || part === null || part === undefined ? '' : escaped(String(part));
}

/** A template whose values are written as text; only markup of another `html` stays markup. Attributes stand in quotes. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0]!;
  parts.forEach((part, at) => {
    markup += markupOf(part) + strings[at + 1]!;
  });
  return new Html(markup);
}
