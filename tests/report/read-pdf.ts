import { PDFParse } from 'pdf-parse';

/** What a reader that knows nothing of us finds in a PDF; without blanks, since lines break where the page ends. */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { text, total } = await parser.getText({ pageJoiner: '' });
  await parser.destroy();
  return { pages: total, text: text.replaceAll(/\s+/g, '') };
}
