/**
 * The story of a design as a film: everything works, something fails, what is lost meanwhile and what routers do about it,
 * the way that packets take then, and the same again for whatever fails or is restored next.
 */
import { t } from '#base/t.ts';
import type { FlowId } from '#model/ids.ts';
import type { Outage, Phase, StoryMoment, Timeline } from '#sim/report/timeline.ts';
import type { Picture } from '../svg/draw-svg.ts';
import { percentText, timeText } from '../words/figures.ts';
import { filmOfPicture, type Shot } from './animated-svg.ts';
import type { Caption } from './caption.ts';
import { type FilmChoice, inTurn, tellingFilm } from './film.ts';

/** Enough for a story that one sits through, and for a file that opens anywhere. */
export const MOST_CHAPTERS = 8;

/**
 * @param before - The design with nothing failed, and its answer.
 * @param after - The same once it has settled after each moment of the story, in order.
 * @returns Empty when the flow has no path to begin with.
 */
export function storyShots(
  before: Picture,
  after: readonly Picture[],
  { moments, phases, outages }: Timeline,
  choice: FilmChoice,
): readonly Shot[] {
  const start = flowShot(before, t`Before`, choice);
  if (!start) return [];
  const shots = [start];
  let last = before;
  for (const [number, then] of after.slice(0, MOST_CHAPTERS).entries()) {
    const moment = moments[number];
    if (!moment) break;
    const until = moments[number + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    const lost = outages.filter(
      ({ flow, fromMs }) => flow === then.flow && fromMs >= moment.atMs && fromMs < until,
    );
    const told = phases.filter((phase) => phase.moment === number);
    // Until it has settled, packets are still sent where they went before.
    shots.push({
      picture: { ...then, report: last.report, answer: `${timeText(moment.atMs)}: ${moment.title}` },
      film: tellingFilm(chapterCaptions(moment, told, lost, flowName(then)), choice.speed),
    });
    const settled = timeText(Math.max(moment.atMs, ...told.map(({ toMs }) => toMs)));
    const shot = flowShot(then, t`After ${settled}`, choice);
    if (shot) shots.push(shot);
    last = then;
  }
  const films = inTurn(shots.map(({ film }) => film));
  return shots.map((shot, index) => ({ ...shot, film: films[index] ?? shot.film }));
}

const flowName = ({ document, flow }: Picture): string => document.flows[flow as FlowId]?.name ?? '';

function flowShot(picture: Picture, when: string, choice: FilmChoice): Shot | null {
  const film = filmOfPicture(picture, choice);
  if (!film) return null;
  const captions = film.captions.map(({ title, sentence }) => ({ title: `${when} · ${title}`, sentence }));
  return { picture, film: { ...film, captions } };
}

const FROM_OUTSIDE: ReadonlySet<Phase['name']> = new Set(['failure', 'restored']);

/** What happens, what it costs the flow, and then each thing that routers do, with the clock before it. */
function chapterCaptions(
  { atMs, title }: StoryMoment,
  phases: readonly Phase[],
  outages: readonly Outage[],
  flow: string,
): readonly Caption[] {
  const [outage] = outages;
  const lost: Caption = outage
    ? {
        title: t`${timeText(outage.fromMs)} · ${percentText(outage.share)} of ${flow} is lost`,
        sentence: outage.sentence,
      }
    : { title: t`${timeText(atMs)} · ${flow} loses nothing`, sentence: '' };
  return [
    { title: `${timeText(atMs)} · ${title}`, sentence: '' },
    lost,
    ...phases
      .filter(({ name }) => !FROM_OUTSIDE.has(name))
      .map(({ fromMs, toMs, label, sentence }) => ({
        title: t`${timeText(fromMs)} to ${timeText(toMs)} · ${label}`,
        sentence,
      })),
  ];
}
