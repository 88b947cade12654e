/**
 * The entry of every `npm run …` of the repository. Plain JavaScript, so that any Node from 20 on can run it. Installs the
 * workspace when the lock file or a manifest changed, then runs the task's steps with the workspace's own Node, which is the
 * version that Lambda runs.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { stopWhenOrphaned } from './orphan-watch.mjs';
import { tasks } from './tasks.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const [name = 'setup', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (!task) fail(`There is no task ${name}. Known: ${Object.keys(tasks).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old to set this up. Install Node 20 or newer and run the command again.`);
}

const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  SLS_TELEMETRY_DISABLED: '1',
  // node:sqlite and vm modules work, but still print a warning that they are experimental.
  NODE_OPTIONS: [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' '),
};

try {
  install(root);
} catch (error) {
  fail(error.message);
}
let status = 0;
for (const step of task.steps) {
  const [program, ...args] = step;
  const last = step === task.steps.at(-1);
  status = await run(program === 'node' ? node : program, [...args, ...(last ? rest : [])], last);
  if (status !== 0) break;
}
process.exitCode = status;

/**
 * Runs one step to its end and forwards signals to it. The step never outlives this process. Only the last step writes to
 * standard output, so that its output can be piped into another program.
 */
function run(program, args, last) {
  return new Promise((resolve) => {
    const own = program === node;
    const stdio = ['inherit', last ? 'inherit' : 2, 'inherit'];
    const child = spawn(program, args, {
      cwd: root,
      env: environment,
      stdio: own ? [...stdio, 'ipc'] : stdio,
      shell: windows && !own,
    });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const stopWatching = stopWhenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', (error) => fail(`${program} could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      stopWatching();
      for (const each of signals) process.off(each, forward);
      if (signal && signal !== 'SIGINT' && signal !== 'SIGTERM') console.error(`${name} was ended by ${signal}.`);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
