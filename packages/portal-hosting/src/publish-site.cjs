const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ListObjectsV2Command, PutObjectCommand } = require('@aws-sdk/client-s3');
const { cacheControl, contentType, isAsset, siteFiles } = require('./files.cjs');
const { removeOldAssets } = require('./old-assets.cjs');

/** Maximum number of parallel uploads. */
const AT_ONCE = 8;

/**
 * Makes the bucket match the packaged site. Assets come first and index.html last, so that no page names a missing file; unchanged files
 * are skipped.
 * @param {object} options
 * @param {string} options.folder of the packaged site
 * @param {object} options.config content of config.json
 * @param {string} options.bucket
 * @param {import('@aws-sdk/client-s3').S3Client} options.s3
 * @param {boolean} [options.force] uploads everything, e.g. after a change of content types or caching
 * @param {number} [options.now] milliseconds since the epoch
 * @returns {Promise<{ uploaded: string[], removed: string[] }>} keys
 */
async function publishSite({ folder, config, bucket, s3, force = false, now = Date.now() }) {
  const there = await objectsIn(s3, bucket);
  const files = siteFiles(folder).map((key) => ({ key, body: readFileSync(join(folder, key)) }));
  files.push({ key: 'config.json', body: Buffer.from(`${JSON.stringify(config, null, 2)}\n`) });
  const changed = files.filter(({ key, body }) => force || there.get(key) !== md5(body));
  const steps = [
    ({ key }) => isAsset(key),
    ({ key }) => !isAsset(key) && key !== 'index.html',
    ({ key }) => key === 'index.html',
  ];
  for (const step of steps) await inParallel(changed.filter(step), (file) => upload(s3, bucket, file));
  const present = files.map(({ key }) => key);
  const removed = await removeOldAssets({ s3, bucket, present, there: [...there.keys()], now });
  return { uploaded: changed.map(({ key }) => key), removed };
}

function upload(s3, Bucket, { key, body }) {
  return s3.send(
    new PutObjectCommand({
      Bucket,
      Key: key,
      Body: body,
      ContentType: contentType(key),
      CacheControl: cacheControl(key),
    }),
  );
}

/** Key → MD5 of the content, which is the ETag of objects uploaded in one piece and encrypted by S3. */
async function objectsIn(s3, Bucket) {
  const found = new Map();
  let ContinuationToken;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken }));
    for (const { Key, ETag } of page.Contents ?? []) found.set(Key, ETag.replaceAll('"', ''));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return found;
}

const md5 = (body) => createHash('md5').update(body).digest('hex');

async function inParallel(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

module.exports = { objectsIn, publishSite };
