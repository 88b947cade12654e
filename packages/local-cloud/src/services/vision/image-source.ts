import { AwsError } from '../../errors.ts';
import type { Call, Kernel } from '../../kernel.ts';

/** A picture in a request to Textract or Rekognition. */
export interface ImageSource {
  /** Base64, JSON's form of blobs. */
  Bytes?: string | Uint8Array;
  S3Object?: { Bucket?: string; Name?: string; Version?: string };
}

/** Both services take up to 5 MB inside a request. */
const LARGEST_INLINE = 5 * 1024 * 1024;

/** The largest object that a service reads from S3, and the code of its refusal. */
export interface SizeLimit {
  fromS3: number;
  tooLarge: string;
}

/** The picture's bytes; an object in S3 is read as the caller, who needs s3:GetObject as on AWS. */
export async function readImage(
  kernel: Kernel,
  call: Call,
  source: ImageSource,
  { fromS3, tooLarge }: SizeLimit,
): Promise<Uint8Array> {
  if ((source.Bytes === undefined) === (source.S3Object === undefined)) {
    throw new AwsError('InvalidParameterException', 'Request has invalid parameters: give either Bytes or S3Object');
  }
  if (source.Bytes !== undefined) {
    const bytes = typeof source.Bytes === 'string' ? Buffer.from(source.Bytes, 'base64') : source.Bytes;
    if (bytes.length === 0)
      throw new AwsError('InvalidParameterException', 'Request has invalid parameters: Bytes is empty');
    if (bytes.length > LARGEST_INLINE) throw new AwsError(tooLarge, `Bytes may hold at most ${LARGEST_INLINE} bytes`);
    return bytes;
  }
  const { Bucket, Name, Version } = source.S3Object!;
  if (!Bucket || !Name)
    throw new AwsError('InvalidParameterException', 'Request has invalid parameters: S3Object needs Bucket and Name');
  try {
    const input = { Bucket, Key: Name, ...(Version ? { VersionId: Version } : {}) };
    const output = await kernel.call<{ Body: Uint8Array }>(call.caller, 's3', 'GetObject', input);
    if (output.Body.length > fromS3) throw new AwsError(tooLarge, `An object in S3 may hold at most ${fromS3} bytes`);
    return output.Body;
  } catch (cause) {
    if (!(cause instanceof AwsError) || cause.code === tooLarge) throw cause;
    const why = `Unable to get object metadata from S3. Check object key, region and/or access permissions. (${cause.message})`;
    throw Object.assign(new AwsError('InvalidS3ObjectException', why), { cause });
  }
}
