/** Drawing by program, for tests: the same commands a hand gives, with ids that can be foretold. */
import { t } from '#base/t.ts';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import { addFlow } from './add-flow.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import type { Point } from './edit.ts';
import { nextId } from './next-id.ts';
import { paletteItem } from './palette.ts';

export interface Drawing {
  readonly document: TopologyDocument;
  /** How many commands it took. */
  readonly actions: number;
  /** The first of a palette item is `<item>-1`. */
  drop(item: string, at: Point): Drawing;
  connect(from: string, to: string): Drawing;
  flow(from: string, to: string): Drawing;
  /** @throws If it is refused: a mistake of whoever draws. */
  run<Args>(command: Command<Args>, args: Args): Drawing;
}

export function drawing(document: TopologyDocument = emptyDocument(t`Design`), actions = 0): Drawing {
  const run = <Args>(command: Command<Args>, args: Args): Drawing => {
    const outcome = command.run(document, args);
    if (!outcome.ok) throw new Error(`${command.id} refused: ${outcome.error.message}`);
    return drawing(outcome.value, actions + 1);
  };
  return {
    document,
    actions,
    run,
    drop(item, at) {
      const action = paletteItem(item)?.make(document, at);
      if (!action) throw new Error(`Broken promise: the palette has no ${item}`);
      return run(action.command, action.args);
    },
    connect: (from, to) =>
      run(connect, { id: nextId<LinkId>(document, 'link'), from: from as NodeId, to: to as NodeId }),
    flow: (from, to) =>
      run(addFlow, { id: nextId<FlowId>(document, 'flow'), from: from as NodeId, to: to as NodeId }),
  };
}
