/** A report as Markdown, for wikis and git. The picture is a file beside it, so it is left to the reader to add. */
import type { Block } from './blocks.ts';

export function reportMarkdown(title: string, blocks: readonly Block[]): string {
  return `# ${escaped(title)}\n\n${blocks
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${escaped(one.text)}`;
    case 'paragraph':
      return escaped(one.text);
    case 'list':
      return one.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table':
      return [one.head, one.head.map(() => null), ...one.rows]
        .map((cells) => `| ${cells.map((cell) => (cell === null ? '---' : escaped(cell))).join(' | ')} |`)
        .join('\n');
    case 'picture':
      return '';
  }
}

/** Whatever has a meaning in Markdown, or in the HTML it lets through, has none here. */
const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}|\p{Cs}/gu, (one) => (/[\t\n\r]/.test(one) ? ' ' : '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>]/g, '\\$&')
    // These begin a list or a heading, and only where a text begins.
    .replace(/^(\s*)([-=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
