import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useBilingual } from '../i18n';
import styles from './page-header.module.css';
import { useSettings } from './viewer';

export interface PageHeaderProps {
  title: string;
  /** Of the window, where the page's own names a person: windows and their history are seen by others. */
  windowTitle?: string;
  /** Count, as-of time: grey, beside the title. */
  aside?: ReactNode;
  /** State tags beside the title of a record. */
  tags?: ReactNode;
  /** The way here; records and wizards only. */
  crumbs?: readonly { label: string; to: string }[];
  /** Number, place, belonging: the line below. */
  facts?: readonly (string | null | undefined | false)[];
  /** Rightmost is the primary one. */
  actions?: ReactNode;
}

/** Title of a page; sets the title of the window too. */
export function PageHeader({ title, aside, tags, crumbs, facts, actions, windowTitle = title }: PageHeaderProps) {
  const platform = useBilingual()(useSettings().platformName);
  useEffect(() => {
    document.title = `${windowTitle} - ${platform}`;
  }, [windowTitle, platform]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {crumbs && (
          <nav className={styles.crumbs} aria-label={crumbs.map((crumb) => crumb.label).join(' / ')}>
            {crumbs.map((crumb) => (
              <span key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
                <span aria-hidden> / </span>
              </span>
            ))}
          </nav>
        )}
        <div className={styles.line}>
          <h1 className={styles.title}>{title}</h1>
          {tags}
          {aside && <span className={styles.aside}>{aside}</span>}
        </div>
        {facts && <div className={styles.facts}>{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
