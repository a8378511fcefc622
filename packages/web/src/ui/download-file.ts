/** Why no file came: the server's words, or that it was not reached. */
export type DownloadRefusal = { zh: string; en: string } | 'lost';

/** What came of a download; `leftOut` is how many of those asked for the server could not put into the file. */
export interface Downloaded {
  refused?: DownloadRefusal;
  leftOut: number;
}

/** A part of a file on its way, and how many of those asked for will not be in it. */
interface Chunk {
  bytes: Uint8Array;
  leftOut: number;
}

/** Fetches a file and hands it to the browser, under the name that the server gives it unless told. */
export async function downloadFile(
  url: string,
  { name, onChunk, ...request }: RequestInit & { name?: string; onChunk?: (come: Chunk) => void } = {},
): Promise<Downloaded> {
  try {
    const answer = await fetch(url, { ...request, headers: { 'x-jiazheng': 'spa', ...request.headers } });
    if (!answer.ok) {
      const { message } = (await answer.json()) as { message?: { zh: string; en: string } };
      return { refused: message ?? 'lost', leftOut: 0 };
    }
    const given = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    const leftOut = Number(answer.headers.get('x-left-out') ?? 0);
    const whole = onChunk ? watched(answer, (bytes) => onChunk({ bytes, leftOut })) : answer;
    keep(await whole.blob(), name ?? given ?? 'download');
    return { leftOut };
  } catch {
    return { refused: 'lost', leftOut: 0 };
  }
}

/** The same answer, told of as it comes. */
const watched = ({ body }: Response, tell: (bytes: Uint8Array) => void): Response =>
  new Response(
    body!.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, out) {
          tell(bytes);
          out.enqueue(bytes);
        },
      }),
    ),
  );

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
