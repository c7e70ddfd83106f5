/** Where on a link its marks stand, so that path and label keep off them. */
import { type Curve, lengthOf, pointAt } from '#drawing/scene/curve.ts';
import type { Point } from '#drawing/scene/rect.ts';

export const problemSpot = (curve: Curve): Point => pointAt(curve, 0.3);
export const singlePointSpot = (curve: Curve): Point => pointAt(curve, 0.82);

/** A shorter cable would hide under a word, and the word run into what the cards at its ends say. */
export const hasWordRoom = (curve: Curve): boolean => lengthOf(curve) >= 160;
