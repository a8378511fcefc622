/** Why no file came: the server's words, or that it was not reached. */
export type DownloadRefusal = { zh: string; en: string } | 'lost';

/** What came of a download; `leftOut` is how many of those asked for the server could not put into the file. */
export interface Downloaded {
  refused?: DownloadRefusal;
  leftOut: number;
}

/** Fetches a file and hands it to the browser, under the name that the server gives it unless told. */
export async function downloadFile(
  url: string,
  { name, ...request }: RequestInit & { name?: string } = {},
): Promise<Downloaded> {
  try {
    const answer = await fetch(url, { ...request, headers: { 'x-jiazheng': 'spa', ...request.headers } });
    if (!answer.ok) {
      const { message } = (await answer.json()) as { message?: { zh: string; en: string } };
      return { refused: message ?? 'lost', leftOut: 0 };
    }
    const given = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    keep(await answer.blob(), name ?? given ?? 'download');
    return { leftOut: Number(answer.headers.get('x-left-out') ?? 0) };
  } catch {
    return { refused: 'lost', leftOut: 0 };
  }
}

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
