/** Writes every file that is generated from the contract; the first step of `npm run setup`. */
import { writeGeneratedFiles } from './generated-files.ts';

await writeGeneratedFiles(process.cwd());
