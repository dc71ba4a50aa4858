import { create } from 'qrcode';

type QrCodeProps = { readonly text: string; readonly label: string };

/** Quiet zone of four modules, as the standard asks (ISO/IEC 18004). */
const QUIET = 4;

/** A code drawn dark on light in either scheme: cameras expect it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET;
  const path = Array.from({ length: modules.size }, (_row, y) =>
    Array.from({ length: modules.size }, (_cell, x) =>
      modules.get(y, x) === 0 ? '' : `M${String(x + QUIET)} ${String(y + QUIET)}h1v1h-1z`,
    ).join(''),
  ).join('');
  return (
    <svg viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
