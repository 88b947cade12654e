import { useWords } from '../words/use-words.ts';
import { layoutWords } from './words/index.ts';

/** Shown when the configuration cannot be read; depends on nothing that might be missing. */
export function CannotStart() {
  const { cannotStart, tryAgain } = useWords(layoutWords);
  return (
    <main className="centred-page">
      <h1>{cannotStart.title}</h1>
      <p>{cannotStart.text}</p>
      <button type="button" onClick={() => location.reload()}>
        {tryAgain}
      </button>
    </main>
  );
}
