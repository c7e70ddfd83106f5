/**
 * A report as one HTML file: no script, no style sheet, no picture from elsewhere, and a policy that would stop any.
 * For the screen and for paper.
 */
import { language } from '#base/language.ts';
import type { Block } from './blocks.ts';

export function reportHtml(title: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language().tag)}" dir="${language().direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    ...blocks.map(block),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `<h${one.level}>${escaped(one.text)}</h${one.level}>`;
    case 'paragraph':
      return `<p>${escaped(one.text)}</p>`;
    case 'list':
      return `<ul>\n${one.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return [
        '<div class="wide"><table>',
        `<thead><tr>${one.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...one.rows.map(
          ([first = '', ...rest]) =>
            `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell) => `<td>${kept(escaped(cell))}</td>`).join('')}</tr>`,
        ),
        '</tbody></table></div>',
      ].join('\n');
    case 'picture':
      return `<figure aria-label="${escaped(one.alt)}">${one.svg.replace(/^<\?xml[^>]*\?>\s*/, '')}</figure>`;
  }
}

const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}|\p{Cs}/gu, (one) => (/[\t\n\r]/.test(one) ? ' ' : '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A hyphen in the number of a fact is no place to break a line. */
const kept = (html: string): string =>
  html.replace(/\b(?:ER-\d+|RFC \d+)\b/g, (id) => `<span class="id">${id}</span>`);

const STYLE = `
body { margin: 2rem auto; max-width: 70rem; padding: 0 1.5rem; color: #111827; background: #fff; font: 0.9rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid #cbd5e1; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
figure { margin: 0; }
figure svg { width: 100%; height: auto; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; font-size: 0.8rem; }
th, td { padding: 0.2rem 0.6rem 0.2rem 0; border-bottom: 1px solid #e2e8f0; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: break-word; }
tbody th { min-width: 4.5em; }
.id { white-space: nowrap; }
thead th { color: #475569; border-bottom-color: #94a3b8; vertical-align: bottom; }
tbody th { font-weight: 600; }
/* Wide: the picture and the ledgers are. */
@page { size: A4 landscape; margin: 12mm; @bottom-right { content: counter(page) " / " counter(pages); color: #475569; font: 8pt system-ui, sans-serif; } }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 9pt; } .wide { overflow: visible; } h1 { margin-bottom: 4mm; } h2, h3 { break-after: avoid; } h3 + p { break-after: avoid; } table { font-size: 8pt; } tr, li, figure { break-inside: avoid; } figure svg { max-height: 108mm; } thead { display: table-header-group; } }
`;
