/** Where a record has its page: below its list. */
export const recordPath = (list: string, id: string): string => `${list}/${encodeURIComponent(id)}`;
