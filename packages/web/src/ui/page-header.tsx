import { type ReactNode, useContext, useEffect } from 'react';
import { Link } from 'react-router';
import { useBilingual, useText } from '../i18n';
import { momentOf } from './format';
import styles from './page-header.module.css';
import { printText } from './print.text';
import { useClock, useSettings, ViewerContext } from './viewer';

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
  /** On paper alone: the place and the filters that made the page what it is. */
  printed?: readonly string[];
}

/** Title of a page; sets the title of the window too. */
export function PageHeader(props: PageHeaderProps) {
  const { title, aside, tags, crumbs, facts, actions, printed, windowTitle = title } = props;
  const platform = useBilingual()(useSettings().platformName);
  useEffect(() => {
    document.title = `${windowTitle} - ${platform}`;
  }, [windowTitle, platform]);
  return (
    <header className={styles.header}>
      <Origin platform={platform} />
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
        {printed && (
          <div className={styles.printed}>
            {printed.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </div>
        )}
        {facts && <div className={styles.facts}>{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** On paper the shell is away: of which platform the page is, of which moment, and who printed it. */
function Origin({ platform }: { platform: string }) {
  const say = useText(printText);
  const clock = useClock();
  const viewer = useContext(ViewerContext);
  return (
    <div className={styles.origin}>
      <span>{platform}</span>
      <span>{say('at', { time: momentOf(clock.now()), name: viewer?.account.displayName ?? '' })}</span>
    </div>
  );
}
