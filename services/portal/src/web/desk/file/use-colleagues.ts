import type { listColleagues } from '@claimstream/api-contract/claims/list-colleagues';
import { useRead } from '../../api/use-api.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../words/use-words.ts';
import { fileWords } from './words/index.ts';

/** Staff who can own a claim, named by their work e-mail address. */
export function useColleagues() {
  const { owner } = useWords(fileWords);
  const session = useSession();
  const { data } = useRead<typeof listColleagues>('GET /desk/colleagues', undefined, { staleTime: 300_000 });
  const own = session.state === 'signed-out' ? undefined : session.sub;
  const colleagues = data?.colleagues ?? [];
  return {
    own,
    others: colleagues.filter(({ sub }) => sub !== own),
    nameOf: (subject: string) => colleagues.find(({ sub }) => sub === subject)?.email ?? owner.aColleague,
  };
}
