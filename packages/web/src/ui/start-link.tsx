import { PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ButtonLink } from './button-link';
import { useMay } from './use-may';

/** The primary way to a form, for those who may send what it is filled in for. */
export function StartLink({ to, operation, children }: { to: string; operation: string; children: ReactNode }) {
  return (
    useMay()(operation) && (
      <ButtonLink to={to} type="primary" icon={<PlusOutlined aria-hidden />}>
        {children}
      </ButtonLink>
    )
  );
}
