/** The colours of the screen's themes (`ui/theme/tokens.css`), for pictures that stand alone. A test holds the two together. */
import type { Owner } from '#model/kinds/kind.ts';
import type { MediumFamily } from '../path/words.ts';

export type ThemeName = 'light' | 'dark' | 'projector';

export interface Colours {
  readonly ground: string;
  readonly card: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly cable: string;
  readonly danger: string;
  readonly warning: string;
  readonly fault: string;
  readonly owner: Readonly<Record<Owner, string>>;
  readonly medium: Readonly<Record<MediumFamily, string>>;
  /** Shares of the owner's colour in a zone's ground and border. */
  readonly zoneTint: number;
  readonly zoneEdge: number;
}

const light: Colours = {
  ground: '#ffffff',
  card: '#ffffff',
  line: '#dbe2ec',
  lineStrong: '#a9b6c8',
  text: '#0f172a',
  muted: '#475569',
  faint: '#5b6a80',
  cable: '#64748b',
  danger: '#b91c1c',
  warning: '#92500a',
  fault: '#000000',
  owner: { customer: '#2f6fb3', provider: '#2e6342', microsoft: '#78117c', internet: '#756808' },
  medium: {
    private: '#4d98e1',
    dedicated: '#2e6342',
    shared: '#78117c',
    internet: '#a79518',
    tunnel: '#a79518',
  },
  zoneTint: 0.05,
  zoneEdge: 0.38,
};

export const colours: Readonly<Record<ThemeName, Colours>> = {
  light,
  dark: {
    ground: '#0f172a',
    card: '#1a2439',
    line: '#26334b',
    lineStrong: '#51627f',
    text: '#eef2f8',
    muted: '#b3c0d3',
    faint: '#97a6bd',
    cable: '#8493ab',
    danger: '#fca5a5',
    warning: '#fcd34d',
    fault: '#ffffff',
    owner: { customer: '#9dbbff', provider: '#6cc3b2', microsoft: '#d3a2f5', internet: '#e9bb7d' },
    medium: {
      private: '#9dbbff',
      dedicated: '#2a7265',
      shared: '#a132e4',
      internet: '#e9bb7d',
      tunnel: '#e9bb7d',
    },
    zoneTint: 0.06,
    zoneEdge: 0.42,
  },
  projector: {
    ...light,
    line: '#64748b',
    lineStrong: '#334155',
    text: '#000000',
    muted: '#1e293b',
    faint: '#334155',
    cable: '#334155',
    danger: '#8f1414',
    warning: '#6b3a06',
    owner: { customer: '#1d4f85', provider: '#1f4a2f', microsoft: '#6a0f6e', internet: '#5c5206' },
    medium: {
      private: '#1d5fa8',
      dedicated: '#1f4a2f',
      shared: '#6a0f6e',
      internet: '#7a6c00',
      tunnel: '#7a6c00',
    },
    zoneTint: 0.08,
    zoneEdge: 0.75,
  },
};

/** `share` of the first over the second, as `color-mix(in srgb, …)` makes it. */
export function mixed(first: string, second: string, share: number): string {
  const channel = (at: number) =>
    Math.round(
      Number.parseInt(first.slice(at, at + 2), 16) * share +
        Number.parseInt(second.slice(at, at + 2), 16) * (1 - share),
    )
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
