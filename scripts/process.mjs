import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { progressDescriptor } from './console.mjs';

const TAIL_BYTES = 64 * 1024;
const REPEAT_MS = 1000;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ends a whole process group; a group that is already gone is fine. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

/**
 * Passes each signal on to the child's group. npm and the terminal both deliver Ctrl-C, so a repeat within a second is
 * the same key press; a later one is a person who insists.
 */
function forwardSignals(child, onSignal) {
  let last = 0;
  const forward = (signal) => {
    const now = Date.now();
    if (now - last < REPEAT_MS) return;
    last = now;
    onSignal?.(signal);
    signalGroup(child, signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward);
  };
}

function exitCodeOf(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Runs a command to its end in a process group of its own and never throws for a bad exit.
 * `output`: `hold` keeps the output to oneself, `show` prints it as progress too, `stdout` leaves standard output pure
 * in `stdout` and shows nothing. `limitMs` ends a hung group.
 */
export function run(command, args, { cwd, env, output = 'hold', limitMs } = {}) {
  return new Promise((resolve) => {
    // Colours belong to a terminal; what is held back ends up in a summary or a log.
    const isColoured = output === 'show' && process.stdout.isTTY;
    const colours = isColoured ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(command, args, {
      cwd,
      env: { ...(env ?? process.env), ...colours },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let tail = '';
    let stdout = '';
    let timedOut = false;
    let interrupted = false;
    const print = output === 'show' ? (progressDescriptor() === 2 ? process.stderr : process.stdout) : undefined;
    const collect = (chunk, isStdout) => {
      if (isStdout && output === 'stdout') stdout += chunk;
      tail = (tail + chunk).slice(-TAIL_BYTES);
      print?.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => collect(chunk, true));
    child.stderr.setEncoding('utf8').on('data', (chunk) => collect(chunk, false));
    const stopForwarding = forwardSignals(child, () => {
      interrupted = true;
    });
    const limit =
      limitMs &&
      setTimeout(() => {
        timedOut = true;
        signalGroup(child, 'SIGKILL');
      }, limitMs);
    const finish = (code) => {
      clearTimeout(limit);
      stopForwarding();
      if (interrupted) process.exit(130);
      resolve({ code, tail, stdout, timedOut });
    };
    child.on('error', (error) => {
      tail += `${command}: ${error.message}\n`;
      finish(127);
    });
    // Whatever it left behind (a server, a browser) ends with it, and would keep the pipes open otherwise.
    child.on('exit', () => signalGroup(child, 'SIGKILL'));
    child.on('close', (code, signal) => finish(exitCodeOf(code, signal)));
  });
}

/**
 * Runs a command in the user's terminal and resolves with its exit code. The child has a process group of its own so
 * that Ctrl-C reaches it once, through us.
 */
export function runForeground(command, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const stopForwarding = forwardSignals(child);
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      stopForwarding();
      resolve(exitCodeOf(code, signal));
    });
  });
}
