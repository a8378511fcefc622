/** Where to go after the sign-in. Only a path of our own: an address in a link must not lead elsewhere. */
export function wantedPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
