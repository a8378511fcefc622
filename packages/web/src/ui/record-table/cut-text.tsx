import { Tooltip } from 'antd';
import styles from './record-table.module.css';

/** A cell that may be long: cut with dots, the whole on hover. `whole` where the cell shows a short form. */
export function CutText({ children, whole, width }: { children: string; whole?: string; width?: number }) {
  return (
    <Tooltip title={whole ?? (children.length > (width ?? 200) / 14 ? children : undefined)}>
      <span className={styles.cut} style={{ maxWidth: width }}>
        {children}
      </span>
    </Tooltip>
  );
}
