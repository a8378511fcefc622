import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql-theme.css';
import { Alert, Select } from 'antd';
import { GraphiQL } from 'graphiql';
import { useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../../i18n';
import { useAppearance } from '../../../ui/appearance';
import { PageHeader } from '../../../ui/page-header';
import { useViewport } from '../../../ui/use-viewport';
import { useViewer } from '../../../ui/viewer';
import { fetcher } from './fetcher';
import styles from './graphiql.module.css';
import { graphiqlText } from './graphiql.text';
import { lastShown, ownStorage } from './own-storage';
import { type Sample, type SampleName, sampleNames, samples } from './samples';
import { useEditorReady } from './use-editor-ready';
import { useTabsAsList } from './use-tabs-as-list';

/** For the first visit: every sample in a tab of its own, the wanted one in front. */
const tabsFor = (wanted: SampleName | undefined): Sample[] =>
  sampleNames.toSorted((one, other) => Number(other === wanted) - Number(one === wanted)).map((name) => samples[name]);

/** /graphiql: free queries of analysts; `?sample=` brings one of ours into a tab of its own. */
export function Component() {
  const say = useText(graphiqlText);
  const { dark } = useAppearance();
  const viewport = useViewport();
  const account = useViewer().account.id;
  const storage = useMemo(() => ownStorage(account), [account]);
  const editor = useRef<HTMLDivElement>(null);
  useTabsAsList(editor);
  const [search, setSearch] = useSearchParams();
  const name = sampleNames.find((known) => known === search.get('sample'));
  const shown = useMemo((): Sample | undefined => (name ? samples[name] : lastShown(storage)), [name, storage]);
  const ready = useEditorReady(editor, name ?? '');

  return (
    <div className={styles.page}>
      <PageHeader
        title={say('title')}
        aside={say('aside')}
        actions={
          <>
            <Link to="/catalogue">{say('guide')}</Link>
            <Select<SampleName>
              className={styles.samples}
              aria-label={say('sample')}
              placeholder={say('sample')}
              popupMatchSelectWidth={false}
              value={name}
              onChange={(next) => setSearch({ sample: next }, { replace: true })}
              options={sampleNames.map((value) => ({ value, label: say(`samples.${value}`) }))}
            />
          </>
        }
      />
      {viewport === 'phone' && <Alert banner type="info" title={say('phone')} />}
      <div className={styles.editor} ref={editor} inert={!ready} aria-busy={!ready}>
        <GraphiQL
          key={name ?? ''}
          fetcher={fetcher}
          storage={storage}
          forcedTheme={dark ? 'dark' : 'light'}
          defaultTabs={tabsFor(name)}
          initialQuery={shown?.query}
          initialVariables={shown && (shown.variables ?? '')}
          isHeadersEditorEnabled={false}
          shouldPersistHeaders={false}
          visiblePlugin={viewport === 'wide' ? 'Documentation Explorer' : undefined}
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </div>
    </div>
  );
}
