import { parseArgs } from 'node:util';
import { type CommandLine, commands } from './front-door/commands.ts';

const USAGE = `local-cloud [serve] [--port N] [--data-dir D] [--empty] [--deliver-twice]
    runs the embedded AWS on the data directory until SIGINT or SIGTERM
    --empty          leaves out the hint that nothing is deployed
    --deliver-twice  delivers every message, event and stream batch twice
local-cloud deploy DIR… [--port N]
    deploys packaged service folders into a running one
local-cloud remove DIR… [--stage dev] [--region us-east-1] [--port N]
    removes their stacks from a running one and lists the resources that stay; a folder may be gone already, or name a stack instead
The port defaults to CLAIMSTREAM_PORT, else 4566; the data directory to CLAIMSTREAM_DATA_DIR, else .local-cloud.`;

/** @throws Error where the arguments are not understood */
function parse(args: string[]): { name: string; help: boolean; line: CommandLine } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      'data-dir': { type: 'string' },
      empty: { type: 'boolean', default: false },
      stage: { type: 'string', default: 'dev' },
      region: { type: 'string', default: 'us-east-1' },
      'deliver-twice': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port ?? (process.env.CLAIMSTREAM_PORT || 4566));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a number from 0 to 65535');
  const [name = 'serve', ...folders] = positionals;
  const dataDir = values['data-dir'] ?? (process.env.CLAIMSTREAM_DATA_DIR || '.local-cloud');
  const { empty, stage, region, 'deliver-twice': deliverTwice } = values;
  const line = { port, dataDir, folders, empty, deliverTwice, stage, region };
  return { name, help: values.help, line };
}

async function main(): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return 2;
  }
  const command = commands[parsed.name];
  if (!command || parsed.help) {
    process.stdout.write(`${USAGE}\n`);
    return parsed.help ? 0 : 2;
  }
  try {
    return await command(parsed.line);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = await main();
