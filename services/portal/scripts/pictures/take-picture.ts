import { join } from 'node:path';
import sharp from 'sharp';
import type { Scene } from './scenes.ts';
import { type Story, WIDTH } from './story.ts';

/** Opens the scene and writes `NAME.webp` into the folder. @returns its size in bytes */
export async function takePicture(scene: Scene, story: Story, folder: string): Promise<number> {
  const page = await scene.open(story);
  await page.setViewportSize({ width: WIDTH, height: scene.height });
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  if (!scene.moves) await page.waitForLoadState('networkidle');
  const picture = await page.screenshot({ caret: 'hide' });
  const { size } = await sharp(picture)
    .webp({ quality: 82, effort: 6 })
    .toFile(join(folder, `${scene.name}.webp`));
  return size;
}
