import type { Plugin } from 'vite';

/** The page asks for its largest file at once, rather than when the one that sets the language has run. */
export function preloadStart(): Plugin {
  return {
    name: 'preload-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const start = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.name === 'start',
        );
        if (!start) throw new Error('The build has no file called start');
        return [
          { tag: 'link', attrs: { rel: 'modulepreload', href: `./${start.fileName}` }, injectTo: 'head' },
        ];
      },
    },
  };
}
