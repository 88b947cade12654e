import { NoConnection } from '../../api/problem.ts';

export interface UploadForm {
  url: string;
  fields: Record<string, string>;
}

/** The bucket's refusal with its code, e.g. EntityTooLarge, or AccessDenied for an expired form. */
export class UploadRefused extends Error {}

/**
 * Posts a file with a form of `POST /documents/{documentId}/upload` and reports progress, which `fetch` cannot.
 * @param onProgress share of the file sent so far, 0 to 1
 * @throws NoConnection, UploadRefused, AbortError
 */
export function postForm(
  { url, fields }: UploadForm,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file); // last: the bucket ignores fields after the file
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new UploadRefused(codeOf(request.responseText) ?? `${request.status}`));
    request.onerror = () => reject(new NoConnection('The upload was cut off'));
    request.ontimeout = () => reject(new NoConnection('The upload took too long'));
    request.onabort = () => reject(new DOMException('Upload given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', url);
    request.timeout = 4 * 60_000; // the form expires after five minutes
    request.send(form);
  });
}

const codeOf = (xml: string): string | undefined => /<Code>(\w+)<\/Code>/.exec(xml)?.[1];
