// Turns a function's output into log events, formatted as Lambda's Node runtime formats them.
import { format } from 'node:util';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
const METHODS = { trace: 'trace', debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' };

let emit = () => {};

/** A console call is one event; direct writes to the streams are one unformatted event per line. */
export function captureOutput(invocation, sink) {
  const json = process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON';
  const threshold = json ? Math.max(0, LEVELS.indexOf((process.env.AWS_LAMBDA_LOG_LEVEL ?? 'TRACE').toLowerCase())) : 0;
  emit = (level, message, value) => {
    if (LEVELS.indexOf(level) < threshold) return;
    const timestamp = new Date().toISOString();
    const { requestId } = invocation;
    sink(
      json
        ? JSON.stringify({ timestamp, level: level.toUpperCase(), requestId, message: value ?? message })
        : `${timestamp}\t${requestId}\t${level.toUpperCase()}\t${message}`,
    );
  };
  for (const [method, level] of Object.entries(METHODS)) {
    console[method] = (...values) => {
      const [first] = values;
      const plainObject =
        values.length === 1 && typeof first === 'object' && first !== null && !(first instanceof Error);
      emit(level, format(...values), json && plainObject ? first : undefined);
    };
  }
  for (const stream of [process.stdout, process.stderr]) captureStream(stream, sink);
}

function captureStream(stream, sink) {
  let unfinished = '';
  stream.write = (chunk, encoding, done) => {
    const lines = (unfinished + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))).split('\n');
    unfinished = lines.pop();
    for (const line of lines) if (line !== '') sink(line);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (callback) queueMicrotask(callback);
    return true;
  };
  process.on('exit', () => {
    if (unfinished !== '') sink(unfinished);
  });
}

/** The runtime's own log line for an error. */
export function logInvokeError(title, failure) {
  const { errorType, errorMessage, trace } = failure;
  const detail = { errorType, errorMessage, stack: trace };
  emit('error', `${title} \t${JSON.stringify(detail)}`, detail);
}
