import { type RefObject, useEffect, useState } from 'react';

const parts = ['.graphiql-query-editor .monaco-editor', '.graphiql-response .monaco-editor'];

/** Whether the editors below `root` stand. Before that GraphiQL takes a press on “run” and does nothing with it. */
export function useEditorReady(root: RefObject<HTMLElement | null>, instance: string): boolean {
  const [ready, setReady] = useState<string>();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const look = () => {
      if (!parts.every((part) => element.querySelector(part))) return;
      observer.disconnect();
      setReady(instance);
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { subtree: true, childList: true });
    look();
    return () => observer.disconnect();
  }, [root, instance]);
  return ready === instance;
}
