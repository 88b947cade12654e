const { join, resolve } = require('node:path');
const { CloudFormationClient, DescribeStacksCommand } = require('@aws-sdk/client-cloudformation');
const { CloudFrontClient, CreateInvalidationCommand } = require('@aws-sdk/client-cloudfront');
const { S3Client } = require('@aws-sdk/client-s3');
const { GetParametersCommand, SSMClient } = require('@aws-sdk/client-ssm');
const { isAsset } = require('./src/files.cjs');
const { portalConfig, readParameters } = require('./src/portal-config.cjs');
const { buildSite } = require('./src/build-site.cjs');
const { emptyBucket } = require('./src/empty-bucket.cjs');
const { publishSite } = require('./src/publish-site.cjs');

const root = resolve(__dirname, '..', '..');

/**
 * A plugin of the Serverless Framework for a service whose artifact is a site. `package` builds it into `.serverless/site`; `deploy`
 * uploads it to the stack's bucket, even if the stack did not change; `remove` empties the bucket first. The stack exports its bucket and
 * distribution as the outputs SiteBucket and DistributionId.
 */
class PortalSite {
  #serverless;
  #options;
  #log;

  constructor(serverless, options, { log }) {
    this.#serverless = serverless;
    this.#options = options;
    this.#log = log;
    this.hooks = {
      'after:package:createDeploymentArtifacts': () => this.#build(),
      'after:deploy:deploy': () => this.#publish(),
      'before:remove:remove': () => this.#empty(),
    };
  }

  #build() {
    const { serviceDir } = this.#serverless;
    const target = join(serviceDir, '.serverless');
    return buildSite({ serviceDir, root, target, say: (line) => this.#log.notice(line) });
  }

  async #publish() {
    const { stage, region, clients, outputs } = await this.#deployed();
    const { cloudformation, s3, ssm, cloudfront } = clients;
    try {
      const { SiteBucket, DistributionId, PortalUrl } = await outputs();
      if (!SiteBucket) throw new Error('The stack has no bucket for the site: its last deploy failed.');
      const value = await readParameters(stage, async (Names) => {
        const { Parameters } = await ssm.send(new GetParametersCommand({ Names }));
        return Parameters;
      });
      const folder = join(this.#options.package ?? join(this.#serverless.serviceDir, '.serverless'), 'site');
      const { uploaded, removed } = await publishSite({
        folder,
        config: portalConfig({ stage, region, value }),
        bucket: SiteBucket,
        s3,
        force: this.#options.force,
      });
      await invalidate(cloudfront, DistributionId, uploaded);
      const done = `files uploaded: ${uploaded.length}, old ones removed: ${removed.length}`;
      this.#log.notice(`The portal is ${PortalUrl} (${done})`);
    } finally {
      for (const client of [cloudformation, s3, ssm, cloudfront]) client.destroy();
    }
  }

  async #empty() {
    const { clients, outputs } = await this.#deployed();
    try {
      const { SiteBucket } = await outputs();
      if (SiteBucket) await emptyBucket(clients.s3, SiteBucket);
    } finally {
      for (const client of Object.values(clients)) client.destroy();
    }
  }

  async #deployed() {
    const provider = this.#serverless.getProvider('aws');
    const config = await provider.getAwsSdkV3Config();
    const clients = {
      cloudformation: new CloudFormationClient(config),
      // The local cloud, like any endpoint given by AWS_ENDPOINT_URL, addresses buckets by path.
      s3: new S3Client({ ...config, forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL) }),
      ssm: new SSMClient(config),
      cloudfront: new CloudFrontClient(config),
    };
    const outputs = async () => {
      const StackName = provider.naming.getStackName();
      const { Stacks } = await clients.cloudformation.send(new DescribeStacksCommand({ StackName }));
      return Object.fromEntries(Stacks[0].Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]) ?? []);
    };
    return { stage: provider.getStage(), region: provider.getRegion(), clients, outputs };
  }
}

/** An asset's name never gets other content, so only the other files can be out of date. */
async function invalidate(cloudfront, DistributionId, uploaded) {
  const Items = uploaded.filter((key) => !isAsset(key)).map((key) => `/${key}`);
  if (Items.length === 0) return;
  const InvalidationBatch = { CallerReference: String(Date.now()), Paths: { Quantity: Items.length, Items } };
  await cloudfront.send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch }));
}

module.exports = PortalSite;
