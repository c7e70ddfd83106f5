/** While a layout is looked for or shown: what can be done with it. */
import { t } from '#base/t.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { useCanvasSession, useCanvasSessionStore } from '../canvas-session.ts';

export function LayoutBar() {
  const hands = { editor: useEditorStore(), session: useCanvasSessionStore() };
  const layout = useCanvasSession((state) => state.layout);
  if (layout === null) return null;
  const put = async () => (await import('./start-layout.ts')).putBack(hands);
  const keep = async () => (await import('./start-layout.ts')).keepLayout(hands);
  return (
    <div className="layout-bar" role="toolbar" aria-label={t`Layout`}>
      <span>{layout === 'working' ? t`Looking for a layout…` : t`This is how it would lie.`}</span>
      <button type="button" className="text-button" onClick={() => void put()}>
        {layout === 'working' ? t`Stop` : t`Put back`}
      </button>
      {layout === 'shown' && (
        <button type="button" className="text-button outlined" onClick={() => void keep()}>{t`Keep`}</button>
      )}
    </div>
  );
}
