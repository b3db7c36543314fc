import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** Several papers side by side or below one another on a table, in one photo. */
export function photographTogether(papers: readonly Canvas[], width: number): Canvas {
  const gap = 46;
  const scale = (width - 2 * gap) / Math.max(...papers.map((paper) => paper.width));
  const height = gap + papers.reduce((sum, paper) => sum + paper.height * scale + gap, 0);
  const photo = createCanvas(width, Math.round(height));
  const context = photo.getContext('2d');
  context.fillStyle = '#6f5b46';
  context.fillRect(0, 0, photo.width, photo.height);
  let y = gap;
  papers.forEach((paper, at) => {
    context.save();
    context.translate(photo.width / 2, y + (paper.height * scale) / 2);
    context.rotate(at % 2 === 0 ? 0.008 : -0.01);
    context.shadowColor = 'rgba(0,0,0,0.45)';
    context.shadowBlur = 18;
    context.drawImage(
      paper,
      (-paper.width * scale) / 2,
      (-paper.height * scale) / 2,
      paper.width * scale,
      paper.height * scale,
    );
    context.restore();
    y += paper.height * scale + gap;
  });
  return photo;
}
