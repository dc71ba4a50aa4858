import { create } from 'qrcode';
import { useMemo } from 'react';
import classes from './QrCode.module.css';

/** Cells of white that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;

type QrCodeProps = {
  readonly text: string;
  /** What it holds, for those who do not see it. */
  readonly label: string;
};

/** A QR code, black on white in every colour scheme: cameras know no dark mode. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    let drawn = '';
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x) !== 0) drawn += `M${String(x)} ${String(y)}h1v1h-1z`;
    }
    return { size: modules.size, path: drawn };
  }, [text]);
  const side = size + 2 * QUIET;
  return (
    <svg
      className={classes.code}
      viewBox={`${String(-QUIET)} ${String(-QUIET)} ${String(side)} ${String(side)}`}
      role="img"
      aria-label={label}
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
