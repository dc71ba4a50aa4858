import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  cellText,
  footLines,
  markText,
  nameOrDots,
  numberOrDots,
  type Paper,
  type PaperBlock,
  placeAndDate,
} from '../../shared/papers/paper.ts';

/** Inches, as printing wants them; the head holds the mark, the foot three lines. */
export const PAGE_MARGINS_INCHES = { top: 0.75, bottom: 1, left: 1, right: 0.8 } as const;

const nodeRequire = createRequire(import.meta.url);

const FACES = [
  {
    file: 'arimo-latin-400-normal',
    weight: 400,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FEFF,U+FFFD',
  },
  { file: 'arimo-latin-ext-400-normal', weight: 400, range: 'U+0100-02AF,U+1E00-1E9F,U+1EF2-1EFF' },
  {
    file: 'arimo-latin-700-normal',
    weight: 700,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FEFF,U+FFFD',
  },
  { file: 'arimo-latin-ext-700-normal', weight: 700, range: 'U+0100-02AF,U+1E00-1E9F,U+1EF2-1EFF' },
] as const;

let faces: string | null = null;

/** Arimo (OFL), of the same widths as Arial, inside the page: paper must not depend on what a machine has installed. */
export const fontFaces = (): string =>
  (faces ??= FACES.map(({ file, weight, range }) => {
    const data = readFileSync(nodeRequire.resolve(`@fontsource/arimo/files/${file}.woff2`)).toString('base64');
    return `@font-face{font-family:Arimo;font-weight:${String(weight)};font-style:normal;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
  }).join('\n'));

const STYLE = `
html { font: 11pt/1.35 Arimo, sans-serif; color: #000; }
body { margin: 0; }
p { margin: 0 0 8pt; }
.letterhead { text-align: center; text-transform: uppercase; font-weight: 700; border-bottom: 3pt double #000; padding-bottom: 7pt; margin-bottom: 14pt; }
.letterhead h1 { font-size: 13pt; line-height: 1.3; margin: 0; }
.letterhead p { margin: 0; }
.opening { display: flex; justify-content: space-between; gap: 18pt; margin-bottom: 14pt; }
.opening > p { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 10pt; margin: 0; }
dd { margin: 0; }
dd::before { content: ': '; }
.addressee { margin-bottom: 14pt; }
.addressee p { margin: 0; }
.body p { text-align: justify; hyphens: manual; }
h2 { font-size: 11pt; margin: 12pt 0 4pt; break-after: avoid; }
ol { margin: 0 0 8pt; padding-left: 18pt; }
li { padding-left: 4pt; margin-bottom: 3pt; text-align: justify; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 4pt 0 12pt; font-size: 10pt; }
caption { text-align: start; font-weight: 700; font-size: 11pt; padding-bottom: 4pt; break-after: avoid; }
th, td { border: 0.75pt solid #000; padding: 3pt 5pt; vertical-align: top; overflow-wrap: anywhere; }
th { text-align: center; font-weight: 700; }
tr { break-inside: avoid; }
.start { text-align: start; }
.centre { text-align: center; }
.end { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.signature { margin: 16pt 0 0 55%; break-inside: avoid; break-before: avoid; }
.signature p { margin: 0; }
.signature .name { margin-top: 50pt; font-weight: 700; }
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, whatever it holds: nothing that a person typed becomes part of the page's structure. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

const blockHtml = (block: PaperBlock, index: number): string => {
  switch (block.block) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ol>`;
    case 'table': {
      const columns = block.columns.map(() => '<col>').join('');
      const heads = block.columns.map(({ head }) => `<th scope="col">${escapeHtml(head)}</th>`).join('');
      const rows = block.rows
        .map(
          (row) =>
            `<tr>${row.map((cell, at) => `<td class="${block.columns[at]?.align ?? 'start'}">${escapeHtml(cellText(cell))}</td>`).join('')}</tr>`,
        )
        .join('');
      return `<h2>${escapeHtml(block.caption)}</h2><table class="t${String(index)}"><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
    }
  }
};

const widthRules = (blocks: readonly PaperBlock[]): string =>
  blocks
    .flatMap((block, index) =>
      block.block === 'table'
        ? block.columns.map(
            ({ widthPercent }, column) => `.t${String(index)} col:nth-child(${String(column + 1)}) { width: ${String(widthPercent)}%; }`,
          )
        : [],
    )
    .join('\n');

/** The paper as one page of HTML that needs nothing from outside and may run nothing: its only style is named by its hash. */
export const paperHtml = (paper: Paper): string => {
  const [first = '', ...others] = paper.letterhead;
  const { reference, addressee, signature } = paper;
  const style = `${fontFaces()}${STYLE}${widthRules(paper.blocks)}`;
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const terms: readonly (readonly [string, string])[] = [
    ['Nomor', numberOrDots(reference.number)],
    ['Sifat', reference.nature],
    ['Lampiran', reference.attachment],
    ['Hal', reference.subject],
  ];
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(paper.title)}</title>
<style>${style}</style>
</head>
<body>
<header class="letterhead"><h1>${escapeHtml(first)}</h1>${others.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>
<div class="opening"><dl>${terms.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl><p>${escapeHtml(placeAndDate(paper))}</p></div>
<div class="addressee"><p>Yth. ${escapeHtml(addressee.name)}</p>${addressee.place === '' ? '' : `<p>di ${escapeHtml(addressee.place)}</p>`}</div>
<main class="body">${paper.blocks.map(blockHtml).join('\n')}</main>
<div class="signature"><p>${escapeHtml(signature.office)},</p><p class="name">${escapeHtml(nameOrDots(signature.name))}</p></div>
</body>
</html>`;
};

// Chromium draws head and foot as pages of their own: they know nothing of the paper's style and bring their own font.
const bandStyle = (): string => `<style>${fontFaces()}
.band { font: 7.5pt/1.4 Arimo, sans-serif; color: #000; width: 100%; margin: 0 0.8in 0 1in; }
.mark { display: inline-block; float: right; border: 0.75pt dashed #000; padding: 1pt 6pt; }
.foot { border-top: 0.75pt solid #000; padding-top: 3pt; }
.last { display: flex; justify-content: space-between; }
</style>`;

export const headTemplate = ({ mark }: Pick<Paper, 'mark'>): string => {
  const text = markText(mark);
  return text === null ? '<span></span>' : `${bandStyle()}<div class="band"><span class="mark">${escapeHtml(text)}</span></div>`;
};

export const footTemplate = ({ foot }: Pick<Paper, 'foot'>): string => {
  const { lead, origin, digits, advice } = footLines(foot);
  return `${bandStyle()}<div class="band foot"><div><b>${escapeHtml(lead)}</b>${escapeHtml(origin)}</div><div>${escapeHtml(digits)}</div><div class="last"><span>${escapeHtml(advice)}</span><span>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span></div></div>`;
};
