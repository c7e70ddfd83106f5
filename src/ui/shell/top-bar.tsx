/** The quietest row: what this is, what it is called, whether it is kept, and the way in and out. */

import {
  Command,
  Download,
  FilePlus2,
  FolderOpen,
  Keyboard,
  LayoutTemplate,
  ListTree,
  Monitor,
  Moon,
  PanelBottom,
  PanelLeft,
  PanelRight,
  Presentation,
  Projector,
  Redo2,
  Search,
  Settings,
  Share2,
  Sun,
  Undo2,
  Upload,
} from 'lucide-react';
import { lazy } from 'react';
import { t } from '#base/t.ts';
import { ActionButton } from '#ui/actions/action-button.tsx';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { useCanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { Menu } from '#ui/components/menu.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { DocumentName } from './document-name.tsx';
import { exportDocument, importDocument, newDocument } from './files.ts';
import { SaveStateWords } from './save-state.tsx';

export function TopBar() {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const open = useScreen((screen) => screen.open);
  return (
    <header className="top-bar scroll-cue-x">
      <Product />
      <DocumentName />
      <SaveStateWords />
      <span className="spring" />
      <History />
      <Find />
      <span className="bar-line" />
      <button type="button" className="text-button" onClick={() => open('templates')}>
        <LayoutTemplate size={16} aria-hidden="true" />
        {t`Start from…`}
      </button>
      <button type="button" className="text-button" onClick={() => newDocument(editor)}>
        <FilePlus2 size={16} aria-hidden="true" />
        {t`New`}
      </button>
      <button type="button" className="text-button" onClick={() => importDocument(editor, session)}>
        <Upload size={16} aria-hidden="true" />
        {t`Import`}
      </button>
      <button type="button" className="text-button" onClick={() => void exportDocument(editor)}>
        <Download size={16} aria-hidden="true" />
        {t`Export`}
      </button>
      <ActionButton id="share/dialog" label={t`Share and export…`}>
        <Share2 size={16} />
      </ActionButton>
      <ActionButton id="file/designs" label={t`Your designs…`}>
        <FolderOpen size={16} />
      </ActionButton>
      <span className="bar-line" />
      <OutlineButton />
      <Panels />
      <ActionButton id="view/present" label={t`Present`}>
        <Presentation size={16} />
      </ActionButton>
      <Theme />
      <ActionButton id="help/settings" label={t`Settings`}>
        <Settings size={16} />
      </ActionButton>
    </header>
  );
}

const Product = () => (
  <span className="product">
    <svg
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path className="product-private" d="M2 16h6" />
      <path className="product-shared" d="M16 16h6" strokeDasharray="2.5 3" />
      <path className="product-staff" d="M12 21V3" />
      <path className="product-flag" d="M12 3h8l-2.5 3L20 9h-8z" />
    </svg>
    <h1>{t`Handoff`}</h1>
  </span>
);

const History = () => (
  <>
    <ActionButton id="edit/undo" label={t`Undo`}>
      <Undo2 size={16} />
    </ActionButton>
    <ActionButton id="edit/redo" label={t`Redo`}>
      <Redo2 size={16} />
    </ActionButton>
  </>
);

/** Every command there is, for those who look for one. */
const Find = () => (
  <>
    <ActionButton id="find/search" label={t`Search the design`}>
      <Search size={16} />
    </ActionButton>
    <ActionButton id="help/commands" label={t`Commands…`}>
      <Command size={16} />
    </ActionButton>
    <ActionButton id="help/keys" label={t`Keyboard shortcuts`}>
      <Keyboard size={16} />
    </ActionButton>
  </>
);

function OutlineButton() {
  const view = useScreen((screen) => screen.view);
  return (
    <ActionButton
      id={view === 'drawing' ? 'view/split' : 'view/drawing'}
      label={t`Show the outline beside the drawing`}
      pressed={view !== 'drawing'}
    >
      <ListTree size={16} />
    </ActionButton>
  );
}

function Panels() {
  const editor = useEditorStore();
  const panels = useEditor((state) => state.panels);
  return PANELS.map(({ panel, hide, show, Sign }) => (
    <IconButton
      key={panel}
      label={panels[panel] ? hide : show}
      aria-pressed={panels[panel]}
      onClick={() => editor.getState().togglePanel(panel)}
    >
      <Sign size={16} />
    </IconButton>
  ));
}

const PANELS = [
  { panel: 'palette', hide: t`Hide the palette`, show: t`Show the palette`, Sign: PanelLeft },
  { panel: 'dock', hide: t`Hide the dock`, show: t`Show the dock`, Sign: PanelBottom },
  { panel: 'inspector', hide: t`Hide the inspector`, show: t`Show the inspector`, Sign: PanelRight },
] as const;

const ThemeMenu = lazy(async () => ({ default: (await import('./theme-menu.tsx')).ThemeMenu }));

const SIGNS = { system: Monitor, light: Sun, dark: Moon, projector: Projector } as const;

function Theme() {
  const theme = useEditor((state) => state.theme);
  const Sign = SIGNS[theme];
  return (
    <Menu
      label={t`Theme`}
      content={ThemeMenu}
      trigger={
        <IconButton label={t`Theme`}>
          <Sign size={16} />
        </IconButton>
      }
    />
  );
}
