import { config } from '../config.ts';
import { PageLink } from '../layout/page-link.tsx';
import { useWords } from '../words/use-words.ts';
import { developersWords } from './words/index.ts';

/** Leads developers to the programs beside the portal; renders nothing on a deployed stage. */
export function DevelopersLink() {
  const t = useWords(developersWords);
  return config().links ? <PageLink href="/developers">{t.link}</PageLink> : null;
}
