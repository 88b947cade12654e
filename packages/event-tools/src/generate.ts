/** Writes every file generated from the contract; the first step of `npm run setup`. */
import { DefinitionError } from '@claimstream/events-schema/contracts';
import { writeGeneratedFiles } from './generated-files.ts';

await writeGeneratedFiles(process.cwd()).catch((error: Error) => {
  console.error(error instanceof DefinitionError ? error.message : error);
  process.exitCode = 1;
});
