import type { CatastropheOfClaim } from '@claimstream/api-contract/claims/catastrophe-of-claim';
import { PageLink } from '../layout/page-link.tsx';
import { useWords } from '../words/use-words.ts';
import { deskWords } from './words/index.ts';

/** The claim's severe weather, shown after the day of the loss: name and code, linked to all claims of that weather. */
export function WeatherLink({ catastrophe }: { catastrophe: CatastropheOfClaim | undefined }) {
  const { weather } = useWords(deskWords);
  if (!catastrophe) return null;
  const { catastropheCode: code, kind } = catastrophe;
  return (
    <>
      {' '}
      ·{' '}
      <PageLink href={`/desk/claims?catastrophe=${code}`}>
        {weather[kind]} {code}
      </PageLink>
    </>
  );
}
