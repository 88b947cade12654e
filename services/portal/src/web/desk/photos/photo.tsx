import type { showImage } from '@claimstream/api-contract/documents/show-image';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import { useRead } from '../../api/use-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { ZoomDialog } from './zoom-dialog.tsx';

/** Links expire after five minutes; a new one is fetched before that. */
const fresh = 4 * 60_000;

interface PhotoProps {
  documentId: string;
  attempt: number;
  name: string;
  attempts: readonly number[];
}

/** The picture of one attempt. A click opens it larger in a dialog. */
export function Photo({ documentId, attempt, name, attempts }: PhotoProps) {
  const { photos: t } = useWords(deskWords);
  const { number } = useFormat();
  const [zoomed, zoom] = useState(false);
  const { data, error } = useRead<typeof showImage>(
    'GET /documents/{documentId}/image',
    { path: { documentId }, query: { attempt: String(attempt) } },
    { refetchInterval: fresh, staleTime: fresh },
  );
  if (!data) return <div className="desk-no-photo">{error ? t.unreadable : <Spinner />}</div>;
  const title = attempts.length > 1 ? `${name}, ${t.attempt(number(attempt))}` : name;
  return (
    <>
      <button type="button" className="desk-photo" aria-label={t.enlarge(title)} onClick={() => zoom(true)}>
        <img src={data.url} alt="" />
      </button>
      {zoomed && <ZoomDialog title={title} url={data.url} onClose={() => zoom(false)} />}
    </>
  );
}
