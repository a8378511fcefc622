import type { ListName } from '../../gql/graphql';
import { type DownloadRefusal, downloadFile } from '../download-file';

export type ExportFormat = 'xlsx' | 'csv';

interface Wanted {
  list: ListName;
  format: ExportFormat;
  language: 'zh' | 'en';
  filter: object;
  /** Of those that match, these alone. */
  ids?: readonly string[];
}

/**
 * Fetches a list as a file and hands it to the browser. The filter may hold a name: it goes in the body, never in an
 * address. Gives what was refused, if anything.
 */
export async function downloadList(wanted: Wanted): Promise<DownloadRefusal | undefined> {
  const { refused } = await downloadFile('/files/exports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
    name: `${wanted.list.toLowerCase()}.${wanted.format}`,
  });
  return refused;
}
