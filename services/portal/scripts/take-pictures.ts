/**
 * `npm run pictures [-- name…]`: starts the whole platform on free ports, plays claims from sign-up to payment by clicking, and takes the pictures that
 * the documents show into `docs/pictures`. Only invented people are on them, drawn by `packages/specimens`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runningPortal } from '../test/browser/harness/running-portal.ts';
import { scenes } from './pictures/scenes.ts';
import { playStory } from './pictures/story.ts';
import { takePicture } from './pictures/take-picture.ts';

const folder = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
const names = process.argv.slice(2);
const wanted = names.length === 0 ? scenes : scenes.filter(({ name }) => names.includes(name));
if (wanted.length < names.length) {
  console.error(`A picture is one of ${scenes.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const portal = await runningPortal();
try {
  const story = await playStory(portal);
  for (const scene of wanted) {
    try {
      const bytes = await takePicture(scene, story, folder);
      console.log(`docs/pictures/${scene.name}.webp  ${Math.ceil(bytes / 1024)} KB`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`docs/pictures/${scene.name}.webp  could not be taken: ${(error as Error).message}`);
    }
  }
} finally {
  await portal.stop();
}
