const { DeleteObjectsCommand, GetObjectCommand, PutObjectCommand } = require('@aws-sdk/client-s3');
const { isAsset } = require('./files.cjs');

/** A tab that was open when the site changed still loads parts of the old one, for this long. */
const KEPT_MS = 7 * 24 * 3_600_000;
/** File beside the site: since when each asset has belonged to no site. */
const RECORD = 'superseded.json';

/**
 * Removes assets that have belonged to no site for a week.
 * @param {object} options
 * @param {import('@aws-sdk/client-s3').S3Client} options.s3
 * @param {string} options.bucket
 * @param {string[]} options.present keys of the site
 * @param {string[]} options.there keys of the bucket before the site was uploaded
 * @param {number} options.now milliseconds since the epoch
 * @returns {Promise<string[]>} the keys that were removed
 */
async function removeOldAssets({ s3, bucket, present, there, now }) {
  const known = there.includes(RECORD) ? await read(s3, bucket) : {};
  const old = there.filter((key) => isAsset(key) && !present.includes(key));
  const since = Object.fromEntries(old.map((key) => [key, known[key] ?? new Date(now).toISOString()]));
  const removed = old.filter((key) => now - Date.parse(since[key]) > KEPT_MS);
  for (const key of removed) delete since[key];
  if (removed.length > 0)
    await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: removed.map((Key) => ({ Key })), Quiet: true } }),
    );
  if (JSON.stringify(since) !== JSON.stringify(known))
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: RECORD,
        Body: JSON.stringify(since),
        ContentType: 'application/json',
        CacheControl: 'no-cache',
      }),
    );
  return removed;
}

async function read(s3, Bucket) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: RECORD }));
  return JSON.parse(await Body.transformToString());
}

module.exports = { removeOldAssets };
