import type { Document } from '@claimstream/api-contract/documents/document';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FileDropzone from '@cloudscape-design/components/file-dropzone';
import FileInput from '@cloudscape-design/components/file-input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { Limits } from './shrink-plan.ts';
import { documentWords } from './words/index.ts';

interface PictureChooserProps {
  kind: Document['kind'];
  limits: Limits;
  onPick(file: File): void;
  /** Further ways to get a picture. */
  children?: ReactNode;
}

/** Takes a picture by drag and drop, from a file, or with the camera of a phone. */
export function PictureChooser({ kind, limits, onPick, children }: PictureChooserProps) {
  const t = useWords(documentWords);
  const camera = useRef<HTMLInputElement>(null);
  const pickFirst = (files: readonly File[]) => files[0] && onPick(files[0]);
  const hasCamera = matchMedia('(pointer: coarse)').matches;
  return (
    <SpaceBetween size="s">
      <Box>{t.advice[kind]}</Box>
      <Box variant="small" color="text-body-secondary">
        {t.choose.limits(Math.floor(limits.maxBytes / 1e6), limits.maxPixelsASide, limits.minShorterSide)}
      </Box>
      <FileDropzone onChange={({ detail }) => pickFirst(detail.value)}>
        <SpaceBetween size="xs" alignItems="center">
          {!hasCamera && <Box color="text-body-secondary">{t.choose.drop}</Box>}
          <SpaceBetween size="xs" direction="horizontal" alignItems="center">
            {hasCamera && (
              <Button variant="primary" onClick={() => camera.current?.click()} ariaLabel={t.choose.cameraFor[kind]}>
                {t.choose.camera}
              </Button>
            )}
            <FileInput
              value={[]}
              accept="image/*"
              ariaLabel={t.choose.fileFor[kind]}
              onChange={({ detail }) => pickFirst(detail.value)}
            >
              {t.choose.file}
            </FileInput>
            {children}
          </SpaceBetween>
        </SpaceBetween>
      </FileDropzone>
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t.choose.cameraFor[kind]}
        onChange={({ target }) => {
          pickFirst([...(target.files ?? [])]);
          target.value = ''; // lets the user choose the same file again
        }}
      />
    </SpaceBetween>
  );
}
