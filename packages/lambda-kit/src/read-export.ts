import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { ExportPart, exportKey } from './export-key.ts';

/**
 * Reads the parts of an export that services put into the export bucket.
 * @returns the parts, in the order of the services; undefined while one is missing
 */
export function exportsIn(Bucket: string, s3: Pick<S3Client, 'send'> = new S3Client({})) {
  const part = async (exportId: string, service: string): Promise<ExportPart | undefined> => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: exportKey(exportId, service) }));
      return ExportPart.parse(JSON.parse((await Body?.transformToString()) ?? ''));
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return async (exportId: string, services: readonly string[]): Promise<ExportPart[] | undefined> => {
    const parts = await Promise.all(services.map((service) => part(exportId, service)));
    return parts.every((found) => found !== undefined) ? parts : undefined;
  };
}
