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
    id: 'file/import',
    label: 'Import a file…',
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ editor }) => importDocument(editor),
  },
  {
    id: 'file/export',
    label: 'Export as a file',
    keys: [],
    group: 'File',
    isPossible: ALWAYS,
    run: ({ editor }) => exportDocument(editor),
  },
];
