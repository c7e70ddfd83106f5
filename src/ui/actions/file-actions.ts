import { t } from '#base/t.ts';
import {
  canWriteFiles,
  exportDocument,
  importDocument,
  newDocument,
  saveToChosenFile,
  saveToFile,
} from '#ui/shell/files.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

export const fileActions: readonly UserAction[] = [
  {
    id: 'file/new',
    label: t`New design`,
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ editor }) => newDocument(editor),
  },
  {
    id: 'file/templates',
    label: t`Start from a template…`,
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('templates'),
  },
  {
    id: 'file/import',
    label: t`Import a file…`,
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ editor, session }) => importDocument(editor, session),
  },
  {
    id: 'file/export',
    label: ({ editor }) => {
      const { file } = editor.getState();
      return file ? t`Save to ${file.name}` : t`Save the design as a file`;
    },
    keys: ['Mod+S'],
    keysWhileTyping: true,
    group: 'File',
    isPossible: ALWAYS,
    async run({ editor, screen }) {
      await editor.getState().findFile();
      if (editor.getState().file) {
        const said = await saveToFile(editor);
        if (said !== null) screen.getState().say(said);
        return;
      }
      await exportDocument(editor);
      screen.getState().say(t`The design file is where this browser puts its downloads.`);
    },
  },
  {
    id: 'file/save-to',
    label: t`Save to a file of your choice…`,
    keys: ['Mod+Shift+S'],
    keysWhileTyping: true,
    group: 'File',
    isPossible: () => canWriteFiles() || t`This browser puts files only where its downloads go.`,
    async run({ editor, screen }) {
      const said = await saveToChosenFile(editor);
      if (said !== null) screen.getState().say(said);
    },
  },
  {
    id: 'file/forget',
    label({ editor }) {
      const { file } = editor.getState();
      return file ? t`Stop saving to ${file.name}` : t`Stop saving to a file`;
    },
    keys: [],
    group: 'File',
    isPossible: ({ editor }) => editor.getState().file !== null || t`This design has no file of its own.`,
    async run({ editor, screen }) {
      const { file, forgetFile } = editor.getState();
      await forgetFile();
      screen.getState().say(t`${file?.name} stays as it is. This design is no longer saved to it.`);
    },
  },
  {
    id: 'file/designs',
    label: t`Your designs…`,
    keys: ['Mod+O'],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('designs'),
  },
  {
    id: 'file/versions',
    label: t`Earlier states of this design…`,
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('versions'),
  },
];
