import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import type { FileOpener, OpenedFile } from './ports.ts';
import type { ReadLimits } from './read-limits.ts';
import { mediaTypes, sniffMediaType } from './sniff-media-type.ts';

export interface OpenFileOptions {
  readonly openers: readonly FileOpener[];
  readonly limits: Pick<ReadLimits, 'maxBytes'>;
}

/** A file that was accepted: what its content says it is, and its pages. */
export interface AcceptedFile {
  readonly mediaType: string;
  readonly file: OpenedFile;
}

/**
 * Accepts one upload: size, then what its content is, then the opener for that. The caller closes the file.
 *
 * @returns besides the opener's own problems `file-empty`, `upload-too-large`, `unsupported-media-type`, `file-encrypted`
 */
export async function openFile(
  { openers, limits }: OpenFileOptions,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Result<AcceptedFile, Problem>> {
  if (bytes.length === 0) return failed(problem('file-empty', '文件是空的（0 字节），请检查原文件后重新上传'));
  if (bytes.length > limits.maxBytes) return failed(problem('upload-too-large', sayTooLarge(limits.maxBytes)));
  const mediaType = sniffMediaType(bytes);
  const opener = openers.find((candidate) => mediaType !== undefined && candidate.mediaTypes.includes(mediaType));
  if (mediaType === undefined || opener === undefined) return failed(refuse(mediaType));
  const opened = await opener.open(bytes, signal);
  return opened.ok ? ok({ mediaType, file: opened.value }) : opened;
}

const sayTooLarge = (maxBytes: number): string =>
  `文件超过 ${Math.floor(maxBytes / 1024 / 1024)} MB 的上限，请压缩图片、只导出需要的页，或拆成几个文件后重新上传`;

function refuse(mediaType: string | undefined): Problem {
  if (mediaType === mediaTypes.encryptedOffice) {
    return problem('file-encrypted', 'Office 文件设有打开密码，请去掉密码，或另存为 PDF 后重新上传');
  }
  return problem('unsupported-media-type', ADVICE.get(mediaType ?? '') ?? UNKNOWN);
}

const UNKNOWN = '认不出这是什么文件，请上传 JPG、PNG、WebP、BMP、TIFF、HEIC 图片，或 PDF、DOCX';
const ARCHIVE = '不支持压缩包，请解压后直接上传里面的图片、PDF 或 DOCX';
const SHEET = '不支持表格，请上传证照原件的照片、扫描件或 PDF；确需提交表格内容时请另存为 PDF';
const SLIDES = '不支持演示文稿，请另存为 PDF 后上传';

const ADVICE: ReadonlyMap<string, string> = new Map([
  [mediaTypes.oldWord, '不支持旧版 Word（.doc），请在 Word 或 WPS 中另存为 DOCX 或 PDF 后重新上传'],
  [mediaTypes.oldOffice, '不支持旧版 Office 文件，请在 Office 或 WPS 中另存为 DOCX 或 PDF 后重新上传'],
  ['text/rtf', '不支持 RTF，请在 Word 或 WPS 中另存为 DOCX 或 PDF 后重新上传'],
  [mediaTypes.ofd, '暂不支持 OFD，请在 OFD 阅读器中另存（导出）为 PDF 后重新上传'],
  [mediaTypes.oldExcel, SHEET],
  [mediaTypes.xlsx, SHEET],
  [mediaTypes.oldPowerPoint, SLIDES],
  [mediaTypes.pptx, SLIDES],
  ['application/zip', ARCHIVE],
  ['application/vnd.rar', ARCHIVE],
  ['application/x-7z-compressed', ARCHIVE],
  ['application/gzip', ARCHIVE],
  ['image/svg+xml', '不支持 SVG 矢量图，请上传证照的照片、扫描件或截图（JPG、PNG）'],
  ['image/vnd.adobe.photoshop', '不支持 PSD，请导出为 JPG 或 PNG 后重新上传'],
  ['text/html', '这是网页文件，请对页面截图（PNG、JPG）或打印为 PDF 后上传'],
  ['application/xml', '这是 XML 数据文件，请上传证照的图片、PDF 或 DOCX'],
  ['text/plain', '这是纯文本，不能作为证照审查，请上传证照的照片、扫描件或 PDF'],
]);
