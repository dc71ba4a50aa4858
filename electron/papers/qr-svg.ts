import qrcode from 'qrcode';

/** Modules of quiet ground around the code that readers need (ISO/IEC 18004). */
const QUIET = 4;

/** A square code as one SVG path, so that it is printed in full sharpness. */
export const qrSvg = (text: string, label: string): string => {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark: string[] = [];
  for (let row = 0; row < size; row += 1) {
    // One stroke for each run of dark modules keeps a page of many codes small.
    for (let column = 0, run = 0; column <= size; column += 1) {
      if (column < size && modules.get(row, column) !== 0) run += 1;
      else if (run > 0) {
        dark.push(`M${String(column - run + QUIET)} ${String(row + QUIET)}h${String(run)}v1h-${String(run)}z`);
        run = 0;
      }
    }
  }
  const side = String(size + 2 * QUIET);
  return `<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path d="${dark.join('')}"/></svg>`;
};
