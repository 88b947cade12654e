import { join } from 'node:path';
import { until } from '@claimstream/test-drive';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Scene } from './scenes.ts';
import { type Story, WIDTH } from './story.ts';

/** Opens the scene and writes `NAME.webp` into the folder. @returns its size in bytes */
export async function takePicture(scene: Scene, story: Story, folder: string): Promise<number> {
  const page = await scene.open(story);
  await page.setViewportSize({ width: WIDTH, height: scene.height });
  if (!scene.moves) await settled(page);
  const picture = await page.screenshot({ caret: 'hide' });
  const { size } = await sharp(picture)
    .webp({ quality: 82, effort: 6 })
    .toFile(join(folder, `${scene.name}.webp`));
  return size;
}

/** Waits until nothing is loading. Network idleness would not do, since pages that poll are never idle. */
async function settled(page: Page): Promise<void> {
  await until(async () => {
    const complete = await page
      .locator('img')
      .evaluateAll((images) => images.every((image) => (image as unknown as { complete: boolean }).complete));
    return complete && (await page.locator('[aria-busy=true]').count()) === 0;
  });
}
