import type { FormInstance } from 'antd';
import { useBilingual } from '../../i18n';

interface Fault {
  field?: string | null;
  message: { zh: string; en: string };
}

/** Puts the server's words under the fields of a form; what belongs to none of them stands under `fallback`. */
export function useFormFaults<V extends object>(
  form: FormInstance<V>,
  fallback: keyof V & string,
): (errors: readonly Fault[]) => void {
  const bilingual = useBilingual();
  return (errors) => {
    if (errors.length === 0) return;
    const fieldOf = ({ field }: Fault) => (field && form.getFieldInstance(field) ? field : fallback);
    form.setFields(errors.map((error) => ({ name: fieldOf(error) as never, errors: [bilingual(error.message)] })));
    const [first] = errors;
    if (first) form.scrollToField(fieldOf(first) as never, { focus: true, block: 'center' });
  };
}
