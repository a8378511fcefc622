/** The browser's storage, parted by account: who signs in next at this desk does not find another's queries. */
export function ownStorage(account: string) {
  const prefix = `jiazheng.graphiql.${account}.`;
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return {
    get length() {
      return keys().length;
    },
    getItem: (key: string) => localStorage.getItem(prefix + key),
    setItem: (key: string, value: string) => localStorage.setItem(prefix + key, value),
    removeItem: (key: string) => localStorage.removeItem(prefix + key),
    clear: () => {
      for (const key of keys()) localStorage.removeItem(key);
    },
  };
}

/** What stood in front when the editor was last open; GraphiQL by itself shows it only in the first tab. */
export function lastShown(storage: Pick<Storage, 'getItem'>): { query: string; variables?: string } | undefined {
  try {
    const { tabs, activeTabIndex } = JSON.parse(storage.getItem('graphiql:tabState') ?? '');
    const { query, variables } = tabs[activeTabIndex];
    return typeof query === 'string' ? { query, variables: variables ?? undefined } : undefined;
  } catch {
    return undefined;
  }
}
