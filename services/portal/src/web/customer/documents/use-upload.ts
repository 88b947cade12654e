import type { issueUpload } from '@claimstream/api-contract/documents/issue-upload';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { NoConnection } from '../../api/problem.ts';
import { forget } from '../../api/use-api.ts';
import { type FittedPicture, fitPicture } from './fit-picture.ts';
import { postForm, UploadRefused } from './post-form.ts';
import type { Limits } from './shrink-plan.ts';
import { nextUpload, UnusablePicture, type Upload } from './upload-state.ts';

interface Picked {
  file: Blob;
  /** One key for all tries with this picture, so that a retry after a lost answer counts once. */
  key: string;
  fitted?: FittedPicture;
}

/** Uploads pictures of one document. A picture is kept until it has arrived, so that the customer never has to choose it twice. */
export function useUpload(documentId: string, limits: Limits) {
  const [upload, change] = useReducer(nextUpload, { is: 'idle' } satisfies Upload as Upload);
  const [preview, setPreview] = useState<string>();
  const picked = useRef<Picked>(undefined);
  const running = useRef(new AbortController());

  const send = useCallback(async () => {
    const current = picked.current;
    if (!current) return;
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    change({ did: 'pick' });
    try {
      current.fitted ??= await fitPicture(current.file, limits);
      const attempt = await post(
        documentId,
        current.fitted,
        current.key,
        (share) => change({ did: 'send', share }),
        signal,
      );
      picked.current = undefined;
      change({ did: 'arrive', attempt });
      void forget('GET /documents');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof UnusablePicture) change({ did: 'find-unusable', fault: error.fault });
      else if (error instanceof NoConnection) change({ did: 'lose-connection' });
      else change({ did: 'refuse', error });
    }
  }, [documentId, limits]);

  const pick = useCallback(
    (file: Blob) => {
      picked.current = { file, key: crypto.randomUUID() };
      setPreview(URL.createObjectURL(file));
      void send();
    },
    [send],
  );

  useEffect(() => () => running.current.abort(), []);
  useEffect(() => () => (preview ? URL.revokeObjectURL(preview) : undefined), [preview]);
  useEffect(() => {
    if (upload.is !== 'cut') return;
    const again = () => void send();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [upload.is, send]);

  return { upload, preview, pick, again: () => void send() };
}

/** @returns the attempt number of the upload */
async function post(
  documentId: string,
  { blob, type }: FittedPicture,
  idempotencyKey: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const ask = () =>
    call<typeof issueUpload>('POST /documents/{documentId}/upload', {
      path: { documentId },
      body: { contentType: type },
      idempotencyKey,
    });
  const form = await ask();
  onProgress(0);
  try {
    await postForm(form, blob, onProgress, signal);
    return form.attempt;
  } catch (error) {
    // A form that waited too long, e.g. while the machine slept, has expired; a new one works.
    if (!(error instanceof UploadRefused) || error.message !== 'AccessDenied') throw error;
    const fresh = await ask();
    await postForm(fresh, blob, onProgress, signal);
    return fresh.attempt;
  }
}
