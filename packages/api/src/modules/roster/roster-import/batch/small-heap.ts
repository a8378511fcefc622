import { setFlagsFromString } from 'node:v8';

/** By how much of what is in use the heap may grow before it is cleaned; V8 itself would double it or more. */
const PERCENT = 20;
/** V8 chooses as it does for all else. */
const AUTOMATIC = 0;

const growBy = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);

let running = 0;

/**
 * Does the work of a whole workbook in a heap that is cleaned early: what is left of a chunk is garbage, and would otherwise
 * pile up to several times of what the work needs. Not for ever: reading a page costs a third more in such a heap.
 */
export async function inSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  if (running === 0) growBy(PERCENT);
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) growBy(AUTOMATIC);
  }
}
