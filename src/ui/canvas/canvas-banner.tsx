/** Says what the next click does while a tool is in the hand, and why a target is not one. */
import { elementName } from '#commands/element-name.ts';
import { paletteItem } from '#commands/palette.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from './canvas-session.ts';

export function CanvasBanner() {
  const words = useEditor(({ tool, document }) => {
    if (tool.type === 'connect') return `Choose what to connect ${elementName(document, tool.from)} to`;
    if (tool.type === 'place')
      return `${paletteItem(tool.item)?.label ?? 'New thing'}: click the place for it`;
    return null;
  });
  const aim = useCanvasSession((state) => state.aim);
  if (words === null) return null;
  return (
    <div className="canvas-banner" role="status" data-refused={aim?.refusal ? true : undefined}>
      {aim?.refusal ? (
        <>
          <span aria-hidden="true">✕</span>
          <span>
            {aim.refusal.message} <span className="fix">{aim.refusal.fix}</span>
          </span>
        </>
      ) : (
        <span>{words}</span>
      )}
      <kbd>Esc</kbd>
    </div>
  );
}
