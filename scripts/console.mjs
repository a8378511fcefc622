/**
 * Progress lines of the command line. A command whose standard output is its result (`--json`) sends them to
 * standard error instead.
 */
let stream = process.stdout;

/** From now on progress goes to standard error, so that standard output carries the result alone. */
export function keepStdoutPure() {
  stream = process.stderr;
}

/** Where the output of child processes that report progress belongs. */
export function progressDescriptor() {
  return stream.fd;
}

/** Prints one progress line. */
export function say(line = '') {
  stream.write(`${line}\n`);
}

/** Ends a command with a sentence for its user; never printed with a stack trace. */
export class Stop extends Error {
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** `0.4 s`, `2 min 05 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
}

/** The last `count` lines of a text. */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
