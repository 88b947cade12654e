import { parseArgs } from 'node:util';
import { commands } from './front-door/commands.ts';

const USAGE = `local-cloud [serve] [--port N] [--data-dir D] [--empty]   runs the embedded AWS until SIGINT or SIGTERM
local-cloud deploy DIR… [--port N]                       deploys packaged service folders into a running one
The port defaults to CLAIMSTREAM_PORT, else 4566.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    'data-dir': { type: 'string' },
    empty: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const [name = 'serve', ...folders] = positionals;
const command = commands[name];
if (!command || values.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const port = Number(values.port ?? process.env.CLAIMSTREAM_PORT ?? 4566);
  try {
    process.exitCode = await command({
      port,
      dataDir: values['data-dir'] ?? process.env.CLAIMSTREAM_DATA_DIR ?? '.local-cloud',
      empty: values.empty,
      folders,
    });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
