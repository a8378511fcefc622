import { describe, expect, it } from 'vitest';
import { pageCounter } from './page-count';

const file =
  '%PDF-1.3\n<<\n/Type /Page\n/Parent 1 0 R\n>>\n\x9d\xff<<\n/Type /Page\n>>\n<<\n/Type /Pages\n/Count 2\n>>\n';
const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));

describe('the pages of a file that comes in', () => {
  it('are counted wherever it is cut, each once, and not their list', () => {
    for (let size = 1; size <= bytes.length; size++) {
      const count = pageCounter();
      const counts = [];
      for (let at = 0; at < bytes.length; at += size) counts.push(count(bytes.subarray(at, at + size)));
      expect(counts.at(-1), `parts of ${size}`).toBe(2);
      expect(counts).toEqual([...counts].sort());
    }
  });
});
