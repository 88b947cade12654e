import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { described } from '../picture/passage.ts';
import { liveWords } from '../words/index.ts';

/** The meaning of an event in a sentence: in the reader's language if available, otherwise the contract's own. */
export function Meaning({ event, topology }: { event: ObservedEvent; topology: Topology }) {
  const t = useWords(liveWords);
  const language = useLanguage();
  const said = described(topology, event)?.description;
  if (!said) return t.unknownEvent;
  const translated = t.meanings[event.name];
  return translated ?? (language === 'en' ? said : <span lang="en">{said}</span>);
}
