// The inside of a function's worker thread: the work of Lambda's Node runtime around a handler. Plain JavaScript, since
// stripping types in every new thread would double the cold start.
import { existsSync, realpathSync } from 'node:fs';
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { captureOutput, logInvokeError } from './console-capture.mjs';

const { taskRoot, handler: handlerName, runtime, compileCache } = workerData;
const post = (message) => parentPort.postMessage(message);
const memoryInUse = () => {
  const heap = getHeapStatistics();
  return heap.total_heap_size + heap.external_memory;
};

class RuntimeError extends Error {
  constructor(type, message) {
    super(message);
    this.name = type;
  }
}

function describe(error) {
  if (!(error instanceof Error) && typeof error?.message !== 'string') {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name ?? 'Error',
    errorMessage: error.message,
    trace: typeof error.stack === 'string' ? error.stack.split('\n') : [],
  };
}

const invocation = { requestId: undefined };
captureOutput(invocation, (line) => post({ kind: 'line', line }));

function die(type, error) {
  const described = describe(error);
  const failure = type
    ? { ...described, errorType: type, errorMessage: `${described.errorType}: ${described.errorMessage}` }
    : described;
  logInvokeError(
    type === 'Runtime.UnhandledPromiseRejection' ? 'Unhandled Promise Rejection' : 'Uncaught Exception',
    failure,
  );
  post({ kind: 'died', failure });
  process.exit(128);
}
process.on('uncaughtException', (error) => die(undefined, error));
process.on('unhandledRejection', (reason) => die('Runtime.UnhandledPromiseRejection', reason));

/** A module outside the package would be found by accident of the code's place on this machine, but not on AWS. */
function refuseModulesOutside(root) {
  const home = pathToFileURL(`${realpathSync(root)}/`).href;
  const partOfTheRuntime = /\/node_modules\/@(aws-sdk|smithy|aws)\//;
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!found.url?.startsWith('file:') || found.url.startsWith(home) || partOfTheRuntime.test(found.url))
        return found;
      if (!context.parentURL?.startsWith(home)) return found;
      throw Object.assign(
        new Error(`Cannot find module '${specifier}'\nRequire stack:\n- ${fileURLToPath(context.parentURL)}`),
        {
          code: 'MODULE_NOT_FOUND',
        },
      );
    },
  });
}

async function loadHandler() {
  const file = basename(handlerName);
  const dot = file.indexOf('.');
  if (dot < 1 || dot === file.length - 1) throw new RuntimeError('Runtime.MalformedHandlerName', 'Bad handler');
  const stem = join(taskRoot, dirname(handlerName), file.slice(0, dot));
  const path = ['.js', '.mjs', '.cjs'].map((extension) => stem + extension).find((candidate) => existsSync(candidate));
  if (!path) {
    throw new RuntimeError(
      'Runtime.ImportModuleError',
      `Error: Cannot find module '${basename(stem)}'\nRequire stack:\n- /var/runtime/index.mjs`,
    );
  }
  let exported;
  try {
    exported = await import(pathToFileURL(path).href);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RuntimeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`);
    if (/^(ERR_)?MODULE_NOT_FOUND$/.test(error?.code ?? ''))
      throw new RuntimeError('Runtime.ImportModuleError', `Error: ${error.message}`);
    throw error;
  }
  const names = file.slice(dot + 1).split('.');
  const pick = (from) => names.reduce((value, name) => value?.[name], from);
  const handler = pick(exported) ?? pick(exported.default);
  if (handler === undefined)
    throw new RuntimeError('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`);
  if (typeof handler !== 'function')
    throw new RuntimeError('Runtime.HandlerNotFound', `${handlerName} is not a function`);
  if (handler.length >= 3 && Number(runtime.match(/\d+/)[0]) >= 24) {
    throw new RuntimeError(
      'Runtime.CallbackHandlerDeprecated',
      'AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later.',
    );
  }
  return handler;
}

function contextOf(request) {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: request.clientContext,
    identity: undefined,
    invokedFunctionArn: request.invokedFunctionArn,
    awsRequestId: request.requestId,
    getRemainingTimeInMillis: () => Math.max(0, request.endsAt - Date.now()),
  };
}

function run(handler, request) {
  const event = JSON.parse(request.payload);
  return new Promise((resolve, reject) => {
    const callback = (error, value) => (error === undefined || error === null ? resolve(value) : reject(error));
    const answer = handler(event, contextOf(request), callback);
    if (typeof answer?.then === 'function') answer.then(resolve, reject);
    else if (handler.length < 3) resolve(answer);
  });
}

function serialise(value) {
  try {
    return JSON.stringify(value === undefined ? null : value) ?? 'null';
  } catch (error) {
    throw new RuntimeError('Runtime.MarshalError', `Unable to stringify response body: ${error.message}`);
  }
}

async function serve(handler, request) {
  invocation.requestId = request.requestId;
  process.env._X_AMZN_TRACE_ID = request.traceId;
  try {
    const payload = serialise(await run(handler, request));
    post({ kind: 'result', payload, memory: memoryInUse() });
  } catch (error) {
    const failure = describe(error);
    logInvokeError('Invoke Error', failure);
    post({ kind: 'result', failure, memory: memoryInUse() });
  }
}

enableCompileCache(compileCache);
refuseModulesOutside(taskRoot);
try {
  const handler = await loadHandler();
  parentPort.on('message', (request) => serve(handler, request));
  flushCompileCache();
  post({ kind: 'ready' });
} catch (error) {
  const failure = describe(error);
  logInvokeError('Uncaught Exception', failure);
  post({ kind: 'init-failed', failure });
}
