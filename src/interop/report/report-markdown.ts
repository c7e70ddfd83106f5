/**
 * A report as Markdown, for wikis and git. Its picture is a file beside it: most viewers show neither SVG in the text nor
 * `data:` links.
 */
import type { Block } from './blocks.ts';

/** @param picture - Name of the SVG file beside it. */
export function reportMarkdown(title: string, blocks: readonly Block[], picture: string): string {
  return `# ${escaped(title)}\n\n${blocks.map((one) => block(one, picture)).join('\n\n')}\n`;
}

/** The picture of a report, as the file that its Markdown names. */
export const pictureOf = (blocks: readonly Block[]): string =>
  blocks.find((one) => one.type === 'picture')?.svg ?? '';

function block(one: Block, picture: string): string {
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
      return `![${escaped(one.alt)}](${linked(picture)})`;
  }
}

/** A parenthesis would end the link. */
const linked = (file: string): string =>
  encodeURIComponent(file).replace(/[()'*!]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);

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
