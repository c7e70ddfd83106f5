/** Why a file could not be read or written, and what to do: a system says ENOENT. */
export function readFault(path: string, cause: unknown): string {
  return `${named(path)}: ${fault(cause, 'There is no file of this name. Paths start from the folder you are in.', 'read')}`;
}

export function writeFault(path: string, cause: unknown): string {
  return `${named(path)}: ${fault(cause, 'The folder to write it to is not there. Make it first.', 'written')}`;
}

/** As people call it. */
export const named = (path: string): string => (path === '-' ? 'standard input' : path);

function fault(cause: unknown, missing: string, done: 'read' | 'written'): string {
  switch ((cause as { code?: unknown } | null)?.code) {
    case 'ENOENT':
      return missing;
    case 'EISDIR':
      return 'This is a folder. Name a file in it.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `You have no right to have it ${done}. Change the rights, or name another file.`;
    case 'ENOSPC':
      return 'The disk is full. Make room, or name a file elsewhere.';
    default:
      return `It could not be ${done}: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
