import { captionAt, type Film, filmAt, positionAt } from '#drawing/film/film.ts';
import { BAR, barGround, fitted, PACKET_SCALE, SENTENCE, TITLE } from '#drawing/film/stage.ts';
import { envelopesAt } from '#drawing/packets/packet-frame.ts';
import { SANS } from '#drawing/svg/brush.ts';
import type { Colours } from '#drawing/svg/colours.ts';
import { type Context, drawEnvelope, drawHopNumber } from '#ui/canvas/path/packet-marks.ts';
import type { FilmJob } from './film-job.ts';

type FrameContext = Context & Pick<OffscreenCanvasRenderingContext2D, 'drawImage' | 'fillRect'>;

export function paintFrame(context: FrameContext, job: FilmJob, seconds: number): void {
  const { frame, band, colours } = job;
  const running = filmAt(job.films, seconds);
  const film = job.films[running];
  const still = job.stills[running];
  if (!film || !still) return;
  const scale = still.width / frame.width;
  const to = (x: number, y: number, size: number) =>
    context.setTransform(scale * size, 0, 0, scale * size, (x - frame.x) * scale, (y - frame.y) * scale);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(still, 0, 0);
  const position = positionAt(film, seconds - film.starts);
  if (band) {
    to(band.x, band.y, 1);
    paintBar(context, doneOf(film, position, seconds), band.width, colours);
    const { title, sentence } = fitted(captionAt(film, position) ?? { title: '', sentence: '' }, band);
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fillStyle = colours.text;
    context.font = `600 ${TITLE.size}px ${SANS}`;
    context.fillText(title, 0, TITLE.y);
    context.fillStyle = colours.muted;
    context.font = `${SENTENCE.size}px ${SANS}`;
    context.fillText(sentence, 0, SENTENCE.y);
  }
  const ink = { ink: colours.text, paper: colours.ground, fault: colours.danger };
  for (const envelope of envelopesAt(film.plan, position)) {
    to(envelope.x, envelope.y, PACKET_SCALE);
    drawEnvelope(context, envelope, ink);
    drawHopNumber(context, envelope.number, ink);
  }
}

/** One film runs evenly from step to step, several evenly with the time. */
const doneOf = ({ from, to, round, seconds: own }: Film, position: number, seconds: number): number =>
  round > own ? Math.min(1, seconds / round) : (position - from) / Math.max(1, to - from);

function paintBar(context: FrameContext, done: number, width: number, colours: Colours): void {
  context.fillStyle = barGround(colours);
  context.fillRect(0, BAR.y, width, BAR.height);
  context.fillStyle = colours.muted;
  context.fillRect(0, BAR.y, width * done, BAR.height);
}
