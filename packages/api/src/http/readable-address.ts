/**
 * The address of a request as the router reads it. One whose percent-encoding is broken is taken letter by letter, so that
 * the page it was meant for answers it, and not the router; and whoever copies a code by hand may write /V/.
 */
export function readableAddress(address: string): string {
  const end = address.indexOf('?');
  const path = (end < 0 ? address : address.slice(0, end)).replace(/^\/V\//, '/v/');
  const query = end < 0 ? '' : address.slice(end);
  try {
    decodeURIComponent(path);
    return path + query;
  } catch {
    return path.replaceAll('%', '%25') + query;
  }
}
