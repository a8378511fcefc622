import { useNavigate, useSearchParams } from 'react-router';

/** Whether the form of a record is open over its page: `?edit` says so, so that back closes it. */
export function useEditing() {
  const [params, setParams] = useSearchParams();
  return { editing: params.has('edit'), close: () => setParams({}, { replace: true }) };
}

/** Opens the form of a record, from wherever it is shown. */
export function useEdit(path: string) {
  const navigate = useNavigate();
  return () => void navigate(`${path}?edit`);
}
