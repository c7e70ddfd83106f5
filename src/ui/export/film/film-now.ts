/** The film of a flow as it is on screen: the same design, the same answer, secrets left out as asked. */
import { animatedSvg, filmOfPicture, stillSvg } from '#drawing/film/animated-svg.ts';
import type { Film, FilmChoice } from '#drawing/film/film.ts';
import type { DrawnPicture, Picture } from '#drawing/svg/draw-svg.ts';
import type { FlowId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { type PictureChoice, shownPicture } from '../picture-now.ts';

export interface FilmPicture {
  readonly picture: Picture;
  readonly film: Film;
}

/** @returns Null when the flow has no path to show. */
export function filmNow(
  editor: EditorStore,
  flow: FlowId,
  picture: PictureChoice,
  choice: FilmChoice,
): FilmPicture | null {
  const shown = { ...shownPicture(editor, picture), flow };
  const film = filmOfPicture(shown, choice);
  return film && { picture: shown, film };
}

export const movingSvg = ({ picture, film }: FilmPicture): DrawnPicture => animatedSvg(picture, film);
export const filmGround = ({ picture }: FilmPicture): DrawnPicture => stillSvg(picture);
