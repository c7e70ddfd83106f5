/** The film of a flow as it is on screen: the same design, the same answer, secrets left out as asked. */
import { animatedShots, filmOfPicture, type Shot, stillsOf } from '#drawing/film/animated-svg.ts';
import type { FilmChoice } from '#drawing/film/film.ts';
import { storyShots } from '#drawing/film/story-film.ts';
import type { DrawnPicture, Picture } from '#drawing/svg/draw-svg.ts';
import { findSecrets, withoutSecrets } from '#interop/secrets/find-secrets.ts';
import type { FlowId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { type PictureChoice, shownPicture } from '../picture-now.ts';
import type { StoryStates } from './story-states.ts';

export interface FilmPicture {
  /** In turn, at least one. */
  readonly shots: readonly Shot[];
  /** Of one round. */
  readonly seconds: number;
}

/** Null: as on screen. `story`: all states in turn. A number: that state, 0 being before anything fails. */
export type Shown = null | 'story' | number;

/** @returns Null when the flow has no path to show. */
export function filmNow(
  editor: EditorStore,
  flow: FlowId,
  picture: PictureChoice,
  choice: FilmChoice,
  story: StoryStates | null = null,
  show: Shown = null,
): FilmPicture | null {
  const now = { ...shownPicture(editor, picture), flow };
  if (!story || show === null) return filmOf(now, choice);
  const secrets = picture.leaveOutSecrets ? findSecrets(editor.getState().document) : [];
  const pictures = story.states.map(
    ({ document, report }): Picture => ({
      ...now,
      document: withoutSecrets(document, secrets),
      report: withoutSecrets(report, secrets),
    }),
  );
  const [before, ...after] = pictures;
  if (!before) return null;
  if (show !== 'story') return filmOf(pictures[show] ?? now, choice);
  const shots = storyShots(before, after, withoutSecrets(story.timeline, secrets), choice);
  return shots[0] ? { shots, seconds: shots[0].film.round } : filmOf(now, choice);
}

function filmOf(picture: Picture, choice: FilmChoice): FilmPicture | null {
  const film = filmOfPicture(picture, choice);
  return film && { shots: [{ picture, film }], seconds: film.seconds };
}

export const movingSvg = ({ shots }: FilmPicture): DrawnPicture => animatedShots(shots);
export const filmGrounds = ({ shots }: FilmPicture): readonly DrawnPicture[] => stillsOf(shots);
