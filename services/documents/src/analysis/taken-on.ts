import ExifReader from 'exifreader';

/**
 * The day on which a photo was taken, as the camera wrote it into the file (Exif 2.32, DateTimeOriginal: local time without a zone).
 * @returns an ISO date; undefined if the file has none, as after most messengers, or has no valid date
 */
export function takenOn(image: Uint8Array): string | undefined {
  const written = originalTime(image);
  const [, year, month, day] = /^(\d{4})[:-](\d{2})[:-](\d{2})\b/.exec(written ?? '') ?? [];
  if (!year) return undefined;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return iso === `${year}-${month}-${day}` ? iso : undefined;
}

function originalTime(image: Uint8Array): string | undefined {
  try {
    const bytes = image.buffer.slice(image.byteOffset, image.byteOffset + image.byteLength) as ArrayBuffer;
    return ExifReader.load(bytes, { includeTags: { exif: ['DateTimeOriginal'] } }).DateTimeOriginal?.description;
  } catch {
    // No metadata, or torn ones: the picture itself was read, and only its day stays unknown.
    return undefined;
  }
}
