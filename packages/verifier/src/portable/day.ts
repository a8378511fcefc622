const BEIJING_SECONDS = 8 * 3600;

/** The day in Shanghai on which a second falls. */
export const dayOf = (seconds: number): string => timeOf(seconds).slice(0, 10);

/** A second in Shanghai, to the minute. */
export const timeOf = (seconds: number): string =>
  new Date((seconds + BEIJING_SECONDS) * 1000).toISOString().slice(0, 16).replace('T', ' ');
