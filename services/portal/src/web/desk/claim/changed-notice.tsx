import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import type { ReadClaim } from './use-claim.ts';

/** Shows how somebody else changed the claim. It stays until it is acknowledged, since a decision is about the version that its author
 * saw. */
export function ChangedNotice({ shown: { changes, acknowledge } }: { shown: ReadClaim }) {
  const { changed } = useWords(deskWords).claimPage;
  return (
    <div role="status" className="desk-notice">
      {changes.length > 0 && (
        <Alert type="warning" header={changed.title} action={<Button onClick={acknowledge}>{changed.seen}</Button>}>
          {changes.map((change) => changed.what[change]).join(' ')} {changed.kept}
        </Alert>
      )}
    </div>
  );
}
