/**
 * The canvas that packets are drawn on: handed to a worker of its own where the browser can, else painted by the page.
 * Either way the page does nothing per frame that React would see.
 */
import type { Context } from './packet-marks.ts';
import { type PacketMessage, PacketPainter, type PacketProgress } from './packet-painter.ts';
import { startPacketWorker } from './start-packet-worker.ts';

export interface PacketStage {
  send(message: PacketMessage): void;
  close(): void;
}

export function openPacketStage(host: HTMLElement, tell: (progress: PacketProgress) => void): PacketStage {
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const inWorker = 'transferControlToOffscreen' in canvas ? stageInWorker(canvas, tell) : null;
  const stage = inWorker ?? stageOnPage(canvas, tell);
  return {
    send: stage.send,
    close() {
      stage.close();
      canvas.remove();
    },
  };
}

function stageInWorker(canvas: HTMLCanvasElement, tell: (progress: PacketProgress) => void): PacketStage {
  const worker = startPacketWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<PacketProgress>) => tell(data));
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ type: 'canvas', canvas: offscreen }, [offscreen]);
  return {
    send: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
}

function stageOnPage(canvas: HTMLCanvasElement, tell: (progress: PacketProgress) => void): PacketStage {
  const context = canvas.getContext('2d');
  let open = context !== null;
  const painter =
    context &&
    new PacketPainter(
      canvas,
      context as unknown as Context,
      (draw) => requestAnimationFrame((now) => open && draw(now)),
      tell,
      (size) => {
        const sprite = document.createElement('canvas');
        sprite.width = size;
        sprite.height = size;
        return sprite as unknown as OffscreenCanvas;
      },
    );
  return {
    send: (message) => painter?.receive(message),
    close() {
      open = false;
    },
  };
}
