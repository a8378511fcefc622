import type { ImportKind } from '../../../gql/graphql';
import { answerOf, type UploadAnswer } from '../../../ui/upload';

/** Sends a roster. XMLHttpRequest, since `fetch` does not say how much of a file has gone. */
export function uploadRoster(
  kind: ImportKind,
  file: File,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files/imports');
    request.setRequestHeader('x-jiazheng', 'spa');
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve('lost');
    request.onabort = () => resolve('lost');
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    // The server reads the form in order and must know the kind when the file comes.
    form.append('kind', kind);
    form.append('file', file);
    request.send(form);
  });
}
