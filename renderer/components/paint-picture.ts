import type { Drawing, Mark, Tone } from './drawing.ts';

const MARGIN = 24;
/** Sharp on paper; a long list is painted smaller rather than larger than a canvas can be. */
const SCALE = 2;
const LONGEST_SIDE = 16_000;

type Brush = { readonly context: CanvasRenderingContext2D; readonly colour: (tone: Tone) => string; readonly face: string };

const paint = ({ context, colour, face }: Brush, mark: Mark): void => {
  switch (mark.kind) {
    case 'rect':
      context.fillStyle = colour(mark.tone);
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      if (mark.outline !== undefined) {
        context.strokeStyle = colour(mark.outline);
        context.lineWidth = 1;
        context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      }
      return;
    case 'line':
      context.strokeStyle = colour(mark.tone);
      context.lineWidth = mark.width;
      context.beginPath();
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      context.stroke();
      return;
    case 'dot':
      context.fillStyle = colour(mark.tone);
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'text':
      context.fillStyle = colour(mark.tone);
      context.font = `${mark.bold ? '700' : '500'} ${String(mark.size)}px ${face}`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.fillText(mark.text, mark.x, mark.y);
  }
};

/** The drawing as PNG, in the colours and the face of the screen, on its paper. */
export const paintPicture = async (drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> => {
  const root = getComputedStyle(document.documentElement);
  const colour = (tone: Tone): string => root.getPropertyValue(`--${tone}`).trim();
  const [width, height] = [drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN];
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window has no canvas.');
  context.scale(scale, scale);
  context.fillStyle = colour('paper');
  context.fillRect(0, 0, width, height);
  context.translate(MARGIN, MARGIN);
  for (const mark of drawing.marks) paint({ context, colour, face: getComputedStyle(document.body).fontFamily }, mark);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('The picture could not be made.');
  return new Uint8Array(await blob.arrayBuffer());
};
