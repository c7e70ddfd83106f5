/** Copy, cut and paste of things as text, so that another tab, another person's mail or a file can carry them. */

import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { type Clip, clipOf, clipText, readClip } from '#commands/clip.ts';
import { elementName } from '#commands/element-name.ts';
import { pasteElements, pasteIds } from '#commands/paste-elements.ts';
import { removeElements } from '#commands/remove-elements.ts';
import { boxesOf } from '#drawing/scene/boxes.ts';
import { boundsOf, centreOf, type Point } from '#drawing/scene/rect.ts';
import { emptyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { addressWarning, type Hands } from '../actions.ts';
import type { CanvasHandle } from '../canvas-handle.ts';
import { readPrefixes } from './read-prefixes.ts';

/** @returns Null: there is nothing to copy among them. */
export function copied({ editor, session }: Hands, ids: readonly string[]): string | null {
  const { document, documentKey } = editor.getState();
  const clip = clipOf(document, ids, documentKey);
  const count = Object.keys(clip.nodes).length + Object.keys(clip.zones).length;
  if (count === 0) return null;
  session.setState({ said: t`${things(count)} copied.` });
  return clipText(clip);
}

export function cut(hands: Hands, ids: readonly string[]): string | null {
  const text = copied(hands, ids);
  if (text === null || !hands.editor.getState().dispatch({ ...removeElements, label: t`cut` }, { ids }).ok)
    return null;
  hands.session.setState({ said: t`Cut.`, focused: null });
  return text;
}

interface Pasting extends Hands {
  readonly canvas: CanvasHandle | null;
}

/** @returns Whether the text was something for the drawing. */
export function paste(context: Pasting, text: string): boolean {
  if (isDesign(text)) {
    void pasteDesign(context, text);
    return true;
  }
  const clip = readClip(text);
  if (clip?.ok) pasteClip(context, clip.value, text);
  else if (clip) context.editor.setState({ refusal: clip.error });
  else {
    const prefixes = readPrefixes(text);
    if (prefixes.length === 0) return false;
    context.session.setState({ pasting: { type: 'subnets', prefixes } });
  }
  return true;
}

const isDesign = (text: string): boolean =>
  text.trimStart().startsWith('{') && /"format"\s*:\s*"handoff"/.test(text);

/** The text of a whole design, out of a file or a mail: what is drawn of it. */
async function pasteDesign(context: Pasting, text: string): Promise<void> {
  const { readDocument } = await import('#model/format/read-document.ts');
  const read = readDocument(text);
  if (!read.ok) return context.editor.setState({ refusal: read.error });
  const { zones, nodes, flows, intents, failures } = read.value;
  const clip = clipOf(read.value, [...Object.keys(zones), ...Object.keys(nodes)], '');
  const stayed = [flows, intents, failures].some((parts) => Object.keys(parts).length > 0);
  pasteClip(context, clip, text, stayed ? t`Its flows, intents and failures were left out.` : null);
}

/** Pasted again at the same place, it is put a little beside the last time. */
let last: { readonly text: string; readonly at: Point; readonly times: number } | null = null;
const BESIDE = 16;
const GRID = 8;

function pasteClip(
  { editor, session, canvas }: Pasting,
  clip: Clip,
  text: string,
  leftOut: string | null = null,
): void {
  const { document, documentKey, dispatch, select } = editor.getState();
  const bounds = boundsOf(
    boxesOf({ ...emptyDocument(''), zones: clip.zones, nodes: clip.nodes, geometry: clip.geometry }).values(),
  );
  if (!bounds || !canvas) return;
  const at = canvas.spot();
  const again = last?.text === text && Math.hypot(last.at.x - at.x, last.at.y - at.y) < BESIDE;
  const times = again && last ? last.times + 1 : 0;
  last = { text, at, times };
  const middle = centreOf(bounds);
  const by = {
    x: Math.round((at.x - middle.x) / GRID) * GRID + times * BESIDE,
    y: Math.round((at.y - middle.y) / GRID) * GRID + times * BESIDE,
  };
  const ids = pasteIds(document, clip);
  const outcome = dispatch(pasteElements, { clip, ids, by, athome: clip.origin === documentKey });
  if (!outcome.ok) return;
  const made = Object.values(ids).filter((id) => hasPart(outcome.value, id));
  select(made.filter((id) => !Object.hasOwn(outcome.value.routeFilters, id)) as ElementId[]);
  const missing = Object.keys(ids).length - made.length;
  const news = [
    clip.dangling > 0 &&
      t`${links(clip.dangling)} to what was not copied ${plural(clip.dangling, { one: 'was', other: 'were' })} left out.`,
    missing > 0 && t`${things(missing)} cannot stand here without what they belong to, and were left out.`,
    leftOut,
    addressWarning(outcome.value, made),
  ].filter((one): one is string => typeof one === 'string');
  const [first] = made;
  session.setState({
    notice: news.length > 0 ? news.join(' ') : null,
    said: t`${first ? t`${elementName(outcome.value, first)} and all that was copied with it` : t`Nothing`} pasted.`,
    focused: first ?? null,
  });
}

const hasPart = (
  { nodes, zones, links: lines, routeFilters }: ReturnType<typeof emptyDocument>,
  id: string,
): boolean => [nodes, zones, lines, routeFilters].some((parts) => Object.hasOwn(parts, id));

const things = (count: number): string => counted(count, { one: '# thing', other: '# things' });
const links = (count: number): string => counted(count, { one: '# link', other: '# links' });
