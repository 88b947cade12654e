import type { showImage } from '@claimstream/api-contract/documents/show-image';
import { useRead } from '../../api/use-api.ts';

interface UploadedPictureProps {
  documentId: string;
  attempt: number;
  /** The newly chosen picture, before any service has it. */
  preview?: string;
  alt: string;
}

export function UploadedPicture({ documentId, attempt, preview, alt }: UploadedPictureProps) {
  const image = useRead<typeof showImage>(
    'GET /documents/{documentId}/image',
    { path: { documentId }, query: { attempt } },
    // A link expires after five minutes.
    { enabled: !preview && attempt > 0, refetchInterval: 4 * 60_000 },
  );
  const address = preview ?? image.data?.url;
  return <div className="picture-frame">{address && <img src={address} alt={alt} />}</div>;
}
