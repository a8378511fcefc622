import { useSearchParams } from 'react-router';

/** What the trail can be narrowed by, as it stands in the address; dates are YYYY-MM-DD. */
export interface AuditFilter {
  action?: string;
  subjectKind?: string;
  from?: string;
  to?: string;
}

const patterns: Record<keyof AuditFilter, RegExp> = {
  action: /^[A-Z_]{2,40}$/,
  subjectKind: /^[A-Za-z]{2,40}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
};

export const filterKeys = Object.keys(patterns) as (keyof AuditFilter)[];

export function useAuditFilter(): [AuditFilter, (change: AuditFilter) => void, () => void] {
  const [search, setSearch] = useSearchParams();
  const filter: AuditFilter = {};
  for (const key of filterKeys) {
    const value = search.get(key);
    if (value && patterns[key].test(value)) filter[key] = value;
  }
  const change = (next: AuditFilter) => {
    const wanted = { ...filter, ...next };
    setSearch(filterKeys.flatMap((key) => (wanted[key] ? [[key, wanted[key]] as [string, string]] : [])));
  };
  return [filter, change, () => setSearch({})];
}
