import { createHash } from 'node:crypto';
import { formatInstant } from '../../shared/notation/format.ts';
import { markText } from '../../shared/papers/paper.ts';
import type { ScoreForm, ScoreFormLine, ScoreFormPaper } from '../../shared/papers/score-form.ts';
import { escapeHtml, fontFaces } from './paper-html.ts';
import { qrSvg } from './qr-svg.ts';

/** Inches; the sheets have no running head or foot. */
export const FORM_MARGINS_INCHES = { top: 0.5, bottom: 0.5, left: 0.6, right: 0.6 } as const;

const STYLE = `
html { font: 10pt/1.35 Arimo, sans-serif; color: #000; }
body { margin: 0; }
p { margin: 0; }
.form { break-after: page; }
.form:last-child { break-after: auto; }
.head { display: flex; justify-content: space-between; gap: 14pt; border-bottom: 1.5pt solid #000; padding-bottom: 8pt; }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2pt; }
.mark { display: inline-block; border: 0.75pt dashed #000; padding: 1pt 6pt; margin-top: 4pt; }
.code { width: 88pt; flex: none; text-align: center; }
.code svg { width: 88pt; height: 88pt; display: block; }
.serial { font-weight: 700; font-size: 11pt; letter-spacing: 0.06em; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 12pt; row-gap: 2pt; margin: 10pt 0; }
dt { color: #333; }
dd { margin: 0; font-weight: 700; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
col.number { width: 5%; }
col.weight { width: 9%; }
col.score { width: 25%; }
th, td { border: 0.75pt solid #000; padding: 4pt 6pt; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
th { font-weight: 700; }
tr { break-inside: avoid; }
.aspect { display: block; font-size: 8.5pt; color: #333; }
.bands { margin: 3pt 0 0; padding: 0; list-style: none; font-size: 8pt; line-height: 1.3; }
.range { font-weight: 700; }
.boxes { display: flex; align-items: flex-end; justify-content: center; gap: 3pt; padding-top: 4pt; }
.box { width: 20pt; height: 27pt; border: 1pt solid #000; }
.comma { font-size: 15pt; line-height: 1; font-weight: 700; }
.advice { margin-top: 8pt; font-size: 8.5pt; }
.signing { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 18pt; margin-top: 14pt; break-inside: avoid; }
.signing p { padding-bottom: 42pt; border-bottom: 0.75pt solid #000; }
.foot { margin-top: 8pt; font-size: 7.5pt; color: #333; display: flex; justify-content: space-between; gap: 12pt; }
`;

const DOTS = '........................................';

const boxes = (digits: number, decimals: number): string => {
  const some = (count: number): string => '<span class="box"></span>'.repeat(count);
  return `<div class="boxes">${some(digits)}${decimals === 0 ? '' : `<span class="comma">,</span>${some(decimals)}`}</div>`;
};

const lineHtml = ({ aspect, name, weight, bands }: ScoreFormLine, index: number, { digits, decimals }: ScoreFormPaper): string => {
  const meanings = bands
    .filter(({ meaning }) => meaning !== '')
    .map(({ range, meaning }) => `<li><span class="range">${escapeHtml(range)}</span> ${escapeHtml(meaning)}</li>`)
    .join('');
  return `<tr><td>${String(index + 1)}</td><td>${aspect === '' ? '' : `<span class="aspect">${escapeHtml(aspect)}</span>`}<b>${escapeHtml(name)}</b>${meanings === '' ? '' : `<ul class="bands">${meanings}</ul>`}</td><td>${escapeHtml(weight)}</td><td>${boxes(digits, decimals)}</td></tr>`;
};

const formHtml = (form: ScoreForm, paper: ScoreFormPaper): string => {
  const mark = markText(paper.mark);
  const terms: readonly (readonly [string, string])[] = [
    ['Daerah yang dinilai', form.region],
    ['Kursi', `${String(form.seat)}, ${form.title}`],
    ['Juri', form.personName === '' ? DOTS : form.personName],
    ...(form.institution === '' ? [] : [['Lembaga', form.institution] as const]),
    ['Skala nilai', paper.scale],
  ];
  return `<section class="form">
<header class="head"><div><h1>Lembar Nilai</h1><p>${escapeHtml(paper.editionName)}</p>${mark === null ? '' : `<p class="mark">${escapeHtml(mark.replace('surat', 'lembar'))}</p>`}</div><div class="code">${qrSvg(form.code, `Kode lembar ${form.serial}`)}<p class="serial">${escapeHtml(form.serial)}</p></div></header>
<dl>${terms.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>
<table><colgroup><col class="number"><col><col class="weight"><col class="score"></colgroup><thead><tr><th scope="col">No.</th><th scope="col">Kriteria dan arti nilai</th><th scope="col">Bobot</th><th scope="col">Nilai</th></tr></thead><tbody>${form.lines.map((line, index) => lineHtml(line, index, paper)).join('')}</tbody></table>
<p class="advice">Tulis satu angka dalam satu kotak, dengan pena. Coret angka yang keliru, tulis yang benar di sampingnya, dan paraf. Lembar ini diketik oleh satu petugas dan dipastikan oleh orang lain; nomor lembar hanya berlaku sekali.</p>
<div class="signing"><p>Juri, tanda tangan dan tanggal</p><p>Diketik oleh, paraf</p><p>Dipastikan oleh, paraf</p></div>
<div class="foot"><span>Rubrik ${escapeHtml(paper.rubricHash.slice(0, 16))}</span><span>Dicetak ${escapeHtml(formatInstant(paper.printedAt, paper.timeZone, 'id'))}</span><span>Lembar ${escapeHtml(form.serial)}</span></div>
</section>`;
};

/** All sheets as one page of HTML, each beginning on a page of its own; nothing comes from outside and nothing runs. */
export const scoreFormHtml = (paper: ScoreFormPaper): string => {
  const style = `${fontFaces()}${STYLE}`;
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>Lembar Nilai, ${escapeHtml(paper.editionName)}</title>
<style>${style}</style>
</head>
<body>
${paper.forms.map((form) => formHtml(form, paper)).join('\n')}
</body>
</html>`;
};
