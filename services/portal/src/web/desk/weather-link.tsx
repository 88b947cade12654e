import type { CatastropheOfClaim } from '@claimstream/api-contract/claims/catastrophe-of-claim';
import { PageLink } from '../layout/page-link.tsx';
import { useWords } from '../words/use-words.ts';
import { deskWords } from './words/index.ts';

/** The severe weather that a claim is of, behind the day of its loss: name and code, leading to all its claims. */
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
