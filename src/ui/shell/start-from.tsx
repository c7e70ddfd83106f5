/** Designs to begin with, each with what to look at, and the designs kept in this browser. */
import type { ReactNode } from 'react';
import { templates } from '#templates/registry.ts';
import { Menu, MenuItem, MenuLine, MenuTitle } from '#ui/components/menu.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export function StartFrom({ trigger }: { readonly trigger: ReactNode }) {
  const editor = useEditorStore();
  const documents = useEditor((state) => state.documents);
  const open = useEditor((state) => state.documentKey);
  const others = documents.filter(({ key }) => key !== open).slice(0, 6);
  return (
    <Menu label="Start from" trigger={trigger}>
      <MenuTitle>Start from a template</MenuTitle>
      {templates.map(({ id, name, about, make }) => (
        <MenuItem key={id} about={about} onSelect={() => void editor.getState().openDocument(make())}>
          {name}
        </MenuItem>
      ))}
      {others.length > 0 && (
        <>
          <MenuLine />
          <MenuTitle>Kept in this browser</MenuTitle>
          {others.map(({ key, name, changedAt }) => (
            <MenuItem
              key={key}
              about={`Changed ${new Date(changedAt).toLocaleString()}`}
              onSelect={() => void editor.getState().switchTo(key)}
            >
              {name}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  );
}
