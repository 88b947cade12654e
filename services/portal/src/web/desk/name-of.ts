import { useSession } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { deskWords } from './words/index.ts';

/** The desk's name for a member of staff: ids mean nothing to readers. */
export function useNameOf(): (subject: string | undefined) => string {
  const session = useSession();
  const { you, colleague } = useWords(deskWords);
  const own = session.state === 'signed-out' ? undefined : session.sub;
  return (subject) => (subject === own ? you : colleague);
}
