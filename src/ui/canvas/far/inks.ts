import type { Inks } from './far-picture.ts';

/** The colours of the theme, as the page has them now. */
export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const ink = (name: string) => style.getPropertyValue(name).trim();
  return {
    card: ink('--card'),
    line: ink('--line-strong'),
    cable: ink('--cable'),
    accent: ink('--accent'),
    fault: ink('--fault'),
    text: ink('--text'),
    owners: {
      customer: ink('--owner-customer'),
      provider: ink('--owner-provider'),
      microsoft: ink('--owner-microsoft'),
      internet: ink('--owner-internet'),
    },
  };
}
