/**
 * `convert in out`: a design in its canonical form, as a picture, or as a moving picture of a flow. A picture that holds its
 * design is a design too.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { animatedSvg, filmOfPicture } from '#drawing/film/animated-svg.ts';
import type { FilmPart } from '#drawing/film/film.ts';
import { colours, type ThemeName } from '#drawing/svg/colours.ts';
import { drawSvg, type Picture } from '#drawing/svg/draw-svg.ts';
import type { TopologyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { writeFault } from './file-fault.ts';
import { openDesign } from './open-design.ts';
import { type Options, readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

const PARTS: readonly string[] = ['there', 'back', 'both'] satisfies FilmPart[];
const SPEEDS = { least: 0.25, most: 8 };

export function convertCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, { values: ['flow', 'film', 'speed', 'theme'], words: 2 });
  if (typeof options === 'string') return bad(options);
  const [from, to] = options.words;
  const opened = openDesign(files, from);
  if (!opened.ok) return opened.error;
  if (!to) return bad('Name the file to write: convert in.json out.json');
  const text = textFor(to, opened.value, options, catalogue);
  if ('wrong' in text) return bad(text.wrong);
  try {
    files.write(to, text.content);
  } catch (cause) {
    return bad(writeFault(to, cause));
  }
  return done({ format: 'handoff-conversion/1', from, to, design: opened.value.name });
}

type Text = { readonly content: string } | { readonly wrong: string };

function textFor(to: string, document: TopologyDocument, { values }: Options, catalogue: Catalogue): Text {
  const value = (name: string) => values.get(name)?.at(-1) ?? null;
  const flow = value('flow') ?? Object.keys(document.flows)[0] ?? null;
  const [film, theme] = [value('film'), value('theme') ?? 'light'];
  const speed = Number(value('speed') ?? 1);
  if (flow !== null && !Object.hasOwn(document.flows, flow))
    return { wrong: `--flow ${flow}: the design has no flow with this id.` };
  if (film !== null && !PARTS.includes(film))
    return { wrong: `--film ${film}: a film shows the way ${PARTS.join(', ')}.` };
  if (!Object.hasOwn(colours, theme))
    return { wrong: `--theme ${theme}: there are ${Object.keys(colours).join(', ')}.` };
  if (!(speed >= SPEEDS.least && speed <= SPEEDS.most))
    return { wrong: `--speed ${value('speed')}: a number from ${SPEEDS.least} to ${SPEEDS.most}.` };
  if (to.endsWith('.json')) return { content: writeDocument(document) };
  if (!to.endsWith('.svg')) return { wrong: `${to}: a design is written as .json, its picture as .svg.` };
  const picture: Picture = {
    document,
    report: simulate(document, catalogue),
    flow: flow as FlowId | null,
    theme: theme as ThemeName,
    background: true,
    caption: true,
    embed: writeDocument(document),
  };
  if (film === null) return { content: drawSvg(picture).svg };
  const shown = filmOfPicture(picture, { part: film as FilmPart, speed });
  return shown
    ? { content: animatedSvg(picture, shown).svg }
    : { wrong: '--film: the design has no flow with a path to show.' };
}
