const BLOCK = 4 * 1024 * 1024;

/**
 * A long list of texts outside the heap, as UTF-8. Strings cut out of a piece of XML would keep the whole piece alive,
 * and a roster has millions of them.
 */
export class TextTable {
  private readonly blocks: Buffer[] = [];
  private filled = BLOCK;
  private starts = new Float64Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** `text` is at most as long as a cell may be. */
  add(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.filled + size >= BLOCK) {
      this.blocks.push(Buffer.allocUnsafeSlow(BLOCK));
      this.filled = 0;
    }
    this.blocks.at(-1)?.write(text, this.filled);
    this.remember(size);
    this.filled += size;
  }

  /** Undefined for a number that the table does not have. */
  at(index: number): string | undefined {
    if (!(Number.isInteger(index) && index >= 0 && index < this.count)) return undefined;
    const [place, size] = [this.starts[index * 2] ?? 0, this.starts[index * 2 + 1] ?? 0];
    const offset = place % BLOCK;
    return this.blocks[Math.floor(place / BLOCK)]?.toString('utf8', offset, offset + size);
  }

  private remember(size: number): void {
    if (this.count * 2 >= this.starts.length) {
      const longer = new Float64Array(this.starts.length * 2);
      longer.set(this.starts);
      this.starts = longer;
    }
    this.starts[this.count * 2] = (this.blocks.length - 1) * BLOCK + this.filled;
    this.starts[this.count * 2 + 1] = size;
    this.count++;
  }
}
