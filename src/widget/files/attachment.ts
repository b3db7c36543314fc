import type { Words } from '../words/words.ts';
import { type FileLimits, refuseSize, refuseType, sayBytes, uniqueName } from './check-file.ts';
import { decodePicture, drawThumbnail } from './decode-picture.ts';
import { createFileRow, type FileRow } from './file-row.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** One chosen file on its way: from the tray through the upload to its result. */
export interface Attachment {
  file: File;
  /** Told by the server with the first progress. */
  documentId?: string;
  readonly row: FileRow;
  /** Settles when the file may be sent or was refused. */
  readonly ready: Promise<void>;
}

export interface AttachmentOptions {
  readonly words: Words;
  readonly limits: FileLimits;
  /** Whether huge photos are made smaller first. */
  readonly shrink: boolean;
  /** Names of the files that are ready beside this one. */
  readonly takenNames: () => readonly string[];
  readonly onRemove: (attachment: Attachment) => void;
  readonly onRetry: (attachment: Attachment) => void;
}

/** Checks a file, shows it as a row, and makes a huge photo smaller. */
export function createAttachment(file: File, options: AttachmentOptions): Attachment {
  const row = createFileRow(file, options.words, {
    remove: () => options.onRemove(attachment),
    retry: () => options.onRetry(attachment),
  });
  const attachment: Attachment = { file, row, ready: Promise.resolve() };
  return Object.assign(attachment, { ready: prepare(attachment, options) });
}

async function prepare(attachment: Attachment, options: AttachmentOptions): Promise<void> {
  const { words, limits, takenNames } = options;
  const { file, row } = attachment;
  const wrongType = refuseType(file, words);
  if (wrongType !== undefined) return row.show({ kind: 'refused', sentence: wrongType });
  const note = await prepareContent(attachment, options);
  const wrongSize = refuseSize(attachment.file, limits, words);
  if (wrongSize !== undefined) return row.show({ kind: 'refused', sentence: wrongSize });
  attachment.file = named(attachment.file, uniqueName(attachment.file.name, takenNames()));
  row.show({ kind: 'queued', size: note ?? sayBytes(attachment.file.size) });
}

/** @returns what was done to the file, for the person */
async function prepareContent(attachment: Attachment, options: AttachmentOptions): Promise<string | undefined> {
  const { file, row } = attachment;
  const picture = await decodePicture(file);
  if (picture === undefined) return undefined;
  row.showPicture(drawThumbnail(picture, 80));
  const smaller = options.shrink ? await shrinkPhoto(file, picture) : undefined;
  picture.close();
  if (smaller === undefined) return undefined;
  attachment.file = smaller;
  return options.words.file.shrunk(sayBytes(file.size), sayBytes(smaller.size));
}

const named = (file: File, name: string): File =>
  file.name === name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified });
