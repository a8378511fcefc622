import { Navigate } from 'react-router';
import { useViewer } from '../ui/viewer';
import { useNavigation } from './navigation';

/** `/` leads to the first entry of the reader's menu. */
export function Home() {
  const [first] = useNavigation(useViewer());
  return <Navigate to={first?.path ?? '/account'} replace />;
}
