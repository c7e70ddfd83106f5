import { exportDocument, importDocument, newDocument } from '#ui/shell/files.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

export const fileActions: readonly UserAction[] = [
  {
    id: 'file/new',
    label: 'New design',
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ editor }) => newDocument(editor),
  },
  {
    id: 'file/templates',
    label: 'Start from a template…',
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('templates'),
  },
  {
    id: 'file/import',
    label: 'Import a file…',
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ editor }) => importDocument(editor),
  },
  {
    id: 'file/export',
    label: 'Save the design as a file',
    keys: ['Mod+S'],
    keysWhileTyping: true,
    group: 'File',
    isPossible: ALWAYS,
    async run({ editor, screen }) {
      await exportDocument(editor);
      screen.getState().say('The design file is where this browser puts its downloads.');
    },
  },
  {
    id: 'file/designs',
    label: 'Your designs…',
    keys: ['Mod+O'],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('designs'),
  },
  {
    id: 'file/versions',
    label: 'Earlier states of this design…',
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('versions'),
  },
];
