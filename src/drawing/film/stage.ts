/** Where a film puts what is not the drawing: the caption and the bar that runs along beneath it. */
import type { Rect } from '../scene/rect.ts';
import { type Colours, mixed } from '../svg/colours.ts';
import { shortened } from '../svg/text-fit.ts';
import type { Caption } from './caption.ts';

/** Packets are drawn larger than the things, to be seen from the back of a room. */
export const PACKET_SCALE = 1.6;

export const CAPTION_BAND = 64;
export const TITLE = { size: 15, bold: true, y: 30 } as const;
export const SENTENCE = { size: 13, y: 50 } as const;
export const BAR = { y: 4, height: 4 } as const;

export const fitted = ({ title, sentence }: Caption, { width }: Rect): Caption => ({
  title: shortened(title, width, TITLE),
  sentence: shortened(sentence, width, SENTENCE),
});

/** Pale in every theme, so that it is seen how far the film is. */
export const barGround = ({ text, ground }: Colours): string => mixed(text, ground, 0.14);
