/** Shows the parts of the page that wait under a name; the words are the page's own. */
export function show(attribute: string, value: string): void {
  for (const part of document.querySelectorAll<HTMLElement>(`[${attribute}="${value}"]`)) part.hidden = false;
}

/** Hides all parts that wait under an attribute. */
export function hideAll(attribute: string): void {
  for (const part of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) part.hidden = true;
}
