import type { Paper } from '../../shared/papers/paper.ts';
import { footTemplate, headTemplate, PAGE_MARGINS_INCHES, paperHtml } from '../papers/paper-html.ts';
import { printPage } from './print-page.ts';

export const printPaper = (paper: Paper): Promise<Uint8Array> =>
  printPage(paperHtml(paper), {
    margins: PAGE_MARGINS_INCHES,
    displayHeaderFooter: true,
    headerTemplate: headTemplate(paper),
    footerTemplate: footTemplate(paper),
  });
