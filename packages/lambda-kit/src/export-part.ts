import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import * as z from 'zod';
import { environment } from './environment.ts';
import type { Handle } from './event-handler.ts';
import { type ExportPart, exportKey } from './export-key.ts';

/** The customer whose data are exported, with their policies and claims. */
export type ExportRequest = Parameters<Handle<typeof CustomerExportRequested>>[0]['data'];

/**
 * Puts a service's part of an export into the export bucket, because events carry no personal data. Each service may write its own
 * part only, and the customer service reads them. A repetition writes the same part again.
 * @param partOf returns all data of the service about the customer
 */
export function exportPart(
  partOf: (request: ExportRequest) => Promise<Record<string, unknown>>,
  s3: () => Pick<S3Client, 'send'> = () => new S3Client({}),
): Handle<typeof CustomerExportRequested> {
  const { EXPORTS_BUCKET, POWERTOOLS_SERVICE_NAME: service } = environment(
    z.object({ EXPORTS_BUCKET: z.string().min(1), POWERTOOLS_SERVICE_NAME: z.string().min(1) }),
  );
  const client = s3();
  return async ({ data }) => {
    const part: ExportPart = { service, data: await partOf(data) };
    await client.send(
      new PutObjectCommand({
        Bucket: EXPORTS_BUCKET,
        Key: exportKey(data.exportId, service),
        Body: JSON.stringify(part),
        ContentType: 'application/json',
      }),
    );
  };
}
