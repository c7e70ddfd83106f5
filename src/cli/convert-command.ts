/** `convert in out`: a design in its canonical form, or as a picture. A picture that holds its design is a design too. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { drawSvg } from '#drawing/svg/draw-svg.ts';
import type { TopologyDocument } from '#model/document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { FlowId } from '#model/ids.ts';
import { simulate } from '#sim/simulate.ts';
import { openDesign } from './open-design.ts';
import { readOptions } from './options.ts';
import { bad, done, type Files, type Outcome } from './outcome.ts';

export function convertCommand(args: readonly string[], files: Files, catalogue: Catalogue): Outcome {
  const options = readOptions(args, ['flow']);
  if (typeof options === 'string') return bad(options);
  const [from, to] = options.words;
  const opened = openDesign(files, from);
  if (!opened.ok) return opened.error;
  if (!to) return bad('Name the file to write: convert in.json out.json');
  const flow = options.values.get('flow')?.[0] ?? Object.keys(opened.value.flows)[0] ?? null;
  if (flow !== null && !Object.hasOwn(opened.value.flows, flow))
    return bad(`--flow ${flow}: the design has no flow with this id.`);
  const text = textFor(to, opened.value, flow as FlowId | null, catalogue);
  if (text === null) return bad(`${to}: a design is written as .json, its picture as .svg.`);
  try {
    files.write(to, text);
  } catch (cause) {
    return bad(`${to}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return done({ format: 'handoff-conversion/1', from, to, design: opened.value.name });
}

function textFor(
  to: string,
  document: TopologyDocument,
  flow: FlowId | null,
  catalogue: Catalogue,
): string | null {
  if (to.endsWith('.json')) return writeDocument(document);
  if (!to.endsWith('.svg')) return null;
  return drawSvg({
    document,
    report: simulate(document, catalogue),
    flow,
    theme: 'light',
    background: true,
    caption: true,
    embed: writeDocument(document),
  }).svg;
}
