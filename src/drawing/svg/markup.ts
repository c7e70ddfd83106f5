/** SVG as text. What comes from a design can be nothing but text in it. */

/** Made here and nowhere else, so that no text of a design is taken for markup. */
export interface Markup {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;
export type Child = Markup | string | null | false | readonly Child[];

/** Strings among the children are text. Attributes that are null are left out. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? String(tidy(value)) : String(value))}"`,
    )
    .join('');
  const inside = children.map(childText).join('');
  return { markup: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

function childText(child: Child): string {
  if (child === null || child === false) return '';
  if (typeof child === 'string') return escaped(child);
  return 'markup' in child ? child.markup : child.map(childText).join('');
}

/** To a hundredth of a unit: finer than any eye, and the same text on every machine. */
const tidy = (value: number): number => Math.round(value * 100) / 100;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML knows no control characters and no half surrogates, not even escaped. */
const UNKNOWN_TO_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string =>
  text.replace(UNKNOWN_TO_XML, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
