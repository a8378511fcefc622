import { useCommonText } from '../i18n';

/** What the server writes where no account acted. */
const platform = '平台';

/** Who acted, by name; the platform itself in the reader's language. */
export function useActorName(): (name: string) => string {
  const say = useCommonText();
  return (name) => (name === platform ? say('timeline.platform') : name);
}
