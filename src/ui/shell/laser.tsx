/** A red dot that follows the pointer and leaves a trail, to lead eyes over a wall. It is over the drawing, and catches nothing. */
import { useEffect, useRef } from 'react';

/** How long the trail lasts, milliseconds. */
const TRAIL = 1200;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

export function Laser() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const brush = element?.getContext('2d');
    if (!element || !brush) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let spots: readonly Spot[] = [];
    let frame = 0;
    const draw = (now: number) => {
      const scale = window.devicePixelRatio;
      element.width = element.clientWidth * scale;
      element.height = element.clientHeight * scale;
      brush.scale(scale, scale);
      spots = spots.filter(({ at }, index) => index === spots.length - 1 || now - at < TRAIL);
      paint(brush, still ? spots.slice(-1) : spots, now);
      frame = spots.length > 1 ? requestAnimationFrame(draw) : 0;
    };
    const onMove = (event: PointerEvent) => {
      const { left, top } = element.getBoundingClientRect();
      spots = [...spots, { x: event.clientX - left, y: event.clientY - top, at: performance.now() }];
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      window.removeEventListener('pointermove', onMove);
      cancelAnimationFrame(frame);
    };
  }, []);
  return <canvas ref={canvas} className="laser" />;
}

function paint(brush: CanvasRenderingContext2D, spots: readonly Spot[], now: number): void {
  brush.lineCap = 'round';
  brush.strokeStyle = RED;
  brush.fillStyle = RED;
  for (const [index, to] of spots.entries()) {
    const from = spots[index - 1];
    if (!from) continue;
    const left = Math.max(0, 1 - (now - to.at) / TRAIL);
    brush.globalAlpha = left;
    brush.lineWidth = 1 + 5 * left;
    brush.beginPath();
    brush.moveTo(from.x, from.y);
    brush.lineTo(to.x, to.y);
    brush.stroke();
  }
  const last = spots.at(-1);
  if (!last) return;
  brush.globalAlpha = 1;
  brush.beginPath();
  brush.arc(last.x, last.y, 6, 0, 2 * Math.PI);
  brush.fill();
}

/** The one red that nothing on the drawing has: it is light, not ink. */
const RED = '#ff2b2b';
