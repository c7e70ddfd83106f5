/** The packet layer's own worker: one canvas, handed over, and the messages of `packet-painter.ts`. */
import { type PacketMessage, PacketPainter } from './packet-painter.ts';

export type ToPacketWorker = PacketMessage | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas };

let painter: PacketPainter | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToPacketWorker>) => {
  if (data.type !== 'canvas') {
    painter?.receive(data);
    return;
  }
  const context = data.canvas.getContext('2d');
  if (!context) return;
  painter = new PacketPainter(
    data.canvas,
    context,
    (draw) => self.requestAnimationFrame(draw),
    (progress) => self.postMessage(progress),
    (size) => new OffscreenCanvas(size, size),
  );
});
