const minute = 60_000;

/** For a `useQuery` whose answer changes by itself: asked again each minute, but not for a page that nobody sees. */
export const whileVisible = { pollInterval: minute, skipPollAttempt: () => document.hidden } as const;
