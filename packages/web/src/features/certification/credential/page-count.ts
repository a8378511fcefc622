/** As a page begins in the file; the list of pages at its end begins otherwise. */
const PAGE = '/Type /Page\n';

/** Counts the pages of a PDF while it comes in, wherever it is cut: a page is in hand when its head is. */
export function pageCounter(): (bytes: Uint8Array) => number {
  const decoder = new TextDecoder('latin1');
  let pages = 0;
  let rest = '';
  return (bytes) => {
    const text = rest + decoder.decode(bytes);
    pages += text.split(PAGE).length - 1;
    rest = text.slice(-(PAGE.length - 1));
    return pages;
  };
}
