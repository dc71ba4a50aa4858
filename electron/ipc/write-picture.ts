import electron from 'electron';

type OlderClipboard = { readonly writeImage?: (image: Electron.NativeImage) => void };

/** Puts a PNG on the clipboard; false when the bytes are no picture. */
export const writePicture = async (png: Uint8Array): Promise<boolean> => {
  const image = electron.nativeImage.createFromBuffer(Buffer.from(png));
  if (image.isEmpty()) return false;
  // Electron before 43 has `writeImage` and no `ClipboardItem`.
  const older = electron.clipboard as unknown as OlderClipboard;
  if (older.writeImage === undefined) {
    await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) })]);
  } else {
    older.writeImage(image);
  }
  return true;
};
