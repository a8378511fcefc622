import { useViewer } from './viewer';

/** Whether the reader's role may call an operation at all; on which record is for the record to say. */
export function useMay(): (operation: string) => boolean {
  const { operations } = useViewer();
  return (operation) => operations.includes(operation);
}
