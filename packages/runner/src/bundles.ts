import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { serviceFolders } from './settings.ts';

/** One packaged function. */
export interface Bundle {
  service: string;
  name: string;
  /** Bytes of the unzipped, minified code, without its WebAssembly. */
  bytes: number;
  /** Bytes of WebAssembly in the code as base64: plain text to the engine until a function decodes it. */
  wasmBytes: number;
  /** Bytes of the upload. */
  zippedBytes: number;
  /** Whether it contains a client of the AWS SDK. */
  callsAws: boolean;
  /** The entry module. */
  path: string;
  code: Uint8Array;
}

/** Every function of every service, from the output of `npm run package`. */
export function packagedBundles(): Bundle[] {
  return serviceFolders.flatMap((folder) => {
    const packaged = join(folder, '.serverless');
    return readdirSync(packaged)
      .filter((file) => file.endsWith('.zip'))
      .sort()
      .map((file) => bundleIn(basename(folder), join(packaged, file)));
  });
}

function bundleIn(service: string, zip: string): Bundle {
  const zipped = readFileSync(zip);
  const modules = Object.entries(unzipSync(zipped)).filter(([path]) => /\.[cm]?js$/.test(path));
  const [entry, ...others] = modules;
  if (!entry || others.length > 0) throw new Error(`${zip} holds ${modules.length} modules instead of one`);
  const [path, code] = entry;
  const wasmBytes = wasmIn(Buffer.from(code).toString('latin1'));
  return {
    service,
    name: basename(zip, '.zip'),
    bytes: code.length - wasmBytes,
    wasmBytes,
    zippedBytes: zipped.length,
    // Every client contains the SDK's name for its user agent.
    callsAws: Buffer.from(code).includes('aws-sdk-js'),
    path,
    code,
  };
}

/** Every WebAssembly file begins with a zero byte, `asm` and its version: WebAssembly Core Specification, section on the binary format
 * of modules. */
function wasmIn(code: string): number {
  const start = Buffer.from('\0asm\u0001\0').toString('base64');
  return (code.match(/["'`][A-Za-z0-9+/]+={0,2}["'`]/g) ?? [])
    .filter((literal) => literal.startsWith(start, 1))
    .reduce((total, literal) => total + literal.length, 0);
}
