import { existsSync, mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Clock, systemClock } from './clock.ts';
import { ArtifactStore } from './cloudformation/artifact-store.ts';
import { Deployer, type StackDeployment, type StackResult } from './cloudformation/deployer.ts';
import { packagedStack } from './cloudformation/packaged-service.ts';
import { consoleSurface } from './console/console-surface.ts';
import { RunLog } from './console/recording/run-log.ts';
import { Authentication } from './front-door/authentication.ts';
import { Credentials } from './front-door/credentials.ts';
import { Dispatch } from './front-door/dispatch.ts';
import { EmbeddedKernel } from './front-door/embedded-kernel.ts';
import { Guard } from './front-door/guard.ts';
import { HttpServer } from './front-door/http-server.ts';
import { localSurface } from './front-door/local-surface.ts';
import { type Notice, Notices } from './front-door/notices.ts';
import type { CloudService, HttpRequest, HttpResponse, Kernel } from './kernel.ts';
import type { Usage } from './metering/usage.ts';
import { HOME_REGION, Regions } from './regions.ts';
import { allServices } from './services/registry.ts';

export interface CloudOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** A region without others beside it. Absent: us-east-1, which hands requests signed for other regions to them. */
  region?: string;
  /** The folder for all data. Absent: a temporary folder that `stop` removes. */
  dataDir?: string;
  clock?: Clock;
  /** Defaults to all services. Most templates need iam and ssm. */
  services?: readonly ((kernel: Kernel) => CloudService)[];
  /** Service folders with a packaged `.serverless`, deployed in this order before the cloud starts. */
  templates?: readonly string[];
  /** Fault injection: `deliverTwice` delivers every message, event and stream batch twice. */
  chaos?: { deliverTwice?: boolean };
  /** False lets every call through without asking IAM. */
  authorise?: boolean;
  /** Keeps notices off stderr. */
  quiet?: boolean;
}

export interface Cloud {
  readonly endpoint: string;
  readonly dataDir: string;
  readonly kernel: Kernel;
  readonly services: readonly CloudService[];
  /** Deploys packaged service folders in the given order. Throws StackRefused with every problem of a stack. */
  deploy(folders: readonly string[]): Promise<StackResult[]>;
  deployTemplate(deployment: StackDeployment): Promise<StackResult>;
  /** Outputs of a deployed stack; throws where there is none. */
  outputs(stackName: string): Record<string, any>;
  /** A deployed resource; throws where there is none. `ref` is the value of `Ref`. */
  resource(stackName: string, logicalId: string): { physicalId: string; ref: string; attributes: Record<string, any> };
  /** The cloud of another region, started on first use; this cloud for its own region. */
  region(name: string): Promise<Cloud>;
  /** Answers a request that another region's port has authenticated. */
  answer(request: HttpRequest): Promise<HttpResponse>;
  notices(): readonly Notice[];
  /** Calls so far by `service.Verb`. */
  meter(): Record<string, number>;
  /** AWS's bill so far: how much of which unit, by resource and by function. */
  usage(): Usage[];
  /** Loads in the background the models that first calls would wait for, such as Textract's: seconds, 300 MB. */
  prepare(): Promise<void>;
  stop(): Promise<void>;
}

/** The operating system's kernel holds this lock as long as the process lives, so a SIGKILL leaves no stale lock. */
function lockDirectory(dataDir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(
      `${dataDir} is in use by another local-cloud. Stop that one first, or choose another data directory.`,
      { cause },
    );
  }
  return lock;
}

