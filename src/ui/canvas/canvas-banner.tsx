/** Says what the next click does while a tool is in the hand, why a target is not one, and what letting go would do. */
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { paletteItem } from '#commands/palette.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from './canvas-session.ts';

export function CanvasBanner() {
  const doing = useEditor(({ tool, document }) => {
    if (tool.type === 'connect') return t`Choose where to connect ${elementName(document, tool.from)}`;
    if (tool.type === 'place')
      return t`${paletteItem(tool.item)?.label ?? t`New thing`}: click the place for it`;
    return null;
  });
  const document = useEditor((state) => state.document);
  const aim = useCanvasSession((state) => state.aim);
  const drop = useCanvasSession((state) => state.drop);
  const dropLink = useCanvasSession((state) => state.dropLink);
  const reconnecting = useCanvasSession((state) => state.reconnecting);
  const refusal = aim?.refusal ?? drop?.refusal ?? null;
  const words =
    doing ??
    (reconnecting && t`Choose the new end of ${elementName(document, reconnecting.link)}`) ??
    (dropLink && t`Into the link ${elementName(document, dropLink)}`) ??
    (drop && (drop.zone ? t`Into ${elementName(document, drop.zone)}` : t`Out of its zone`));
  if (words === null && refusal === null) return null;
  return (
    <div className="canvas-banner" role="status" data-refused={refusal ? true : undefined}>
      {refusal ? (
        <>
          <span aria-hidden="true">✕</span>
          <span>
            {refusal.message} <span className="fix">{refusal.fix}</span>
          </span>
        </>
      ) : (
        <span>{words}</span>
      )}
      <kbd>{t`Esc`}</kbd>
    </div>
  );
}
