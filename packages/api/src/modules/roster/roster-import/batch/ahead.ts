/** What `source` gives, one after the other; it works on the next while the last one is being used. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const start = () => {
    const next = source.next();
    // A failure is met where the result is awaited; until then nobody has missed it.
    next.catch(() => {});
    return next;
  };
  let next = start();
  try {
    for (let now = await next; !now.done; now = await next) {
      next = start();
      yield now.value;
    }
  } finally {
    await source.return(undefined).catch(() => {});
  }
}