function openDatabase(dataDir: string): DatabaseSync {
  const db = new DatabaseSync(join(dataDir, 'cloud.sqlite'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  return db;
}

/**
 * Starts an embedded AWS on one loopback port: restores the data directory, deploys `templates`, then starts the
 * services.
 * @example const cloud = await startCloud({ templates: ['services/platform'] }); new SQSClient({ endpoint: cloud.endpoint })
 */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const temporary = options.dataDir === undefined;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  if (!existsSync(dataDir)) await mkdir(dataDir, { recursive: true });
  const clock = options.clock ?? systemClock;
  const lock = lockDirectory(dataDir);
  const server = new HttpServer();
  const endpoint = await server.listen(options.port ?? 0).catch((error) => {
    lock.close();
    throw error;
  });
  const db = openDatabase(dataDir);
  const notices = new Notices(clock, options.quiet ?? false);
  const artifacts = new ArtifactStore(db, dataDir);
  const credentials = new Credentials(db);
  const kernel = new EmbeddedKernel({
    region: options.region ?? HOME_REGION,
    db,
    dataDir,
    endpoint,
    clock,
    notices,
    chaos: { deliverTwice: options.chaos?.deliverTwice ?? false },
    authorise: options.authorise ?? true,
    credentials,
    artifact: artifacts.read,
  });
  const runs = new RunLog(kernel);
  const deployer = new Deployer(kernel, artifacts);
  const { store } = deployer;
  kernel.stacks = deployer;
  const others =
    options.region === undefined
      ? new Regions(dataDir, (region, folder, port) => {
          return startCloud({ ...options, region, port, dataDir: folder, templates: [] });
        })
      : undefined;
  let dispatch: Dispatch;
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    const failures: unknown[] = [];
    await others?.stop().catch((error) => failures.push(error));
    for (const service of [...kernel.services].reverse()) {
      try {
        await service.stop?.();
      } catch (error) {
        // The others are stopped first; then the failure is thrown.
        failures.push(error);
      }
    }
    await server.close();
    runs.stop();
    kernel.usage.stop();
    db.close();
    lock.close();
    if (temporary) await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
    if (failures.length > 0) throw new AggregateError(failures, 'services failed to stop');
  }

  const cloud: Cloud = {
    endpoint,
    dataDir,
    kernel,
    services: kernel.services,
    async deploy(folders) {
      const results: StackResult[] = [];
      for (const folder of folders) {
        const { region, ...stack } = await packagedStack(folder);
        results.push(await (await cloud.region(region)).deployTemplate(stack));
      }
      return results;
    },
    async region(name) {
      if (name === kernel.region) return cloud;
      if (!others) throw new Error(`This cloud is the region ${kernel.region} alone`);
      return others.cloud(name);
    },
    answer: (request) => dispatch.answer(request),
    deployTemplate: (deployment) => deployer.deploy(deployment),
    outputs(stackName) {
      const stack = store.stack(stackName);
      if (!stack) throw new Error(`There is no stack ${stackName}`);
      return Object.fromEntries(Object.entries(stack.outputs).map(([name, { value }]) => [name, value]));
    },
    resource(stackName, logicalId) {
      const found = store.resources(stackName).find((resource) => resource.logicalId === logicalId);
      if (!found) throw new Error(`The stack ${stackName} has no resource ${logicalId}`);
      return { physicalId: found.physicalId, ref: found.ref ?? found.physicalId, attributes: found.attributes ?? {} };
    },
    notices: () => notices.list(),
    meter: () => Object.fromEntries([...kernel.meter].sort()),
    usage: () => kernel.usage.read(store),
    async prepare() {
      await Promise.all(kernel.services.map((service) => service.prepare?.()));
    },
    stop: () => (stopped ??= stop()),
  };

  try {
    for (const create of options.services ?? allServices) kernel.add(create(kernel));
    await deployer.restore();
    await cloud.deploy(options.templates ?? []);
    await others?.restore();
    const authentication = new Authentication(credentials);
    dispatch = new Dispatch(kernel, authentication);
    const local = localSurface(cloud, store);
    const console = consoleSurface(cloud, store, runs);
    server.open({
      guard: new Guard(kernel, kernel.services),
      answer: async (request) =>
        (await others?.answer(request, authentication)) ??
        (await local(request)) ??
        (await console(request)) ??
        dispatch.answer(request),
      upgrade: (request, socket, head) =>
        kernel.services.some((service) => service.handleUpgrade?.(request, socket, head) ?? false),
    });
    for (const service of kernel.services) await service.start?.();
  } catch (error) {
    await cloud.stop();
    throw error;
  }
  return cloud;
}
