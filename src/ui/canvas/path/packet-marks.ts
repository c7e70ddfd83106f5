/** The signs of packets, drawn around the origin of a 2D context. Knows no DOM, so that workers draw with it too. */
import { ENVELOPE, type EnvelopeInk, envelopeColours, HOP_NUMBER } from '#drawing/packets/envelope-shape.ts';
import type { Envelope } from '#drawing/packets/packet-frame.ts';

/** What both kinds of canvas have. The page's own type is unknown in a worker. */
export type Context = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'fill'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'lineJoin'
  | 'lineWidth'
  | 'putImageData'
  | 'setTransform'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'textBaseline'
>;

let shapes: { readonly body: Path2D; readonly flap: Path2D } | null = null;

/** Ten units wide: request filled, reply outlined. */
export function drawEnvelope(
  context: Context,
  { reply, fatal }: Pick<Envelope, 'reply' | 'fatal'>,
  look: EnvelopeInk,
): void {
  shapes ??= { body: new Path2D(ENVELOPE.body), flap: new Path2D(ENVELOPE.flap) };
  const { fill, line, fold } = envelopeColours(reply, fatal, look);
  context.lineJoin = 'round';
  context.strokeStyle = look.paper;
  context.lineWidth = ENVELOPE.halo;
  context.stroke(shapes.body);
  context.fillStyle = fill;
  context.fill(shapes.body);
  context.strokeStyle = line;
  context.lineWidth = ENVELOPE.edge;
  context.stroke(shapes.body);
  context.strokeStyle = fold;
  context.lineWidth = ENVELOPE.fold;
  context.stroke(shapes.flap);
}

/** The number of the hop that it left last, above it. */
export function drawHopNumber(context: Context, number: number, { ink, paper }: EnvelopeInk): void {
  context.font = `700 ${HOP_NUMBER.size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.strokeStyle = paper;
  context.lineWidth = HOP_NUMBER.halo;
  context.strokeText(String(number), 0, HOP_NUMBER.y);
  context.fillStyle = ink;
  context.fillText(String(number), 0, HOP_NUMBER.y);
}

export function drawMarker(context: Context, { reply, fatal, number }: Envelope, look: EnvelopeInk): void {
  const ink = fatal ? look.fault : look.ink;
  context.beginPath();
  context.arc(0, 0, 7, 0, Math.PI * 2);
  context.strokeStyle = look.paper;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = reply ? look.paper : ink;
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 1.4;
  context.stroke();
  context.fillStyle = reply ? ink : look.paper;
  context.font = '600 8px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(number), 0, 0.5);
}
