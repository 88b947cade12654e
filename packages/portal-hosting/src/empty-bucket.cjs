const { DeleteObjectsCommand } = require('@aws-sdk/client-s3');
const { objectsIn } = require('./publish-site.cjs');

/** Maximum number of objects in one DeleteObjects. */
const MOST = 1000;

/** Removes every object; CloudFormation deletes only empty buckets. @returns their number */
async function emptyBucket(s3, Bucket) {
  const keys = [...(await objectsIn(s3, Bucket)).keys()];
  for (let at = 0; at < keys.length; at += MOST) {
    const Objects = keys.slice(at, at + MOST).map((Key) => ({ Key }));
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
  }
  return keys.length;
}

module.exports = { emptyBucket };
