import jsqr from 'jsqr';

/** A picture larger than this is read at this width: more points do not help the reader and take long. */
const MOST_PIXELS_WIDE = 1_600;

const codeIn = (source: CanvasImageSource, width: number, height: number): string | null => {
  const scale = Math.min(1, MOST_PIXELS_WIDE / width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || canvas.width === 0 || canvas.height === 0) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsqr(data, canvas.width, canvas.height)?.data ?? null;
};

/** What the code in a picture says; null where there is none, or the file is no picture. */
export const readPicture = async (file: Blob): Promise<string | null> => {
  try {
    const picture = await createImageBitmap(file);
    return codeIn(picture, picture.width, picture.height);
  } catch {
    return null;
  }
};

export const readVideo = (video: HTMLVideoElement): string | null => codeIn(video, video.videoWidth, video.videoHeight);
