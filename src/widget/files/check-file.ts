import type { Words } from '../words/words.ts';

export interface FileLimits {
  /** Largest file, in bytes. */
  readonly bytes: number;
  /** Most files in one message. */
  readonly count: number;
}

/** What a check looks at: a `File` has all of it. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
}

const supported = /\.(?:jpe?g|jfif|png|webp|bmp|tiff?|hei[cf]|pdf|docx)$/i;

/** For the file chooser; the server decides by content. */
export const acceptedTypes = 'image/*,.heic,.heif,.tif,.tiff,.pdf,.docx,application/pdf';

/** @returns a sentence for the person when the server would refuse this file by its name; else nothing */
export function refuseType({ name }: FileFacts, words: Words): string | undefined {
  if (supported.test(name)) return undefined;
  return /\.(?:doc|wps)$/i.test(name) ? words.reject.word : words.reject.type;
}

/** @returns a sentence when the file is empty or too large to send; else nothing */
export function refuseSize({ size }: FileFacts, limits: FileLimits, words: Words): string | undefined {
  if (size === 0) return words.reject.empty;
  return size > limits.bytes ? words.reject.size(sayBytes(size), sayBytes(limits.bytes)) : undefined;
}

/** 1,536 → `1.5 KB`; one decimal below ten. */
export function sayBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${unit}`;
}

/** The server tells files apart by name, so a second `image.png` becomes `image (2).png`. */
export function uniqueName(name: string, taken: readonly string[]): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
