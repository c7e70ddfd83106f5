/** Every form, rendered once over the reference design. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { elementName } from '#commands/element-name.ts';
import type { EditorState } from '#editor/editor-state.ts';
import { nodeKinds } from '#model/kinds/registry.ts';
import { r0 } from '#templates/r0.ts';
import { EditorProvider } from '#ui/use-editor.tsx';
import { Inspector } from './inspector.tsx';

const document = r0();

function inspected(...ids: string[]): string {
  const state = {
    document,
    selection: ids,
    report: null,
    revision: 0,
    reportRevision: -1,
  } as unknown as EditorState;
  return renderToStaticMarkup(
    <EditorProvider store={createStore<EditorState>(() => state)}>
      <Inspector />
    </EditorProvider>,
  );
}

const everything = [document.nodes, document.zones, document.links, document.flows].flatMap((parts) =>
  Object.keys(parts),
);

describe('the inspector', () => {
  it.each(everything)('has a form for %s, with its name in a field', (id) => {
    const name = elementName(document, id).replaceAll('&', '&amp;');
    expect(inspected(id)).toMatch(
      new RegExp(`(value|placeholder)="${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`),
    );
  });

  it('is tried on every kind of node', () => {
    const kinds = new Set(Object.values(document.nodes).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(nodeKinds).sort());
  });

  it.each(everything)('labels every control of %s', (id) => {
    const html = inspected(id);
    const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map(([, target]) => target));
    const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*?\bid="([^"]+)"/g)].map(
      ([, control]) => control,
    );
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((control) => !labelled.has(control))).toEqual([]);
  });

  it('shows the design itself when nothing is selected', () => {
    const html = inspected();
    expect(html).toContain(`value="${document.name}"`);
    expect(html).toContain('22 devices and services');
  });

  it('shows what several routers have in common', () => {
    const html = inspected('ce1', 'ce2');
    expect(html).toContain('2 things');
    expect(html).toContain('Equal paths used');
  });

  it('names the regions of a route filter in the form of its peering', () => {
    const html = inspected('ms-a');
    expect(html).toContain('West Europe');
    expect(html).toContain('North Europe');
  });

  it('offers to fail a circuit, each of its links, and the place where it lands', () => {
    const html = inspected('circuit-a');
    for (const thing of ['Whole circuit', 'Primary link', 'Secondary link', 'Peering location Amsterdam'])
      expect(html).toContain(`Fail it: ${thing}`);
  });
});
