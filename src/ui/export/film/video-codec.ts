/** Which kind of video this browser encodes by itself; null: none that a WebM file can hold. */
import { getFirstEncodableVideoCodec } from 'mediabunny';

export const videoCodec = (width: number, height: number): Promise<'vp9' | 'vp8' | null> =>
  getFirstEncodableVideoCodec(['vp9', 'vp8'], { width, height }) as Promise<'vp9' | 'vp8' | null>;
