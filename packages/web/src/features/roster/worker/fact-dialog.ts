/** What every form that records a fact of a worker is given. */
export interface FactDialogProps {
  worker: string;
  onClose(): void;
}
